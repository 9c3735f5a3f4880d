// What a first visit costs, and that nothing moves while a page loads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

// HTML, stylesheets and scripts of the first view, as servers send them.
const MOST = 60 * 1024;
// The fonts come beside them.
const MOST_FONTS = 70 * 1024;

export default function declare({ kinds, all, place, browser, origin }) {
  const explainers = all.filter((page) => page.kind === "page" && page.notes > 20);

  for (const { path, file } of explainers) {
    test(`bytes: the first view ${path}`, async () => {
      const { page, trouble, close } = await open(browser, origin, path);
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname),
      );
      await close();
      const bytes = (name) => readFileSync(place + name);
      const fonts = loaded.filter((name) => name.endsWith(".woff2"));
      const files = loaded.filter((name) => /\.(css|js)$/.test(name)).map(bytes);
      files.push(readFileSync(file));
      const sum = (sizes) => sizes.reduce((all, one) => all + one, 0);
      const gzip = sum(files.map((one) => gzipSync(one, { level: 6 }).length));
      const brotli = sum(files.map((one) => brotliCompressSync(one).length));
      const letters = sum(fonts.map((name) => bytes(name).length));
      console.log(`        gzip ${gzip}, brotli ${brotli}, fonts ${letters} bytes`);
      assert.ok(files.length >= 3, "a page, a stylesheet and a script");
      assert.ok(gzip < MOST, `gzip: ${gzip} bytes`);
      assert.ok(brotli < MOST, `brotli: ${brotli} bytes`);
      assert.ok(letters < MOST_FONTS, `fonts: ${letters} bytes`);
      none(trouble, "trouble");
    });
  }

  test("bytes: nothing moves while a page loads", async () => {
    const wrong = [];
    for (const [kind, { path }] of kinds) {
      if (kind === "") continue;
      for (const width of [390, 1440]) {
        const { page, close } = await open(browser, origin, path, { width });
        await page.waitForTimeout(200);
        const shift = await page.evaluate(
          () =>
            new Promise((done) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const one of list.getEntries()) sum += one.value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(sum), 50);
            }),
        );
        if (shift > 0.005) wrong.push(`${kind} ${path} at ${width}: ${shift.toFixed(4)}`);
        await close();
      }
    }
    none(wrong, "layout shift");
  });
}
