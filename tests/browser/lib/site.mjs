// What a built site consists of: its pages, and the fullest one of each type.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// As the built-in theme names them in `body[data-kind]`.
export const KINDS = [
  "home",
  "page",
  "section",
  "index",
  "person",
  "organization",
  "office",
  "event",
  "quote",
  "source",
  "claim",
  "assessment",
  "timeline",
  "data",
  "search",
  "not-found",
];

// The folder of the built demo: what the command line says, else the project's `public/`.
export function folder(said) {
  const place = said ? resolve(said) : fileURLToPath(new URL("../../../public", import.meta.url));
  if (!existsSync(join(place, "index.html"))) {
    console.error(`There is no site in ${place}. Build the demo first: cargo run --release -- build`);
    process.exit(2);
  }
  return place;
}

// Every page with its type: `{ file, path, kind, size, notes }`, in the order of their paths.
export function pages(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
  return names.sort().map((name) => {
    const html = readFileSync(join(folder, name), "utf8");
    return {
      file: join(folder, name),
      path: `/${name}`.replaceAll("\\", "/").replace(/\/index\.html$/, "/"),
      kind: /<body[^>]* data-kind="([^"]*)"/.exec(html)?.[1] ?? "",
      size: html.length,
      notes: html.split('role="doc-noteref"').length - 1,
    };
  });
}

// The page of each type that has the most in it, so that each test sees the hardest case.
export function fullest(all) {
  const found = new Map();
  for (const page of all) {
    const best = found.get(page.kind);
    if (!best || page.size > best.size) found.set(page.kind, page);
  }
  return found;
}
