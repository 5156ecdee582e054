/* Which of what there is is found, and what comes first: titles, then phrases, then how often, then what is new. */
"use strict";

/**
 * Something that is found. `plain` is its title as it is compared, `shard` and `place` say where its text lies, `when` is its
 * day in days from 1970, 0 if it has none.
 *
 * @typedef {{
 *   title: string, url: string, date: string, heading: string, name: string, column: string, spelled: string,
 *   mark: string, opens: string, closes: string, plain: string, shard: number, place: number, when: number,
 * }} Found
 */

/**
 * As a file of titles has it.
 *
 * @typedef {[string, string, string, string, string, string, string, string, string, string]} Row
 */

/** @typedef {{found: Found, score: number}} Hit */

const rank = (() => {
  /**
   * @param {Row} row
   * @param {number} shard
   * @param {number} place
   * @returns {Found}
   */
  function found(row, shard, place) {
    const [title, url, date, heading, name, column, spelled, mark, opens, closes] = row;
    const plain = plainText.folded(title);
    const when = date ? Date.parse(date) / 864e5 : 0;
    return { title, url, date, heading, name, column, spelled, mark, opens, closes, plain, shard, place, when };
  }

  /**
   * What a title has to do with a term: 0 nothing.
   *
   * @param {Found} one
   * @param {string} term
   */
  function titled(one, term) {
    const at = one.plain.indexOf(term);
    if (at >= 0) {
      return one.plain === term ? 200 : at ? 100 : 130;
    }
    const sounds = spelling.find(one.spelled, term);
    return sounds ? (sounds[0] ? 80 : 90) : 0;
  }

  /**
   * How good a hit is; 0 where a term is missing.
   *
   * @param {Found} one
   * @param {string} text as it is compared
   * @param {string[]} terms
   * @param {number} newest the day of the newest there is
   */
  function score(one, text, terms, newest) {
    let sum = 0;
    for (const term of terms) {
      const title = titled(one, term);
      const times = plainText.count(text, term);
      if (!title && !times) {
        return 0;
      }
      sum += title + Math.log2(1 + times) * 3;
    }
    const phrase = terms.join("");
    if (terms.length > 1) {
      sum += one.plain.includes(phrase) ? 60 : text.includes(phrase) ? 15 : 0;
    }
    return sum / terms.length + (one.when ? 6 / (1 + Math.max(0, newest - one.when) / 365) : 0);
  }

  /**
   * The best first; of equal ones the newest, then by address, so that the order is always the same.
   *
   * @param {readonly Hit[]} hits
   * @param {boolean} byDate
   * @returns {Hit[]}
   */
  function sorted(hits, byDate) {
    return [...hits].sort(
      (one, other) =>
        (byDate ? 0 : other.score - one.score) ||
        other.found.when - one.found.when ||
        (byDate ? other.score - one.score : 0) ||
        (one.found.url < other.found.url ? -1 : 1),
    );
  }

  /**
   * Hits by their headings, in the order of `headings`; where one heading has a much better hit than those before, it comes first.
   *
   * @param {readonly Hit[]} hits sorted
   * @param {readonly string[]} headings
   * @returns {[string, Hit[]][]}
   */
  function grouped(hits, headings) {
    const groups = headings.map((heading) => /** @type {[string, Hit[]]} */ ([heading, hits.filter((hit) => hit.found.heading === heading)]));
    /** @param {[string, Hit[]]} group */
    const level = ([, [best]]) => (best.score >= 190 ? 3 : best.score >= 70 ? 2 : 1);
    return groups.filter(([, some]) => some.length).sort((one, other) => level(other) - level(one));
  }

  return { found, titled, score, sorted, grouped };
})();
