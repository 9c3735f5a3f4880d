// The Nu HTML checker on every page: needs Java.

import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { none, skip, test } from "../lib/harness.mjs";

export default function declare({ all }) {
  const name = "valid: no page has an error by the Nu HTML checker";
  if (spawnSync("java", ["-version"]).status !== 0) {
    skip(name, "there is no Java on this machine (apt-get install default-jre-headless)");
    return;
  }
  test(name, () => {
    const messages = checked(all.map((page) => page.file));
    const errors = messages.filter((message) => message.type !== "info");
    const warnings = messages.filter((message) => message.subType === "warning");
    if (warnings.length) console.log(`        ${warnings.length} warnings, the first: ${told(warnings[0])}`);
    none(errors.map(told), "errors");
  });
}

function checked(files) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const options = ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", "--stdout"];
  const said = execFileSync("java", [...options, ...files], { maxBuffer: 1 << 28, encoding: "utf8" });
  return JSON.parse(said).messages;
}

function told({ url, lastLine, message, extract }) {
  return `${url}:${lastLine}: ${message} (${extract?.trim()})`;
}
