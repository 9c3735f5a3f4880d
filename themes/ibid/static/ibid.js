// What a script adds: the choice of light or dark, tables unfolded at once, long pages drawn piece by
// piece on phones, previews of notes and records, the place one left.
// Without it nothing to read is missing.
(() => {
  const root = document.documentElement;

  // Light or dark: the system's, unless the reader chose; a choice equal to the system's is none.
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".appearance");
  const chosen = () => { try { return localStorage.getItem("appearance"); } catch { return null; } };
  const isDark = () => (chosen() ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => {
    if (chosen()) root.dataset.appearance = chosen(); else delete root.dataset.appearance;
    button?.setAttribute("aria-pressed", isDark());
  };
  show();
  system.addEventListener("change", show);
  addEventListener("storage", show);
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = !isDark();
      try {
        if (dark === system.matches) localStorage.removeItem("appearance");
        else localStorage.setItem("appearance", dark ? "dark" : "light");
      } catch { return; }
      show();
    });
  }

  // What a phone has not laid out yet (drawing.css) is drawn piece by piece when nothing else is to do.
  if (matchMedia("(width < 40em)").matches) {
    const pieces = document.querySelectorAll(".matrix :is(tbody, tfoot) > tr, .matrix .legend, .timeline, .card, .mentions-pages > li, .notes > ol > li, .bibliography li").values();
    const idle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 100 }) : setTimeout(act, 20));
    const draw = () => {
      for (const end = performance.now() + 4; performance.now() < end;) {
        const { value: piece } = pieces.next();
        if (!piece) return;
        piece.classList.add("drawn");
        piece.getBoundingClientRect();
      }
      idle(draw);
    };
    idle(draw);
  }

  // Some browsers forget that a table is one when a narrow screen lays it out as cards.
  const roles = { table: "table", "thead,tbody,tfoot": "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "th[scope^=row]": "rowheader" };
  for (const [selector, role] of Object.entries(roles)) {
    for (const part of document.querySelectorAll(":is(.matrix, .timeline-facts) :is(" + selector + ")")) part.setAttribute("role", role);
  }

  // All cells of a table unfolded, or folded again.
  for (const button of document.querySelectorAll(".unfold")) {
    const parts = button.closest("figure").querySelectorAll(".why");
    button.hidden = parts.length === 0;
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", open);
      for (const part of parts) part.open = open;
    });
  }

  // Previews. A note in sight beside the text lights up with its reference, any other shows in a
  // popover; so does what heads the page of a record, at a link to it.
  if (!HTMLElement.prototype.showPopover) return;
  const peek = document.createElement("div");
  peek.className = "peek";
  peek.popover = "auto";
  document.body.append(peek);
  let timer, owner, lit, left;
  const isNote = (link) => link.matches("[role=doc-noteref]");
  const linkOf = (event) => {
    const link = event.target.closest?.("a[role=doc-noteref], a.record[href], .matrix th a[href]");
    return link && !peek.contains(link) && (isNote(link) || link.pathname !== location.pathname) ? link : null;
  };
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const close = () => {
    clearTimeout(timer);
    lit?.classList.remove("lit");
    if (peek.matches(":popover-open")) peek.hidePopover();
    owner = lit = undefined;
  };
  // A copy without what only the original is for: ids, references, ways back.
  const copied = (part) => {
    const copy = part.cloneNode(true);
    for (const one of copy.querySelectorAll(".back, .ref, .neighbours, .length")) one.remove();
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    return copy;
  };
  const made = (name, ...content) => {
    const part = document.createElement("p");
    part.className = name;
    part.append(...content);
    return part;
  };
  // The head of a record's page, fetched once, when it is asked for.
  const heads = new Map();
  const head = (link) => {
    const url = link.href.split("#")[0];
    if (!heads.has(url)) {
      heads.set(url, fetch(url).then(async (answer) => {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const parts = answer.ok ? [...page.querySelectorAll("[data-peek]")] : [];
        return parts.map((part) => {
          if (part.localName !== "h1") return copied(part);
          const title = document.createElement("a");
          title.href = url;
          title.append(...copied(part).childNodes);
          return made("peek-title", title);
        });
      }).catch(() => []));
    }
    return heads.get(url);
  };
  const fill = (link, parts) => {
    peek.classList.toggle("peek-record", !isNote(link));
    peek.replaceChildren(...parts);
    peek.showPopover({ source: link });
    peek.scrollTop = 0;
  };
  // Whether there was anything to show.
  const open = async (link) => {
    if (owner === link) return true;
    close();
    owner = link;
    if (!isNote(link)) {
      const parts = (await head(link)).map((part) => part.cloneNode(true));
      if (owner !== link) return false;
      if (link.dataset.then) parts.splice(2, 0, made("peek-then", link.dataset.then));
      if (parts.length) fill(link, parts);
      else owner = undefined;
      return parts.length > 0;
    }
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return false;
    const at = note.getBoundingClientRect();
    if (getComputedStyle(note).position === "absolute" && at.top < innerHeight && at.bottom > 0) {
      lit = note;
      note.classList.add("lit");
    } else {
      fill(link, copied(note).childNodes);
    }
    return true;
  };
  const inside = (node) => node && (peek.contains(node) || owner?.contains(node));
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    if (link) later(() => open(link), isNote(link) ? 120 : 300);
    else if (owner && inside(event.target)) clearTimeout(timer);
    else later(close, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) isNote(link) ? open(link) : later(() => open(link), 300);
    else if (!inside(event.target)) close();
  });
  peek.addEventListener("toggle", (event) => { if (event.newState === "closed") owner = undefined; });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link) return;
    // The first touch shows what there is, the second follows the link.
    if (event.pointerType === "touch" && owner !== link) {
      if (!isNote(link)) {
        event.preventDefault();
        open(link).then((shown) => { if (!shown) location.assign(link.href); });
        return;
      }
      open(link);
      if (!lit) return event.preventDefault();
    }
    left = isNote(link) ? link : undefined;
    close();
  });
  addEventListener("hashchange", () => {
    document.querySelector(".came-from")?.classList.remove("came-from");
    if (left && !/^#n\d/.test(location.hash)) left.classList.add("came-from");
  });
})();
