// Where things stand: notes beside the text on a wide screen, after it on a narrow one, and nothing
// that makes a page scroll sideways.

import assert from "node:assert/strict";
import { drawn, open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

export default function declare({ kinds, all, browser, origin }) {
  const explainers = all.filter((page) => page.kind === "page" && page.notes > 20);

  for (const script of [true, false]) {
    const how = script ? "with script" : "without script";
    for (const { path } of explainers) {
      test(`layout: wide, notes beside the text, ${how} ${path}`, async () => {
        const { page, trouble, close } = await open(browser, origin, path, { width: 1440, script });
        const wrong = await page.evaluate(beside);
        await close();
        none(wrong, "notes");
        none(trouble, "trouble");
      });

      test(`layout: narrow, notes after the text, ${how} ${path}`, async () => {
        const { page, trouble, close } = await open(browser, origin, path, { width: 320, script });
        const wrong = await page.evaluate(after);
        await close();
        none(wrong, "notes");
        none(trouble, "trouble");
      });
    }
  }

  test("layout: notes beside the text overlap on no page", async () => {
    const { page, close } = await open(browser, origin, "/", { width: 1440, script: false });
    const wrong = [];
    for (const { path } of all.filter((one) => one.notes > 2)) {
      await page.goto(origin + path);
      const found = await page.evaluate(overlaps);
      wrong.push(...found.map((what) => `${path}: ${what}`));
    }
    await close();
    none(wrong, "notes");
  });

  test("layout: sixty notes in a row stand below each other", async () => {
    const { page, trouble, close } = await open(browser, origin, explainers[0].path, { width: 1440 });
    const found = await page.evaluate(() => {
      const list = document.querySelector("[role=doc-endnotes] > ol");
      const [item] = list.children;
      const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
      const references = numbers.map((at) => `Word <sup class="ref"><a id="r${at}" href="#n${at}" role="doc-noteref">${at}</a></sup>`);
      document.querySelector(".text").innerHTML = `<p>${references.join(" ")}</p>`;
      list.replaceChildren(...numbers.map((at) => Object.assign(item.cloneNode(true), { id: `n${at}` })));
    }).then(() => page.evaluate(overlaps));
    await close();
    none(found, "notes");
    none(trouble, "trouble");
  });

  test("layout: on a phone a long page is drawn to its end, and without a script from the first", async () => {
    const { path } = explainers[0];
    const left = (page) =>
      page.evaluate(
        () => [...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).contentVisibility === "auto").length,
      );
    const bare = await open(browser, origin, path, { width: 390, script: false });
    assert.equal(await left(bare.page), 0, "pieces that nothing would draw");
    await bare.close();
    const { page, trouble, close } = await open(browser, origin, path, { width: 390 });
    await drawn(page);
    const last = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), last, "its height is its own");
    await close();
    none(trouble, "trouble");
  });

  for (const width of [320, 768, 1440]) {
    for (const script of width === 320 ? [true, false] : [true]) {
      test(`layout: no page scrolls sideways at ${width}, ${script ? "with" : "without"} script`, async () => {
        const wrong = [];
        for (const [kind, { path }] of kinds) {
          const { page, close } = await open(browser, origin, path, { width, script });
          await drawn(page);
          const found = await page.evaluate(sideways);
          wrong.push(...found.map((what) => `${kind} ${path}: ${what}`));
          await close();
        }
        none(wrong, "too wide");
      });
    }
  }

  test("layout: light and dark differ, the reader's choice stays", async () => {
    const paper = (page) =>
      page.evaluate(() => {
        const canvas = new OffscreenCanvas(1, 1).getContext("2d");
        const own = getComputedStyle(document.body).backgroundColor;
        const none = own === "rgba(0, 0, 0, 0)";
        canvas.fillStyle = none ? getComputedStyle(document.documentElement).backgroundColor : own;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return (red + green + blue) / 3;
      });
    const light = await open(browser, origin, "/", { scheme: "light" });
    const dark = await open(browser, origin, "/", { scheme: "dark" });
    const [day, night] = [await paper(light.page), await paper(dark.page)];
    assert.ok(day > 200 && night < 70, `brightness of the paper: light ${day}, dark ${night}`);
    await light.page.locator("button.appearance").click();
    assert.ok((await paper(light.page)) < 70, "dark by choice");
    await light.page.goto(`${origin}${explainers[0].path}`);
    assert.ok((await paper(light.page)) < 70, "dark on the next page too");
    await light.page.locator("button.appearance").click();
    assert.ok((await paper(light.page)) > 200, "light again");
    none([...light.trouble, ...dark.trouble], "trouble");
    await light.close();
    await dark.close();
  });
}

// The functions below run in the page.

function beside() {
  const wrong = [];
  const box = (one) => one.getBoundingClientRect();
  const notes = [...document.querySelectorAll("[role=doc-endnotes] > ol > li")];
  const text = document.querySelector(".text");
  const footer = box(document.querySelector("footer"));
  const pieces = [...document.querySelectorAll(".text > *, main h1, main .standfirst, .contents-inner")];
  let above;
  notes.forEach((note, at) => {
    const here = box(note);
    const name = `note ${at + 1}`;
    if (here.width < 100 || here.height < 10) wrong.push(`${name} is not to be seen`);
    if (here.left < 0 || here.right > innerWidth) wrong.push(`${name} leaves the screen`);
    // A reference in a folded cell has no place of its own: its note goes below the one before it.
    const reference = document.querySelector(`a[role=doc-noteref][href="#${note.id}"]`);
    const folded = !reference.checkVisibility();
    // Level with its reference, or right below the note before it where that reaches further down.
    const apart = here.top - box(reference).top;
    const pushed = above && here.top - above.bottom < 40;
    if (apart < -40 && !folded) wrong.push(`${name} stands ${Math.round(-apart)} px above its reference`);
    if (apart > 40 && !pushed && !folded) wrong.push(`${name} stands ${Math.round(apart)} px below its reference`);
    if (apart > 2 * innerHeight && !folded) wrong.push(`${name} stands ${Math.round(apart)} px below its reference`);
    if (above && here.top < above.bottom - 0.5) wrong.push(`${name} overlaps the one before it`);
    if (here.bottom > footer.top && here.top < footer.bottom) wrong.push(`${name} reaches into the footer`);
    for (const piece of pieces) {
      const there = box(piece);
      const across = Math.min(here.right, there.right) - Math.max(here.left, there.left);
      const along = Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top);
      if (across > 1 && along > 1) wrong.push(`${name} lies over <${piece.localName} class="${piece.className}">`);
    }
    above = here;
  });
  const left = box(text).right;
  if (!notes.every((note) => box(note).left >= left - 1)) {
    wrong.push("a note is not beside the text");
  }
  return wrong;
}

// Notes that lie over each other or over the text, whatever their order.
function overlaps() {
  const boxes = [...document.querySelectorAll("[role=doc-endnotes] > ol > li")]
    .map((one) => ({ id: one.id, box: one.getBoundingClientRect() }))
    .sort((one, other) => one.box.top - other.box.top);
  const wrong = [];
  const texts = [...document.querySelectorAll("main :is(h1, h2, p, ul, ol, dl, figure):not([role=doc-endnotes] *)")];
  const right = Math.max(...texts.map((one) => one.getBoundingClientRect().right));
  boxes.forEach(({ id, box }, at) => {
    const beside = getComputedStyle(document.getElementById(id)).position === "absolute";
    const before = boxes[at - 1];
    if (box.height < 10) wrong.push(`${id} is not to be seen`);
    if (before && box.top < before.box.bottom - 0.5) wrong.push(`${id} lies over ${before.id}`);
    if (beside && box.left < right - 0.5) wrong.push(`${id} begins at ${box.left}, the text ends at ${right}`);
  });
  return wrong;
}

function after() {
  const wrong = [];
  const end = document.querySelector(".text").getBoundingClientRect().bottom;
  let last = end;
  for (const note of document.querySelectorAll("[role=doc-endnotes] > ol > li")) {
    const here = note.getBoundingClientRect();
    if (here.top < last - 0.5) wrong.push(`${note.id} is not below what comes before it`);
    if (here.height < 10) wrong.push(`${note.id} is not to be seen`);
    if (here.left < 0 || here.right > innerWidth + 0.5) wrong.push(`${note.id} leaves the screen`);
    last = here.bottom;
  }
  if (last === end) wrong.push("there are no notes");
  return wrong;
}

function sideways() {
  const wrong = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    wrong.push(`${page.scrollWidth} px on a screen of ${page.clientWidth}`);
    // The innermost parts that stick out, for whoever mends it.
    for (const one of document.body.querySelectorAll("*")) {
      const { right, width } = one.getBoundingClientRect();
      const scrolls = one.closest(".table-scroll, pre");
      if (width > 0 && right > page.clientWidth + 1 && !scrolls && wrong.length < 5) {
        wrong.push(`  <${one.localName} class="${one.className}"> ends at ${Math.round(right)}`);
      }
    }
  }
  // Whatever scrolls by itself can be reached and scrolled by keyboard.
  for (const one of document.querySelectorAll("main *")) {
    const style = getComputedStyle(one);
    const scrolls = ["auto", "scroll"].includes(style.overflowX) && one.scrollWidth > one.clientWidth;
    if (scrolls && one.tabIndex < 0) {
      wrong.push(`<${one.localName} class="${one.className}"> scrolls, and has no focus`);
    }
  }
  return wrong;
}
