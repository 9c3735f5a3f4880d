// Keeps a page of the preview in step with the files of the site. The server lays it into each page
// that it serves; no build contains it.
//
// The server knows which edition a page is of (data-tag) and tells what has changed since; what to
// do about it is decided here: nothing, another stylesheet, or the page anew.
(() => {
  "use strict";

  const me = document.currentScript;
  if (!me) return;
  const { base, file } = me.dataset;
  let tag = me.dataset.tag;
  let leaving = false;

  // ---- What changed, and does it concern this page?

  let asking = false;
  let again = false;

  // One question at a time; one that comes up meanwhile is asked afterwards. A tab that nobody sees
  // asks when it is seen again.
  async function ask() {
    if (document.visibilityState !== "visible") return;
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again && !leaving) {
        again = false;
        const answer = await fetch(`/__ibid/state?have=${encodeURIComponent(tag)}`, {
          cache: "no-store",
        });
        if (answer.ok) act(await answer.json());
      }
    } catch {
      // The server is away. The stream of events tells when it is back.
    } finally {
      asking = false;
    }
  }

  function act(state) {
    showOverlay(state.overlay);
    // A server that was started again and has nothing to show yet: this page is better than none.
    if (!state.ready) return;
    if (state.changed === null) return reload();
    if (state.changed.length > 0) {
      // A notice (nothing here, nothing yet) may be out of date whatever changed.
      if (file === undefined || state.changed.includes(file)) return reload();
      const changed = new Set(state.changed);
      const sheets = stylesheets().filter((link) => changed.has(pathOf(link.href)));
      const swapped = new Set(sheets.map((link) => pathOf(link.href)));
      for (const path of used()) {
        if (changed.has(path) && !swapped.has(path)) return reload();
      }
      sheets.forEach((link) => swap(link, state.tag));
    }
    tag = state.tag;
  }

  // The path in the output of an address of this site; undefined for any other.
  function pathOf(address) {
    if (!address) return undefined;
    try {
      const url = new URL(address, document.baseURI);
      if (url.origin !== location.origin || !url.pathname.startsWith(base)) return undefined;
      return decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
    } catch {
      return undefined;
    }
  }

  function stylesheets() {
    return [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter(
      (link) => link.dataset.leaving === undefined,
    );
  }

  // Whatever the page has loaded, or shows and may load yet. Not all that it links to: the feed
  // changes with every edit.
  function used() {
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    const shows = 'link[rel~="stylesheet"], link[rel~="icon"], [src], object[data]';
    const named = [...document.querySelectorAll(shows)].map(
      (element) => element.href ?? element.src ?? element.data,
    );
    return new Set([...loaded, ...named].filter((name) => typeof name === "string").map(pathOf));
  }

  // The old sheet stays until the new one is there, so that the page is never without.
  function swap(old, version) {
    const fresh = old.cloneNode();
    const url = new URL(old.href);
    url.searchParams.set("edition", version);
    fresh.href = url.href;
    fresh.removeAttribute("integrity");
    old.dataset.leaving = "";
    fresh.onload = () => old.remove();
    fresh.onerror = () => reload();
    old.after(fresh);
  }

  // ---- The page anew, at the place where the reader was

  const PLACE = `ibid place ${location.pathname}`;

  function reload() {
    if (leaving) return;
    leaving = true;
    // By a landmark near the top of the window rather than by pixels: what was added above it must
    // not push the reader's line away.
    let mark = null;
    for (const element of document.querySelectorAll("body [id]")) {
      const { top, height } = element.getBoundingClientRect();
      if (height === 0 || (mark && Math.abs(top) >= Math.abs(mark.top))) continue;
      if (!staysPut(element)) mark = { id: element.id, top };
    }
    const place = { x: scrollX, y: scrollY, mark: scrollY > 0 ? mark : null };
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(place));
    } catch {
      // No storage: the browser's own memory has to do.
    }
    location.reload();
  }

  // What does not scroll with the text, such as a list of contents beside it, marks no place in it.
  function staysPut(element) {
    for (let one = element; one; one = one.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return true;
    }
    return false;
  }

  function returnToPlace() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch {
      // No storage, or not ours.
    }
    if (place === null) return;
    const go = () => {
      const element = place.mark && document.getElementById(place.mark.id);
      const top = element
        ? scrollY + element.getBoundingClientRect().top - place.mark.top
        : place.y;
      scrollTo({ left: place.x, top, behavior: "instant" });
    };
    // Now, so that nothing jumps, and once more when the pictures have their size; unless the
    // reader has moved on meanwhile.
    go();
    let moved = false;
    for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      addEventListener(kind, () => (moved = true), { once: true, passive: true });
    }
    // After the browser's own return to its place, which comes with the load.
    addEventListener("load", () => requestAnimationFrame(() => moved || go()), { once: true });
  }

  // ---- What is wrong, over the page

  let overlay = null;
  let shown = null;

  function showOverlay(html) {
    if (html === shown) return;
    shown = html;
    overlay?.remove();
    overlay = null;
    if (html === null) return;

    overlay = document.createElement("ibid-overlay");
    const root = overlay.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/__ibid/overlay.css";
    const panel = document.createElement("section");
    panel.setAttribute("role", "alert");
    panel.lang = "en";
    panel.dir = "ltr";
    panel.hidden = true;
    const behind = file === undefined ? "" : "<p>Behind this is the last build without any.</p>";
    panel.innerHTML =
      "<header><h2>The site has errors</h2><button type=button>Hide</button></header>" +
      `${behind}<div></div>`;
    panel.querySelector("div").innerHTML = html;
    panel.querySelector("button").onclick = () => overlay.remove();
    // Not seen until it has its looks; seen in any case.
    style.onload = style.onerror = () => (panel.hidden = false);
    root.append(style, panel);
    document.body.append(overlay);
  }

  // ---- The channel
  //
  // A browser opens six connections to a host, all tabs together, and a stream of events holds one
  // for good. So one tab listens, whichever gets the lock, and passes it on to the others; and a
  // tab that nobody sees does not listen at all, but asks when it is seen again.

  const others = "BroadcastChannel" in window ? new BroadcastChannel("ibid preview") : null;
  if (others) others.onmessage = ask;
  let hangUp = null;

  function listen() {
    if (hangUp) return;
    const end = new AbortController();
    hangUp = () => {
      hangUp = null;
      end.abort();
    };
    const hold = () =>
      new Promise((done) => {
        if (end.signal.aborted) return done();
        end.signal.addEventListener("abort", done);
        openStream(end.signal);
      });
    if (others && navigator.locks) {
      navigator.locks.request("ibid preview", { signal: end.signal }, hold).catch(() => {});
    } else {
      hold();
    }
  }

  function openStream(ended) {
    if (ended.aborted) return;
    const stream = new EventSource("/__ibid/events");
    ended.addEventListener("abort", () => stream.close());
    stream.onmessage = () => {
      others?.postMessage("");
      ask();
    };
    stream.onerror = () => {
      // The browser tries again by itself, unless something else than an ibid answered.
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => openStream(ended), 1000);
    };
  }

  function attend() {
    if (document.visibilityState === "visible") {
      listen();
      ask();
    } else {
      hangUp?.();
    }
  }

  returnToPlace();
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", () => hangUp?.());
  addEventListener("pageshow", (event) => event.persisted && attend());
  attend();
})();
