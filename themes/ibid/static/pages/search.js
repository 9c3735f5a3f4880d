// Searches the index under /search/: what its files hold is said in src/search/mod.rs of the program.
(() => {
  const place = document.querySelector(".search");
  if (!place) return;
  const [form, status, list, more] = [".search-form", ".search-status", ".search-found", ".search-more"]
    .map((name) => place.querySelector(name));
  const input = form.elements.q;
  const files = new Map();
  const STEP = 20;
  let hits = [], shown = 0, asked = [], turn = 0;

  const read = (name) => {
    if (!files.has(name)) {
      const file = fetch(place.dataset.index + name).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      });
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  };

  // As src/search/terms.rs does it.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]/u;
  const terms = (text) => (plain(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? []).flatMap((word) => {
    const letters = [...word];
    if (!UNSPACED.test(word)) return /^[a-z]$/.test(word) ? [] : [word];
    return letters.length < 2 ? [word] : letters.slice(1).map((letter, at) => letters[at] + letter);
  });

  // As src/search/index.rs does it: FNV-1a of the first two characters.
  const shard = (term, count) => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode([...term].slice(0, 2).join(""))) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    return (hash >>> 0) % count;
  };

  // The documents that have a term, or one that begins with it, and how well they fit.
  const documents = async (term, head) => {
    const known = await read(`t/${shard(term, head.term_files)}.json`);
    const fits = new Map();
    for (const [other, [has, ...pairs]] of Object.entries(known)) {
      if (other !== term && !(other.startsWith(term) && [...term].length > 1)) continue;
      const rare = Math.log(1 + (head.documents - has + 0.5) / (has + 0.5)) * (other === term ? 1 : 0.6);
      for (let at = 0, number = 0; at < pairs.length; at += 2) {
        number += pairs[at];
        fits.set(number, Math.max(fits.get(number) ?? 0, pairs[at + 1] * rare));
      }
    }
    return fits;
  };

  const search = async (words) => {
    const head = await read("index.json");
    const each = await Promise.all([...new Set(terms(words))].map((term) => documents(term, head)));
    if (each.length === 0) return [];
    // Every word that was asked for has to be there.
    const [first, ...rest] = each.sort((a, b) => a.size - b.size);
    const all = [];
    for (const [number, fit] of first) {
      if (rest.every((fits) => fits.has(number))) {
        all.push([number, rest.reduce((sum, fits) => sum + fits.get(number), fit)]);
      }
    }
    return all.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
  };

  // The words of a title or line, what was asked for in <mark>.
  const marked = (text) => {
    const parts = document.createDocumentFragment();
    for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
      const word = plain(part);
      if (part && asked.some((term) => word.startsWith(term) || UNSPACED.test(term) && word.includes(term))) {
        const mark = document.createElement("mark");
        mark.textContent = part;
        parts.append(mark);
      } else parts.append(part);
    }
    return parts;
  };

  const element = (name, css, ...inside) => {
    const made = document.createElement(name);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  };

  const entry = (found) => {
    const link = element("a", "", marked(found.title));
    link.href = found.url;
    if (found.lang) {
      link.lang = found.lang;
      link.dir = "auto";
    }
    const item = element("li", "", element("p", "kind-label", found.kind), element("p", "found-title", link));
    if (found.about) item.append(element("p", "found-about", marked(found.about)));
    return item;
  };

  const show = async (mine) => {
    const head = await read("index.json");
    const next = hits.slice(shown, shown + STEP);
    const found = await Promise.all(next.map(async (number) => {
      const file = await read(`d/${Math.floor(number / head.documents_per_file)}.json`);
      return file[number % head.documents_per_file];
    }));
    if (mine !== turn) return;
    const items = found.map(entry);
    shown += items.length;
    list.append(...items);
    list.hidden = shown === 0;
    more.hidden = shown >= hits.length;
    return items[0];
  };

  const say = (words) => {
    status.textContent = words;
    status.hidden = words === "";
  };

  const run = async () => {
    const mine = ++turn;
    const words = input.value.trim();
    const url = new URL(location.href);
    if (words) url.searchParams.set("q", words); else url.searchParams.delete("q");
    history.replaceState(null, "", url);
    try {
      const found = words ? await search(words) : [];
      if (mine !== turn) return;
      [hits, shown, asked] = [found, 0, terms(words)];
      list.replaceChildren();
      await show(mine);
      if (mine !== turn) return;
      const { none, one, count } = place.dataset;
      say(!words ? "" : [none, one][hits.length] ?? count.replace("{}", hits.length.toLocaleString(document.documentElement.lang)));
    } catch {
      if (mine === turn) say(place.dataset.failed);
    }
  };

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  more.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());

  place.querySelector(".search-lists").hidden = true;
  form.hidden = false;
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  if (input.value) run(); else input.focus();
})();
