// Pictures of every type of page, for a person to look through: `npm run shots -- DIR [SITE]`.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { folder, fullest, pages } from "./lib/site.mjs";

const [to, from] = process.argv.slice(2);
if (!to) {
  console.error("Where to? npm run shots -- DIR [SITE]");
  process.exit(2);
}
const place = folder(from);
mkdirSync(to, { recursive: true });
const server = await serve(place);
const browser = await launch();
let made = 0;
for (const [kind, { path }] of fullest(pages(place))) {
  if (kind === "") continue;
  for (const width of [320, 768, 1440]) {
    for (const scheme of ["light", "dark"]) {
      const { page, close } = await open(browser, server.origin, path, { width, scheme });
      await page.screenshot({ path: join(to, `${kind}-${width}-${scheme}.png`), fullPage: true });
      await close();
      made += 1;
    }
  }
}
await browser.close();
server.close();
console.log(`${made} pictures in ${to}`);
