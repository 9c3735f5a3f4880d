// axe-core on every type of page: narrow and wide, light and dark.

import axe from "axe-core";
import { drawn, open } from "../lib/browser.mjs";
import { none, test } from "../lib/harness.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export default function declare({ kinds, browser, origin }) {
  for (const [kind, { path }] of kinds) {
    // A redirect is left before it can be read.
    if (kind === "") continue;
    for (const width of [320, 1440]) {
      for (const scheme of ["light", "dark"]) {
        test(`axe: ${kind} ${path}, ${width} px, ${scheme}`, async () => {
          const { page, trouble, close } = await open(browser, origin, path, { width, scheme });
          await drawn(page);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(
            (values) =>
              globalThis.axe.run(document, {
                resultTypes: ["violations"],
                runOnly: { type: "tag", values },
                // Off unless it is asked for: WCAG 2.2's 24 px for what is pointed at.
                rules: { "target-size": { enabled: true } },
              }),
            TAGS,
          );
          await close();
          none(violations.map(told), "violations");
          none(trouble, "trouble");
        });
      }
    }
  }
}

function told({ id, help, nodes }) {
  const places = nodes.slice(0, 3).map((node) => `    ${node.target.join(" ")}: ${node.failureSummary}`);
  return `${id} (${nodes.length}): ${help}\n${places.join("\n")}`;
}
