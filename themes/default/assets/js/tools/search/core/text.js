/* Words as they are compared: render/search/folded.py, in the browser. */
"use strict";

const plainText = (() => {
  // Everything but lower-case ASCII and common Han characters, which are what they are.
  const OTHER = /[^\n -@[-~\u3001\u3002\u4e00-\u9fff]/gu;
  /** @type {Map<string, string>} */
  const known = new Map();

  /** @param {string} char */
  function plain(char) {
    let found = known.get(char);
    if (found === undefined) {
      const lower = char.normalize("NFKC").toLowerCase();
      found = lower.length === char.length && Array.from(lower).length === 1 ? lower : char;
      known.set(char, found);
    }
    return found;
  }

  /**
   * The text, of the same length, with every character in its plain form: a place in one is a place in the other.
   *
   * @param {string} text
   */
  function folded(text) {
    return text.replace(OTHER, plain);
  }

  /**
   * The words of a query, each once; a page has to have all of them.
   *
   * @param {string} query
   * @returns {string[]}
   */
  function terms(query) {
    return [...new Set(folded(query.normalize("NFC")).split(/\s+/).filter(Boolean))].slice(0, 8);
  }

  /**
   * How often a term stands in a text, counted up to 20.
   *
   * @param {string} text
   * @param {string} term
   */
  function count(text, term) {
    let found = 0;
    for (let at = text.indexOf(term); at >= 0 && found < 20; at = text.indexOf(term, at + 1)) {
      found += 1;
    }
    return found;
  }

  return { folded, terms, count };
})();
