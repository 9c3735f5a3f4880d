// What a script adds: the choice of light or dark, a preview of notes, the place one left.
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

  // Some browsers forget that a table is one when a narrow screen lays it out as cards.
  const roles = { table: "table", "thead,tbody,tfoot": "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader" };
  for (const [selector, role] of Object.entries(roles)) {
    for (const part of document.querySelectorAll(".matrix :is(" + selector + ")")) part.setAttribute("role", role);
  }

  // Notes: one in sight beside the text lights up with its reference, any other shows in a popover.
  if (!HTMLElement.prototype.showPopover) return;
  const peek = document.createElement("div");
  peek.className = "peek";
  peek.popover = "auto";
  document.body.append(peek);
  let timer, owner, lit, left;
  const reference = (event) => event.target.closest?.("a[role=doc-noteref]");
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const close = () => {
    clearTimeout(timer);
    lit?.classList.remove("lit");
    if (peek.matches(":popover-open")) peek.hidePopover();
    owner = lit = undefined;
  };
  const open = (link) => {
    const note = document.getElementById(link.hash.slice(1));
    if (!note || owner === link) return;
    close();
    owner = link;
    const at = note.getBoundingClientRect();
    if (getComputedStyle(note).position === "absolute" && at.top < innerHeight && at.bottom > 0) {
      lit = note;
      note.classList.add("lit");
      return;
    }
    const copy = note.cloneNode(true);
    copy.querySelector(".back")?.remove();
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    peek.replaceChildren(...copy.childNodes);
    peek.showPopover({ source: link });
  };
  const inside = (node) => node && (peek.contains(node) || owner?.contains(node));
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = reference(event);
    if (link) later(() => open(link), 120);
    else if (owner && inside(event.target)) clearTimeout(timer);
    else later(close, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = reference(event);
    if (link?.matches(":focus-visible")) open(link);
    else if (!inside(event.target)) close();
  });
  peek.addEventListener("toggle", (event) => { if (event.newState === "closed") owner = undefined; });
  document.addEventListener("click", (event) => {
    const link = reference(event);
    if (!link) return;
    // The first touch shows the note, the second follows the link.
    if (event.pointerType === "touch" && owner !== link) {
      open(link);
      if (!lit) return event.preventDefault();
    }
    left = link;
    close();
  });
  addEventListener("hashchange", () => {
    document.querySelector(".came-from")?.classList.remove("came-from");
    if (left && !/^#n\d/.test(location.hash)) left.classList.add("came-from");
  });
})();
