/* The page to search on: what is asked stands in its address, and changes what is found while one types. */
"use strict";

(() => {
  const place = document.querySelector("[data-search]");
  if (!(place instanceof HTMLElement)) {
    return; // A page that shows parts of the theme has every tool.
  }
  const results = /** @type {HTMLElement} */ (place.querySelector("[data-results]"));
  const told = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const help = /** @type {HTMLElement} */ (place.querySelector("[data-help]"));
  const empty = /** @type {HTMLElement} */ (place.querySelector("[data-empty]"));
  const none = /** @type {HTMLElement} */ (place.querySelector("[data-none]"));
  const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
  const columns = /** @type {HTMLSelectElement} */ (form.elements.namedItem("column"));
  const box = /** @type {HTMLInputElement} */ (document.querySelector(".find input"));
  /** @type {string[]} */
  const headings = JSON.parse(place.dataset.headings || "[]");
  /** @type {[string, string][]} */
  const words = JSON.parse(place.dataset.distress || "[]");
  const lookup = lookupIn(searchFiles);
  let turn = 0;
  let late = 0;

  /** @param {string} name */
  const chosen = (name) => new FormData(form).get(name)?.toString() || "";

  /**
   * @param {string} name
   * @param {string} value
   */
  function choose(name, value) {
    const control = /** @type {RadioNodeList | HTMLSelectElement} */ (form.elements.namedItem(name));
    control.value = value;
    if (control.value !== value) {
      control.value = "";
    }
  }

  function keep() {
    const asked = new URLSearchParams();
    for (const [name, value] of [["q", box.value.trim()], ["kind", chosen("kind")], ["column", chosen("column")], ["sort", chosen("sort")]]) {
      if (value) {
        asked.set(name, value);
      }
    }
    const address = asked.toString();
    history.replaceState(null, "", address ? `?${address}` : location.pathname);
  }

  /**
   * @param {Hit[]} hits
   * @param {string[]} terms
   * @param {string} column
   */
  function show(hits, terms, column) {
    const kind = chosen("kind");
    const byDate = chosen("sort") === "date";
    const inColumn = hits.filter((hit) => !column || hit.found.column === column);
    narrowing.count(form, inColumn);
    narrowing.offer(columns, hits.filter((hit) => !kind || hit.found.heading === kind), column);
    const left = rank.sorted(inColumn.filter((hit) => !kind || hit.found.heading === kind), byDate);
    form.hidden = !hits.length;
    none.hidden = left.length > 0;
    told.textContent = left.length ? `找到${left.length}条。` : "没有找到。";
    /** @param {Found} found */
    const around = async (found) => {
      const { texts, plain } = await searchFiles.shard(found.shard);
      return context.shown(texts[found.place], plain[found.place], terms);
    };
    hitList.show(results, byDate || kind ? (left.length ? [[kind || "全部", left]] : []) : rank.grouped(left, headings), terms, around);
  }

  /** @param {string} [column] the one that the address names */
  async function search(column = columns.value) {
    const mine = (turn += 1);
    const terms = plainText.terms(box.value);
    help.hidden = !distress.heard(box.value, words);
    empty.hidden = terms.length > 0;
    if (!terms.length) {
      [form.hidden, none.hidden, told.textContent] = [true, true, ""];
      results.replaceChildren();
      return;
    }
    results.setAttribute("aria-busy", "true");
    try {
      const hits = await lookup.hits(terms);
      if (mine === turn) {
        show(hits, terms, column);
      }
    } catch (fault) {
      if (mine === turn) {
        results.replaceChildren();
        told.textContent = /** @type {Error} */ (fault).message === "stale" ? "网站刚刚更新过，请刷新这一页。" : "没有取到检索用的文件，请刷新这一页再试，或看下面的网站索引。";
      }
    }
    if (mine === turn) {
      results.removeAttribute("aria-busy");
    }
  }

  function changed() {
    keep();
    search();
  }

  function typed() {
    clearTimeout(late);
    late = setTimeout(changed, 120);
  }

  function recall() {
    // From the box of another page the words come behind the #; then they move to where they can be passed on.
    const asked = new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search);
    box.value = asked.get("q") || "";
    choose("kind", asked.get("kind") || "");
    choose("sort", asked.get("sort") || "");
    search(asked.get("column") || "");
    if (location.hash) {
      keep();
    }
  }

  searchFiles.know(JSON.parse(place.dataset.files || "{}"));
  box.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) {
      typed();
    }
  });
  box.addEventListener("compositionend", typed);
  // Before the script of every page hears of it.
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target === box.form) {
        event.preventDefault();
        clearTimeout(late);
        changed();
      }
    },
    true,
  );
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("popstate", recall);
  window.addEventListener("hashchange", recall);
  recall();
})();
