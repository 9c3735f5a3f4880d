// The demo has a page of every type, so that no test below passes for want of one.

import assert from "node:assert/strict";
import { test } from "../lib/harness.mjs";
import { KINDS } from "../lib/site.mjs";

export default function declare({ kinds, all }) {
  test("types: the demo has a page of every type", () => {
    // A redirect has no type.
    const found = [...kinds.keys()].filter((kind) => kind !== "").sort();
    assert.deepEqual(found, [...KINDS].sort());
  });

  test("types: there are two explainers with notes", () => {
    const explainers = all.filter((page) => page.kind === "page" && page.notes > 20);
    assert.ok(explainers.length >= 2, `pages with more than 20 references: ${explainers.length}`);
  });
}
