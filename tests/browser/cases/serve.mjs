// The preview while somebody writes: the program itself, a site of its own, and real tabs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { open } from "../lib/browser.mjs";
import { none, skip, test } from "../lib/harness.mjs";

// The program: what IBID names, else the one that was built.
const built = ["release", "debug"].map((kind) =>
  fileURLToPath(new URL(`../../../target/${kind}/ibid`, import.meta.url)),
);
const program = [process.env.IBID, ...built].find((path) => path && existsSync(path));

const HOME = "---\ntitle: Home\n---\nAt home.\n";
const CSS = "body { outline: 1px solid red; }\n";

// A page that is many windows high, with `words` at its top and its end.
function long(words, more = "") {
  const part = (n) => `## Part ${n}\n\n${"So it went on, day after day. ".repeat(30)}\n`;
  const parts = Array.from({ length: 40 }, (_, n) => part(n)).join("\n");
  return `---\ntitle: Long\n---\n${words}\n${more}\n\n${parts}\n${words}\n`;
}

async function preview() {
  const root = mkdtempSync(join(tmpdir(), "ibid-serve-"));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("site.toml", 'title = "T"\nbase_url = "https://example.org/"\ntheme = "own"\n');
  write("content/_index.md", HOME);
  write("content/long.md", long("First."));
  write("themes/own/static/own.css", CSS);
  const server = spawn(program, ["serve", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await createInterface({ input: server.stdout })[Symbol.asyncIterator]()
    .next()
    .then(({ value }) => [value]);
  const origin = line.replace("serving ", "").replace(/\/$/, "");
  const close = () => {
    server.kill();
    rmSync(root, { recursive: true });
  };
  return { write, origin, close };
}

export default function declare({ browser }) {
  if (!program) return skip("serve", "there is no ibid in target/; build it, or name it in IBID");

  // `tabs` are open at these paths, in one window.
  const serving = (name, paths, look) =>
    test(`serve: ${name}`, async () => {
      const { write, origin, close } = await preview();
      try {
        const first = await open(browser, origin, paths[0]);
        const tabs = [first.page];
        for (const path of paths.slice(1)) {
          const page = await first.page.context().newPage();
          await page.goto(origin + path, { waitUntil: "load" });
          tabs.push(page);
        }
        await look({ write, tabs });
        await first.close();
        none(first.trouble, "trouble");
      } finally {
        close();
      }
    });
  const says = (page, words) =>
    page.waitForFunction((words) => document.querySelector("main")?.innerText.includes(words), words);
  // Lost when the page is loaded anew.
  const mark = (page) => page.evaluate(() => (globalThis.marked = true));
  const marked = (page) => page.evaluate(() => globalThis.marked === true);
  const top = (page) => page.evaluate(() => document.getElementById("part-20").getBoundingClientRect().top);

  serving("a save loads every tab that shows the page, at the reader's place", ["/long/", "/long/", "/"], async ({ write, tabs }) => {
    const [one, other, home] = tabs;
    await one.evaluate(() => document.getElementById("part-20").scrollIntoView());
    const before = await top(one);
    await mark(home);
    await mark(one);
    write("content/long.md", long("Second.", "And a paragraph above all others.\n\n".repeat(20)));
    await Promise.all([says(one, "Second."), says(other, "Second.")]);
    await one.waitForLoadState();
    assert.equal(await marked(one), false);
    await one.waitForFunction(
      (before) => Math.abs(document.getElementById("part-20").getBoundingClientRect().top - before) < 2,
      before,
    );
    assert.equal(await other.evaluate(() => scrollY), 0);
    assert.ok(await marked(home), "a page that did not change was loaded anew");
  });

  serving("a stylesheet is taken without loading the page anew", ["/long/", "/"], async ({ write, tabs }) => {
    await tabs[0].evaluate(() => scrollTo(0, 2000));
    for (const tab of tabs) await mark(tab);
    write("themes/own/static/own.css", CSS.replace("1px", "7px"));
    for (const tab of tabs) {
      await tab.waitForFunction(() => getComputedStyle(document.body).outlineWidth === "7px");
      assert.ok(await marked(tab));
    }
    assert.equal(await tabs[0].evaluate(() => scrollY), 2000);
  });

  serving("a mistake stands over the last good page until it is mended", ["/long/", "/"], async ({ write, tabs }) => {
    const [long_, home] = tabs;
    for (const tab of tabs) await mark(tab);
    const shown = (tab) => tab.locator("ibid-overlay section");
    write("content/_index.md", `${HOME}\nAs said.[@nobody, p. 4]\n`);
    for (const tab of tabs) {
      await shown(tab).waitFor();
      const words = await shown(tab).innerText();
      assert.match(words, /nobody/);
      assert.match(words, /content\/_index\.md/);
      assert.match(words, /As said\.\[@nobody, p\. 4\]/);
      assert.ok(await marked(tab));
    }
    await says(home, "At home.");
    await says(long_, "First.");
    write("content/_index.md", HOME.replace("At home", "Mended"));
    await says(home, "Mended.");
    for (const tab of tabs) await shown(tab).waitFor({ state: "detached" });
    assert.ok(await marked(long_), "a page that did not change was loaded anew");
  });
}
