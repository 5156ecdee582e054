/* Where pairs of characters stand: the lines that render/search/pairs.py writes. */
"use strict";

const pairs = (() => {
  /**
   * The pairs of a term that are looked up; of a single character itself.
   *
   * @param {string} term
   * @returns {string[]}
   */
  function of(term) {
    const chars = Array.from(term);
    return chars.length < 2 ? chars : [...new Set(chars.slice(1).map((char, at) => chars[at] + char))];
  }

  /**
   * @param {string} pair
   * @param {number} buckets how many there are
   */
  function bucket(pair, buckets) {
    return /** @type {number} */ (pair.codePointAt(0)) % buckets;
  }

  /** @param {string} mark */
  function place(mark) {
    const code = mark.charCodeAt(0);
    return code < 0x100 ? code - 0x21 : code - 0x100 + 94;
  }

  /**
   * The texts of one shard that have a pair, or a character, by their places.
   *
   * @param {string} lines those of its bucket
   * @param {string} pair
   * @returns {Set<number>}
   */
  function holders(lines, pair) {
    /** @type {Set<number>} */
    const found = new Set();
    const whole = Array.from(pair).length > 1;
    for (let at = lines.indexOf(`\n${pair}`); at >= 0; at = whole ? -1 : lines.indexOf(`\n${pair}`, at + 1)) {
      const end = lines.indexOf("\n", at + 1);
      const line = lines.slice(at + 1 + pair.length, end < 0 ? lines.length : end);
      const marks = Array.from(line);
      marks.slice(whole ? 0 : 1).forEach((mark) => found.add(place(mark)));
    }
    return found;
  }

  /**
   * What all sets have in common.
   *
   * @param {Set<number>[]} sets
   * @returns {Set<number>}
   */
  function common(sets) {
    const [first, ...rest] = [...sets].sort((one, other) => one.size - other.size);
    return new Set([...(first || [])].filter((one) => rest.every((set) => set.has(one))));
  }

  return { of, bucket, holders, common };
})();
