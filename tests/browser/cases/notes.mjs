// From a reference to its note and back: by keyboard, by pointer, with script and without.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

const WIDTHS = { narrow: 600, wide: 1440 };

export default function declare({ kinds, all, browser, origin }) {
  const explainer = kinds.get("page").path;

  for (const [name, width] of Object.entries(WIDTHS)) {
    for (const script of [true, false]) {
      const where = `${name}, ${script ? "with" : "without"} script`;

      test(`notes: by keyboard, ${where}`, async () => {
        const { page, trouble, close } = await open(browser, origin, explainer, { width, script });
        const reached = await tabTo(page, "a[role=doc-noteref]", 60);
        assert.ok(reached, "no reference within 60 presses of Tab");
        const from = await focused(page);
        await page.keyboard.press("Enter");
        assert.equal(await hash(page), from.href, "the address after Enter");
        const note = page.locator(from.href);
        assert.ok(await inView(note), "the note is in view");
        assert.ok(await note.evaluate((one) => one.matches(":target")), "the note is the target");
        // What is focused next lies in the note: reading goes on there, not where one came from.
        await page.keyboard.press("Tab");
        assert.ok(await note.evaluate((one) => one.contains(document.activeElement)), "focus in the note");
        if (!(await focused(page)).backlink) {
          assert.ok(await tabTo(page, `${from.href} a[role=doc-backlink]`, 10), "no backlink reached");
        }
        const back = await focused(page);
        assert.equal(back.href, `#${from.id}`, "the first way back leads to the first reference");
        await page.keyboard.press("Enter");
        assert.equal(await hash(page), `#${from.id}`);
        assert.equal((await focused(page)).id, from.id, "the reference has the focus again");
        assert.ok(await inView(page.locator(`#${from.id}`)), "the reference is in view");
        await close();
        none(trouble, "trouble");
      });

      test(`notes: by pointer, ${where}`, async () => {
        const { page, trouble, close } = await open(browser, origin, explainer, { width, script });
        const references = page.locator(".text a[role=doc-noteref]:visible");
        const count = await references.count();
        assert.ok(count > 20, `${count} references`);
        for (const at of [0, Math.floor(count / 2), count - 1]) {
          const reference = references.nth(at);
          const [id, href] = await reference.evaluate((one) => [one.id, one.hash]);
          await reference.click();
          assert.equal(await hash(page), href);
          const note = page.locator(href);
          assert.ok(await inView(note), `note ${href} is in view`);
          const back = note.locator(`a[role=doc-backlink][href="#${id}"]`);
          assert.equal(await back.count(), 1, `ways back to ${id}`);
          await back.click();
          assert.equal(await hash(page), `#${id}`);
          assert.ok(await inView(reference), `reference ${id} is in view`);
        }
        await close();
        none(trouble, "trouble");
      });
    }
  }

  test("notes: every page's references and notes belong together", async () => {
    const wrong = [];
    const { page, close } = await open(browser, origin, "/", { script: false });
    for (const { path } of all.filter((one) => one.notes > 0)) {
      await page.goto(origin + path);
      const found = await page.evaluate(pairs);
      wrong.push(...found.map((what) => `${path}: ${what}`));
    }
    await close();
    none(wrong, "references and notes");
  });
}

// Runs in the page.
function pairs() {
  const wrong = [];
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) wrong.push(`the id ${id} twice`);
  const references = [...document.querySelectorAll("a[role=doc-noteref]")];
  const notes = [...document.querySelectorAll("[role=doc-endnotes] > ol > li")];
  const order = [...new Set(references.map((one) => one.hash))];
  const listed = notes.map((one) => `#${one.id}`);
  if (order.join() !== listed.join()) wrong.push(`notes ${listed}, referred to as ${order}`);
  notes.forEach((note, at) => {
    const to = [...note.querySelectorAll("a[role=doc-backlink]")];
    const from = references.filter((one) => one.hash === `#${note.id}`);
    if (to.map((one) => one.hash).join() !== from.map((one) => `#${one.id}`).join()) {
      wrong.push(`note ${at + 1}: its ways back are not its references`);
    }
    if (new Set(to.map((one) => one.ariaLabel)).size !== to.length) {
      wrong.push(`note ${at + 1}: two ways back of one name`);
    }
    for (const one of from) {
      if (one.textContent !== String(at + 1)) wrong.push(`${one.textContent} leads to note ${at + 1}`);
    }
  });
  return wrong;
}

async function tabTo(page, selector, most) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (there) return true;
  }
  return false;
}

function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    return {
      id: one?.id,
      href: one?.getAttribute("href"),
      backlink: one?.matches("a[role=doc-backlink]"),
    };
  });
}

function hash(page) {
  return page.evaluate(() => location.hash);
}

// Whether its beginning can be seen, and nothing lies over it.
function inView(locator) {
  return locator.evaluate((one) => {
    const [box] = one.getClientRects();
    return box.height > 0 && box.top >= -1 && box.top < innerHeight && box.left >= -1 && box.left < innerWidth;
  });
}
