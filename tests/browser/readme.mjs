// The README's pictures, into docs/: `npm run readme -- [DEMO] [SITE OF THE FIRST TEN MINUTES]`.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { folder } from "./lib/site.mjs";

const [demo, first] = process.argv.slice(2);
const to = (name) => fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));
const browser = await launch();

await picture("explainer", demo, "/archive-raid/", { height: 730 }, (page) => page.screenshot());
await picture("table", demo, "/archive-raid/", { scheme: "dark" }, async (page) => {
  const table = page.locator("table.tenures").first();
  const { y } = await table.boundingBox();
  const last = await table.locator("tbody tr").nth(3).boundingBox();
  const clip = { x: 70, y: y - 30, width: 1230, height: last.y + last.height - y + 31 };
  return page.screenshot({ fullPage: true, clip });
});
if (first) {
  await picture("first-table", first, "/who-signed-it/", { width: 900 }, async (page) => {
    const { x, y, width, height } = await page.locator("figure:has(table.tenures)").boundingBox();
    const clip = { x: x - 20, y: y - 20, width: width + 40, height: height + 40 };
    return page.screenshot({ fullPage: true, clip });
  });
}
await browser.close();

async function picture(name, site, path, how, take) {
  const server = await serve(folder(site));
  const { page, close } = await open(browser, server.origin, path, { width: 1360, ...how });
  const bytes = await take(page);
  await close();
  server.close();
  writeFileSync(to(name), bytes);
  console.log(`docs/${name}.png: ${Math.round(bytes.length / 1024)} KB`);
}
