// Debian's Chromium, and what a page must not do while it is looked at.

import { chromium } from "playwright-core";

export const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function launch() {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// Opens a page and notes its trouble: reports of the policy, requests to other hosts or that fail,
// errors on the console or in a script. `trouble` fills up as the page lives.
export async function open(browser, origin, path, how = {}) {
  const { width = 1440, height = 900, scheme = "light", script = true, media = "screen" } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: script,
    reducedMotion: "reduce",
    hasTouch: how.touch ?? false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const trouble = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) trouble.push(`other host: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // One that a page dropped because the reader went on is no failure.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    trouble.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeBinding("reportViolation", (_, what) => trouble.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.emulateMedia({ media });
  await page.goto(origin + path, { waitUntil: "load" });
  return { page, trouble, close: () => context.close() };
}

// Until all of a long page is laid out that a phone leaves for later (drawing.css).
export function drawn(page) {
  const all = () =>
    [...document.querySelectorAll("main *")].every((one) => getComputedStyle(one).contentVisibility !== "auto");
  // Seldom enough that the page has time to draw.
  return page.waitForFunction(all, undefined, { polling: 200 });
}
