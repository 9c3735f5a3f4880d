// Pictures of every type of page, for a person to look through: `npm run shots -- DIR [SITE]`.
// At three widths, light and dark; at the outer two without a script as well; and as printed.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawn, launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { folder, fullest, pages } from "./lib/site.mjs";

// How much of a printed page is turned into pictures.
const SHEETS = "6";

const [to, from] = process.argv.slice(2);
if (!to) {
  console.error("Where to? npm run shots -- DIR [SITE]");
  process.exit(2);
}
const place = folder(from);
mkdirSync(to, { recursive: true });
const server = await serve(place);
const browser = await launch();
const ways = [320, 768, 1440].flatMap((width) => [
  { width, scheme: "light", name: `${width}-light` },
  { width, scheme: "dark", name: `${width}-dark` },
]);
ways.push(...[320, 1440].map((width) => ({ width, script: false, name: `${width}-no-script` })));
const rastered = spawnSync("pdftoppm", ["-v"]).error === undefined;
let made = 0;
for (const [kind, { path }] of fullest(pages(place))) {
  if (kind === "") continue;
  for (const { name, ...how } of ways) {
    const { page, close } = await open(browser, server.origin, path, how);
    await drawn(page);
    await page.screenshot({ path: join(to, `${kind}-${name}.png`), fullPage: true });
    await close();
    made += 1;
  }
  const { page, close } = await open(browser, server.origin, path, { media: "print" });
  const pdf = join(to, `${kind}-printed.pdf`);
  writeFileSync(pdf, await page.pdf({ format: "A4", preferCSSPageSize: true }));
  await close();
  if (rastered) spawnSync("pdftoppm", ["-png", "-r", "75", "-l", SHEETS, pdf, pdf.replace(/\.pdf$/, "")]);
}
await browser.close();
server.close();
console.log(`${made} pictures in ${to}, and each type of page as printed (PDF${rastered ? " and PNG" : ""})`);
if (!rastered) console.log("For pictures of what is printed: apt-get install poppler-utils");
