// Tables that reason: their head stays in sight, row and column light up, what a cell was worked out
// from unfolds without a script and all at once with one, and on a phone each row is a card.

import assert from "node:assert/strict";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

export default function declare({ kinds, browser, origin }) {
  const explainer = kinds.get("page").path;

  test("tables: the head stays in sight", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 1440 });
    const table = page.locator("table.tenures").first();
    await table.evaluate((one) => scrollTo(0, one.getBoundingClientRect().bottom + scrollY - innerHeight / 2));
    const head = await table.locator("thead th").first().boundingBox();
    assert.ok(Math.abs(head.y) < 2, `the head is at ${head.y}`);
    // Nothing of the rows shows through it.
    const above = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 4, y + 4).closest("th")?.scope, head);
    assert.equal(above, "col");
    await close();
    none(trouble, "trouble");
  });

  test("tables: the row and the column of a cell light up, by pointer and by focus", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 1440 });
    const table = page.locator("table.tenures").first();
    const cell = table.locator("tbody tr").nth(1).locator("td[data-verdict]").nth(1);
    const lit = () =>
      table.evaluate((one) =>
        [...one.rows].flatMap((row, y) =>
          [...row.cells].flatMap((part, x) => (getComputedStyle(part).boxShadow === "none" ? [] : [`${y},${x}`])),
        ),
      );
    assert.deepEqual(await lit(), [], "before");
    const [y, x, rows, columns] = await cell.evaluate((one) => {
      const { rows } = one.closest("table");
      return [one.parentElement.rowIndex, one.cellIndex, rows.length, rows[0].cells.length];
    });
    const wanted = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (row === y || column === x) wanted.push(`${row},${column}`);
      }
    }
    await cell.hover();
    assert.deepEqual(await lit(), wanted, "under the pointer");
    await page.mouse.move(0, 0);
    await cell.locator("summary").focus();
    assert.deepEqual(await lit(), wanted, "with the focus");
    await close();
    none(trouble, "trouble");
  });

  for (const script of [true, false]) {
    test(`tables: a cell unfolds what it was worked out from, ${script ? "with" : "without"} script`, async () => {
      const { page, trouble, close } = await open(browser, origin, explainer, { width: 1440, script });
      const why = page.locator("td[data-verdict] .why").first();
      const reference = why.locator("a[role=doc-noteref]").first();
      assert.equal(await reference.isVisible(), false, "folded at first");
      await why.locator("summary").focus();
      await page.keyboard.press("Enter");
      assert.ok(await reference.isVisible(), "unfolded by keyboard");
      // Every cell's notes are there, and a way back unfolds the cell that it leads into.
      await page.keyboard.press("Enter");
      const id = await reference.getAttribute("id");
      await page.locator(`a[role=doc-backlink][href="#${id}"]`).evaluate((one) => one.click());
      assert.ok(await reference.isVisible(), "unfolded by the way back");
      await close();
      none(trouble, "trouble");
    });
  }

  test("tables: all cells unfold at once, and the button is there only with a script", async () => {
    for (const [script, seen] of [[true, true], [false, false]]) {
      const { page, trouble, close } = await open(browser, origin, explainer, { width: 1440, script });
      const figure = page.locator("figure:has(table.assessment)").first();
      const button = figure.locator("button.unfold");
      assert.equal(await button.isVisible(), seen);
      if (script) {
        const shut = figure.locator("details.why:not([open])");
        const count = await shut.count();
        assert.ok(count > 5, `${count} folded`);
        await button.click();
        assert.equal(await shut.count(), 0, "all unfolded");
        assert.equal(await button.getAttribute("aria-pressed"), "true");
        await button.click();
        assert.equal(await shut.count(), count, "folded again");
      }
      await close();
      none(trouble, "trouble");
    }
  });

  test("tables: their rows are there as a file", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer);
    const link = page.locator("figure:has(table.tenures) .table-tools a[download]").first();
    const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.match(saved.suggestedFilename(), /\.csv$/);
    await close();
    none(trouble.filter((one) => !one.includes("ERR_ABORTED")), "trouble");
  });

  test("tables: on a phone each cell is a card under the name of its column", async () => {
    const { page, trouble, close } = await open(browser, origin, explainer, { width: 320, script: false });
    const wrong = await page.evaluate(() => {
      const wrong = [];
      for (const cell of document.querySelectorAll(":is(.tenures, .assessment) td[data-label]")) {
        const { left, right, width } = cell.getBoundingClientRect();
        const name = getComputedStyle(cell, "::before").content;
        if (left < 0 || right > innerWidth || width < 200) wrong.push(`${cell.dataset.label}: ${left} to ${right}`);
        if (!name.includes(cell.dataset.label.replaceAll('"', '\\"'))) wrong.push(`${cell.dataset.label} is not named`);
      }
      return wrong;
    });
    none(wrong, "cells");
    await close();
    none(trouble, "trouble");
  });
}
