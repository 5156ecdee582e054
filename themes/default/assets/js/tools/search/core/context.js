/* What of a text is shown with a hit, and which of it is marked. */
"use strict";

/**
 * A piece of text; `marked` is what was looked for.
 *
 * @typedef {{text: string, marked: boolean}} Piece
 */

const context = (() => {
  const BEFORE = 22;
  const LENGTH = 84;

  /**
   * @param {string} text
   * @param {string} plain the same as it is compared
   * @param {readonly string[]} terms
   * @param {readonly [number, number][]} [also] more places to mark
   * @returns {Piece[]}
   */
  function pieces(text, plain, terms, also = []) {
    const marks = [...also];
    for (const term of terms) {
      for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + term.length)) {
        marks.push([at, at + term.length]);
      }
    }
    marks.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    /** @type {Piece[]} */
    const found = [];
    let done = 0;
    for (const [from, to] of marks) {
      if (to > done) {
        const begin = Math.max(from, done);
        found.push({ text: text.slice(done, begin), marked: false }, { text: text.slice(begin, to), marked: true });
        done = to;
      }
    }
    return [...found, { text: text.slice(done), marked: false }].filter((piece) => piece.text);
  }

  /**
   * The line around a place, cut to what can be read at a glance.
   *
   * @param {string} text
   * @param {number} at
   * @returns {[number, number]}
   */
  function around(text, at) {
    const begin = text.lastIndexOf("\n", at) + 1;
    const line = text.indexOf("\n", at);
    const end = line < 0 ? text.length : line;
    const from = at - begin > BEFORE && end - begin > LENGTH ? at - BEFORE : begin;
    return [from, Math.min(end, from + LENGTH)];
  }

  /**
   * The places of a text where its terms stand first, at most two; its beginning where none does.
   *
   * @param {string} text
   * @param {string} plain
   * @param {readonly string[]} terms
   * @returns {Piece[]}
   */
  function shown(text, plain, terms) {
    /** @type {[number, number][]} */
    const windows = [];
    for (const term of terms) {
      const at = plain.indexOf(term);
      if (at >= 0 && windows.length < 2 && !windows.some(([from, to]) => at >= from && at + term.length <= to)) {
        windows.push(around(text, at));
      }
    }
    if (!windows.length) {
      const beginning = text.replace(/\n/g, " ");
      return [{ text: beginning.length > LENGTH ? `${beginning.slice(0, LENGTH)}…` : beginning, marked: false }];
    }
    return windows.flatMap(([from, to], number) => {
      const before = { text: number ? "……" : text[from - 1] === "\n" || !from ? "" : "…", marked: false };
      const after = { text: to < text.length && text[to] !== "\n" ? "…" : "", marked: false };
      return [before, ...pieces(text.slice(from, to), plain.slice(from, to), terms), after].filter((piece) => piece.text);
    });
  }

  return { pieces, shown };
})();
