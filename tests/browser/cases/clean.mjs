// A page asks nothing of anyone but its own host, and its policy has nothing to report.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

// A page with one of each trouble: that they are seen here is what makes silence elsewhere mean
// something.
export const PLANTED = {
  "/planted-trouble.html": `<!DOCTYPE html><html lang="en"><title>Trouble</title>
<link rel="stylesheet" href="/not-there.css">
<p style="color: red">An inline style.</p>
<img alt="" src="http://other-host.invalid/picture.png">
<script>document.title = "an inline script ran";</script>`,
};

export default function declare({ kinds, browser, origin }) {
  test("clean: planted trouble is seen", async () => {
    for (const script of [true, false]) {
      const { page, trouble, close } = await open(browser, origin, "/planted-trouble.html", { script });
      await page.waitForTimeout(200);
      assert.equal(await page.title(), "Trouble");
      const seen = trouble.join("\n");
      for (const part of ["style-src", "other-host.invalid", "not-there.css"]) {
        assert.ok(seen.includes(part), `nothing seen of ${part} with script ${script}:\n${seen}`);
      }
      if (script) assert.match(seen, /policy: script-src/);
      await close();
    }
  });

  for (const [kind, { path }] of kinds) {
    test(`clean: ${kind || "redirect"} ${path}`, async () => {
      const { page, trouble, close } = await open(browser, origin, path);
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      await page.waitForTimeout(100);
      await close();
      none(trouble, "trouble");
    });
  }
}
