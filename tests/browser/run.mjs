// The browser tests: `npm test`, or `node run.mjs DIR [words of a test's name]` for a site in DIR.

import { launch } from "./lib/browser.mjs";
import { run } from "./lib/harness.mjs";
import { serve } from "./lib/server.mjs";
import { folder, fullest, pages } from "./lib/site.mjs";
import accessible from "./cases/accessible.mjs";
import bytes from "./cases/bytes.mjs";
import clean, { PLANTED } from "./cases/clean.mjs";
import layout from "./cases/layout.mjs";
import notes from "./cases/notes.mjs";
import preview from "./cases/preview.mjs";
import print from "./cases/print.mjs";
import search from "./cases/search.mjs";
import serving from "./cases/serve.mjs";
import tables from "./cases/tables.mjs";
import types from "./cases/types.mjs";
import valid from "./cases/valid.mjs";

const place = folder(process.argv[2]);
const all = pages(place);
const server = await serve(place, PLANTED);
const browser = await launch();
const site = { all, place, kinds: fullest(all), origin: server.origin, browser };

const cases = [
  types, notes, preview, tables, layout, bytes, print, search, serving, clean, accessible, valid,
];
for (const declare of cases) {
  declare(site);
}

let fine = false;
try {
  fine = await run(process.argv[3]);
} finally {
  await browser.close();
  server.close();
}
process.exitCode = fine ? 0 : 1;
