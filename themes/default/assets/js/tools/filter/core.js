/* What choices leave of a list, and how many each further choice would. */
"use strict";

/**
 * The values of something in a list, by question: {b: ["2", "5"]}.
 *
 * @typedef {Record<string, readonly string[]>} Item
 */

/**
 * The chosen value of each question that has one.
 *
 * @typedef {Record<string, string>} Chosen
 */

const choices = (() => {
  /**
   * @param {Item} item
   * @param {Chosen} chosen
   */
  function fits(item, chosen) {
    return Object.entries(chosen).every(([question, value]) => (item[question] || []).includes(value));
  }

  /**
   * How many would be left for each value of a question, while what is chosen elsewhere stays; "" is for all of them.
   *
   * @param {readonly Item[]} items
   * @param {Chosen} chosen
   * @param {string} question
   * @returns {Record<string, number>}
   */
  function counts(items, chosen, question) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== question));
    /** @type {Record<string, number>} */
    const found = { "": 0 };
    for (const item of items.filter((one) => fits(one, others))) {
      found[""] += 1;
      for (const value of new Set(item[question])) {
        found[value] = (found[value] || 0) + 1;
      }
    }
    return found;
  }

  return { fits, counts };
})();
