/* Hits as they are shown: the first of each heading with the words around, the others by their titles. */
"use strict";

const hitList = (() => {
  const FIRST = 5;
  const ALONE = 20;

  /**
   * @param {string} tag
   * @param {string} name
   * @param {...(Node | string)} inside
   */
  function make(tag, name, ...inside) {
    const element = document.createElement(tag);
    if (name) {
      element.className = name;
    }
    element.append(...inside);
    return element;
  }

  /** @param {Piece[]} pieces */
  const marked = (pieces) => pieces.map(({ text, marked: is }) => (is ? make("mark", "", text) : text));

  /**
   * @param {Found} found
   * @param {string[]} terms
   */
  function title(found, terms) {
    const sounding = terms.filter((term) => !found.plain.includes(term)).map((term) => spelling.find(found.spelled, term));
    const chars = Array.from(found.title);
    /** @type {[number, number][]} */
    const places = [];
    for (const place of sounding) {
      if (place) {
        places.push([chars.slice(0, place[0]).join("").length, chars.slice(0, place[1]).join("").length]);
      }
    }
    const link = /** @type {HTMLAnchorElement} */ (make("a", "", ...marked(context.pieces(found.title, found.plain, terms, places))));
    link.setAttribute("href", found.url);
    return link;
  }

  /** @param {string} date */
  function day(date) {
    const [year, month, number] = date.split("-").map(Number);
    const time = make("time", "", `${year}年${month}月${number}日`);
    time.setAttribute("datetime", date);
    return time;
  }

  /** @param {Found} found */
  function status(found) {
    const state = make("p", "st", make("span", ""));
    state.dataset.opens = found.opens;
    state.dataset.closes = found.closes;
    return state;
  }

  /** @param {Found} found */
  function about(found) {
    const facts = [found.name === found.heading ? "" : found.name, found.column === found.title ? "" : found.column];
    const said = [...new Set(facts)].filter(Boolean).map((fact) => make("span", "", fact));
    return make("p", "hit__w", ...said, ...(found.date ? [day(found.date)] : []));
  }

  /**
   * @param {Found} found
   * @param {string[]} terms
   * @param {(found: Found) => Promise<Piece[]>} around
   */
  function full(found, terms, around) {
    const head = make("h3", "", title(found, terms));
    if (found.mark) {
      head.append(" ", make("span", "tag", found.mark));
    }
    const words = make("p", "hit__s");
    around(found).then((pieces) => words.append(...marked(pieces)), () => words.remove());
    const item = make("li", "hit", head, words, about(found));
    if (found.opens || found.closes) {
      item.append(status(found));
    }
    return item;
  }

  /**
   * @param {readonly Hit[]} hits
   * @param {string[]} terms
   * @param {(found: Found) => Promise<Piece[]>} around
   * @param {number} most how many are shown in full
   */
  function list(hits, terms, around, most) {
    const first = make("ul", "hits", ...hits.slice(0, most).map((hit) => full(hit.found, terms, around)));
    const others = hits.slice(most);
    if (!others.length) {
      return [first];
    }
    const lines = others.map(({ found }) => make("li", "", title(found, terms)));
    return [first, make("details", "hits__more", make("summary", "", `还有${others.length}条`), make("ul", "", ...lines))];
  }

  /**
   * @param {HTMLElement} place
   * @param {[string, Hit[]][]} groups by their headings
   * @param {string[]} terms
   * @param {(found: Found) => Promise<Piece[]>} around
   */
  function show(place, groups, terms, around) {
    const most = groups.length > 1 ? FIRST : ALONE;
    place.replaceChildren(
      ...groups.map(([heading, hits]) => {
        const items = list(hits, terms, around, most);
        return make("section", "sect", make("h2", "", heading, make("small", "", `${hits.length}条`)), ...items);
      }),
    );
    document.dispatchEvent(new Event("shown"));
  }

  return { show };
})();
