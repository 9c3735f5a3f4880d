// What the script adds: previews of notes that stand after the text and of records, which leave without
// a trace.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

export default function declare({ kinds, all, browser, origin }) {
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

  test("preview: a record, by pointer, reachable and gone with Escape", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 1200 });
    for (const [kind, part] of [["person", ".tenure-list"], ["event", ".facts"], ["office", ".kind-label"]]) {
      const link = page.locator(`.text a.record-${kind}`).first();
      await link.hover();
      const shown = page.locator(preview);
      await shown.waitFor();
      assert.equal(await shown.locator(part).count(), 1, `${kind}: ${part}`);
      const to = await shown.locator(".peek-title a").getAttribute("href");
      assert.equal(new URL(to, origin).pathname, await link.evaluate((one) => one.pathname));
      assert.equal(await shown.locator("[id]").count(), 0, "no id twice");
      assert.equal(await shown.locator("h1").count(), 0, "no second heading of the page");
      const { y, height } = await shown.boundingBox();
      assert.ok(y >= 0 && y + height <= 900, `on the screen: ${y} to ${y + height}`);
      await shown.hover();
      await page.waitForTimeout(500);
      assert.equal(await shown.count(), 1, "it stays while the pointer is on it");
      await page.keyboard.press("Escape");
      assert.equal(await shown.count(), 0, "Escape closes it");
      await page.mouse.move(0, 0);
    }
    await close();
    none(trouble, "trouble");
  });

  test("preview: a record, by keyboard; from inside, Escape leads back to the link", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 1200 });
    const link = page.locator(".text a.record-person").first();
    await page.locator(".skip").focus();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((one) => one === document.activeElement)) break;
    }
    await page.locator(preview).waitFor();
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest(".peek") !== null), "focus inside");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(preview).count(), 0, "Escape closes it");
    assert.ok(await link.evaluate((one) => one === document.activeElement), "focus on the link again");
    await close();
    none(trouble, "trouble");
  });

  test("preview: a record, by touch, first the preview, then its page", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 400, touch: true });
    const link = page.locator(".text a.record-person").first();
    const to = await link.evaluate((one) => one.pathname);
    await link.tap();
    await page.locator(preview).waitFor();
    assert.equal(new URL(page.url()).pathname, explainer);
    await link.tap();
    await page.waitForURL(`**${to}`);
    await close();
    none(trouble, "trouble");
  });

  test("preview: on the page of an event, a person comes with the office held then", async () => {
    const events = all.filter((one) => one.kind === "event");
    const { page, trouble, close } = await open(browser, origin, "/", { width: 1000 });
    let found = false;
    for (const { path } of events) {
      await page.goto(origin + path);
      const link = page.locator(".text a.record-person[data-then]").first();
      if ((await link.count()) === 0) continue;
      found = true;
      await link.hover();
      const then = page.locator(`${preview} .peek-then`);
      await then.waitFor();
      assert.equal(await then.innerText(), await link.getAttribute("data-then"));
      break;
    }
    assert.ok(found, "no event of the demo mentions somebody in office");
    await close();
    none(trouble, "trouble");
  });

  test("preview: without a script, or without the page, a link to a record is a link", async () => {
    for (const script of [true, false]) {
      const { page, close } = await open(browser, origin, explainer, { width: 1200, script });
      const link = page.locator(".text a.record-person").first();
      const to = await link.evaluate((one) => one.pathname);
      if (script) await page.route(`**${to}`, (route) => (route.request().resourceType() === "fetch" ? route.abort() : route.continue()));
      await link.hover();
      await page.waitForTimeout(500);
      assert.equal(await page.locator(preview).count(), 0);
      await link.click();
      await page.waitForURL(`**${to}`);
      await close();
    }
  });
}
