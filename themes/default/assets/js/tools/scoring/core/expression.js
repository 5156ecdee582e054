/* Sums over named numbers: site_src/scoring/expression.py, in the browser. */
"use strict";

/** @typedef {{is: "Best", of: string[]}} Best the highest of some numbers */
/** @typedef {{is: "Sum", of: (string | Best | Sum)[]}} Sum what parts add up to, to two places */
/** @typedef {string | Best | Sum} Expression */
/** @typedef {Record<string, Exact>} Numbers */

const expression = (() => {
  /**
   * @param {Exact[]} numbers
   * @returns {Exact | null}
   */
  const highest = (numbers) =>
    numbers.reduce((best, one) => (best && decimal.compare(best, one) >= 0 ? best : one), /** @type {Exact | null} */ (null));

  /**
   * What an expression comes to with the numbers that are given; nothing is worked out of nothing.
   *
   * @param {Expression} asked
   * @param {Numbers} given
   * @returns {Exact | null}
   */
  function value(asked, given) {
    if (typeof asked === "string") {
      return given[asked] || null;
    }
    if (asked.is === "Best") {
      return highest(asked.of.filter((name) => given[name]).map((name) => given[name]));
    }
    const found = asked.of.map((part) => value(part, given)).filter((one) => one !== null);
    return found.length ? decimal.rounded(found.reduce(decimal.plus, decimal.ZERO)) : null;
  }

  return { value };
})();
