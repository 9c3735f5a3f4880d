// Searching, by what a reader types: whole words and their beginnings, without case and accents, and
// no script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

export default function declare({ all, kinds, browser, origin }) {
  if (!kinds.has("search")) return;
  const { path } = kinds.get("search");
  const person = title(kinds.get("person"));

  const search = async (words, look, query = "") => {
    const { page, trouble, close } = await open(browser, origin, path + query);
    if (words) await page.getByRole("searchbox").fill(words);
    await page.waitForFunction(() => document.querySelector(".search-status").textContent !== "");
    await look(page);
    await close();
    none(trouble, "trouble");
  };
  const titles = (page) => page.locator(".found-title").allTextContents();

  test("search: a name finds the person first, and leads there", async () => {
    await search(person, async (page) => {
      await page.locator(".found-title a").first().click();
      await page.waitForLoadState();
      assert.equal(new URL(page.url()).pathname, kinds.get("person").path);
    });
  });

  test("search: beginnings of words, other case and accents find the same", async () => {
    const [first, ...rest] = person.split(" ");
    const accented = `${first.toUpperCase().replace(/[AEIOU]/, "$&\u0301")} ${rest.join(" ").slice(0, 4)}`;
    await search(accented, async (page) => assert.ok((await titles(page)).includes(person), accented));
  });

  test("search: the address holds what was asked for", async () => {
    await search("", async (page) => assert.ok((await titles(page)).includes(person)), `?q=${encodeURIComponent(person)}`);
    await search(person, async (page) => assert.equal(new URL(page.url()).searchParams.get("q"), person));
  });

  test("search: what is nowhere is said to be nowhere", async () => {
    await search("zzyzzxqqq", async (page) => {
      assert.deepEqual(await titles(page), []);
      assert.match(await page.getByRole("status").textContent(), /\S/);
    });
  });

  test("search: each page of text is found by its title", async () => {
    const wanted = all.filter((page) => page.kind === "page").map(title);
    await search(wanted[0], async (page) => {
      for (const words of wanted) {
        await page.getByRole("searchbox").fill(words);
        await page.locator(".found-title", { hasText: words }).first().waitFor();
      }
    });
  });

  test("search: without a script the lists stand in its place", async () => {
    const { page, trouble, close } = await open(browser, origin, path, { script: false });
    assert.ok(await page.locator(".search-lists a").first().isVisible(), "the lists");
    assert.ok(!(await page.locator(".search-form").isVisible()), "no form that does nothing");
    await close();
    none(trouble, "trouble");
  });
}

function title(page) {
  const html = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(page.file, "utf8"))?.[1] ?? "";
  const words = html.replace(/<[^>]*>/g, "").trim();
  return words.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'");
}
