// On paper: every note, every full address, and tables whole.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

// A4 less the margins, in CSS pixels.
const PAPER = 672;

export default function declare({ kinds, browser, origin }) {
  for (const [kind, { path }] of kinds) {
    for (const scheme of ["light", "dark"]) {
      test(`print: ${kind || "redirect"} ${path}, from ${scheme}`, async () => {
        const how = { width: PAPER, media: "print", scheme };
        const { page, trouble, close } = await open(browser, origin, path, how);
        none(await page.evaluate(printed), "on paper");
        await close();
        none(trouble, "trouble");
      });
    }
  }

  test("print: the whole explainer becomes pages", async () => {
    const { page, close } = await open(browser, origin, kinds.get("page").path, { script: false });
    const pdf = await page.pdf({ format: "A4" });
    const sheets = pdf.toString("latin1").split(/\/Type\s*\/Page\b/).length - 1;
    assert.ok(sheets > 5, `${sheets} sheets`);
    await close();
  });
}

// Runs in the page.
function printed() {
  const wrong = [];
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const note of document.querySelectorAll("[role=doc-endnotes] > ol > li")) {
    const { height, left, right } = note.getBoundingClientRect();
    if (!seen(note) || height < 8) wrong.push(`note ${note.id} is not printed`);
    if (getComputedStyle(note).position === "absolute") wrong.push(`note ${note.id} is out of the flow`);
    if (left < 0 || right > innerWidth + 1) wrong.push(`note ${note.id} leaves the paper`);
  }
  for (const link of document.querySelectorAll("a.external")) {
    const bare = link.getAttribute("href").replace(/^https?:\/\/|\/$/g, "");
    if (!seen(link) || link.textContent.includes(bare)) continue;
    const text = getComputedStyle(link, "::after").content;
    if (!text.includes(link.getAttribute("href"))) wrong.push(`${link.href} is not written out`);
  }
  // What is pressed on a screen does nothing on paper, and the search stood over the page's address.
  for (const one of document.querySelectorAll(".masthead button, .masthead svg")) {
    if (seen(one)) wrong.push(`the masthead's <${one.localName}> is printed`);
  }
  for (const table of document.querySelectorAll("table")) {
    const name = `table “${table.caption?.textContent.trim().slice(0, 40) ?? ""}”`;
    const { left, right } = table.getBoundingClientRect();
    if (!seen(table)) wrong.push(`${name} is not printed`);
    if (left < -1 || right > innerWidth + 1) {
      wrong.push(`${name} is cut off: from ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
    }
    for (let one = table.parentElement; one; one = one.parentElement) {
      const clips = getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
      if (clips) wrong.push(`${name} is clipped by <${one.localName} class="${one.className}">`);
    }
    for (const cell of table.querySelectorAll("th, td")) {
      if (cell.scrollWidth > cell.clientWidth + 2) {
        wrong.push(`${name}: “${cell.textContent.trim().slice(0, 30)}” is wider than its cell`);
      }
    }
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  if (!["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(paper)) wrong.push(`the paper is ${paper}`);
  return wrong;
}
