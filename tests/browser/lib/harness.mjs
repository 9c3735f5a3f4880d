// Tests by name, one after the other: the machine's few cores belong to the browser.

const cases = [];
const skipped = [];

export function test(name, body) {
  cases.push({ name, body });
}

// A test that this machine cannot run, with the reason for people to see.
export function skip(name, why) {
  skipped.push(`${name}: ${why}`);
}

// Runs the tests whose names contain `only`, and tells whether there were any and all passed.
export async function run(only = "") {
  let passed = 0;
  let failed = 0;
  for (const { name, body } of cases.filter((one) => one.name.includes(only))) {
    const began = performance.now();
    try {
      await body();
      passed += 1;
      console.log(`ok      ${name} (${Math.round(performance.now() - began)} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${indent(error?.message ?? String(error))}`);
    }
  }
  for (const line of skipped) console.log(`skipped ${line}`);
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
}

// Fails with the list, where there is anything in it; long lists are cut.
export function none(list, what) {
  if (list.length === 0) return;
  const shown = list.slice(0, 12).join("\n");
  const more = list.length > 12 ? `\n… and ${list.length - 12} more` : "";
  throw new Error(`${what}:\n${shown}${more}`);
}

function indent(text) {
  // Without the colours of a terminal.
  return text.replace(/\x1b\[[\d;]*m/g, "").replace(/^/gm, "        ");
}
