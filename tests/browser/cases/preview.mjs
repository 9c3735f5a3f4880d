// What the script adds to notes that stand after the text: a preview, which leaves without a trace.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

export default function declare({ kinds, browser, origin }) {
  const explainer = kinds.get("page").path;
  const preview = "[popover]:popover-open";

  test("preview: by pointer, the note's own words, gone with Escape", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 800 });
    const reference = page.locator("a[role=doc-noteref]").first();
    await reference.hover();
    const shown = page.locator(preview);
    await shown.waitFor();
    const note = page.locator(await reference.getAttribute("href"));
    const words = await note.locator("p").first().innerText();
    assert.ok((await shown.innerText()).includes(words.trim()), "the preview has the note's words");
    await shown.hover();
    await page.waitForTimeout(500);
    assert.equal(await shown.count(), 1, "it stays while the pointer is on it");
    await page.keyboard.press("Escape");
    assert.equal(await shown.count(), 0, "Escape closes it");
    await close();
    none(trouble, "trouble");
  });

  test("preview: by keyboard, focus stays on the reference", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 800 });
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches("a[role=doc-noteref]"))) break;
    }
    await page.locator(preview).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(preview).count(), 0, "Escape closes it");
    const role = await page.evaluate(() => document.activeElement.getAttribute("role"));
    assert.equal(role, "doc-noteref", "the focus is where it was");
    await close();
    none(trouble, "trouble");
  });

  test("preview: by touch, first the preview, then the note", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 400, touch: true });
    const reference = page.locator("a[role=doc-noteref]").first();
    await reference.tap();
    await page.locator(preview).waitFor();
    assert.equal(await page.evaluate(() => location.hash), "");
    await reference.tap();
    await page.waitForFunction(() => location.hash !== "");
    assert.equal(await page.evaluate(() => location.hash), await reference.getAttribute("href"));
    await close();
    none(trouble, "trouble");
  });

  test("preview: beside the text there is none, the note is there to see", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 1440 });
    await page.locator("a[role=doc-noteref]").first().hover();
    await page.waitForTimeout(400);
    assert.equal(await page.locator(preview).count(), 0);
    await close();
    none(trouble, "trouble");
  });
}
