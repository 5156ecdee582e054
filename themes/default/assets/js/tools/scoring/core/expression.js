/* Sums over named numbers: site_src/scoring/expression.py, in the browser. */
"use strict";

/** @typedef {{is: "Best", of: string[]}} Best the highest of some numbers */
/** @typedef {{is: "Sum", of: Expression[], start: string}} Sum what parts add up to, to two places */
/** @typedef {{is: "Base", fixed: string, optional: {name: string, most: string}[]}} Base the most that a sum can be */
/** @typedef {{is: "Converted", of: Sum, factor: string, base: Base | null}} Converted a multiple, or a share of a base */
/** @typedef {string | Best | Sum | Base | Converted} Expression */
/** @typedef {Record<string, Exact>} Numbers */

const expression = (() => {
  /**
   * @param {Exact[]} numbers
   * @returns {Exact | null}
   */
  const highest = (numbers) =>
    numbers.reduce((best, one) => (best && decimal.compare(best, one) >= 0 ? best : one), /** @type {Exact | null} */ (null));

  /**
   * @param {Sum} asked
   * @param {Exact[]} found
   */
  function summed(asked, found) {
    const total = found.reduce(decimal.plus, decimal.of(asked.start));
    const taken = asked.start !== "0" && decimal.compare(total, decimal.ZERO) < 0;
    return decimal.rounded(taken ? decimal.ZERO : total);
  }

  /**
   * @param {Base} asked
   * @param {string[]} absent
   */
  function base(asked, absent) {
    const had = asked.optional.filter((one) => !absent.includes(one.name));
    return decimal.rounded(had.map((one) => decimal.of(one.most)).reduce(decimal.plus, decimal.of(asked.fixed)));
  }

  /**
   * @param {Converted} asked
   * @param {Numbers} given
   * @param {string[]} absent
   */
  function converted(asked, given, absent) {
    const total = value(asked.of, given, absent);
    const whole = asked.base ? base(asked.base, absent) : decimal.of("1");
    if (total === null || decimal.compare(whole, decimal.ZERO) === 0) {
      return null;
    }
    return decimal.ratio(decimal.times(total, decimal.of(asked.factor)), whole);
  }

  /**
   * What an expression comes to with the numbers that are given; nothing is worked out of nothing.
   *
   * @param {Expression} asked
   * @param {Numbers} given
   * @param {string[]} [absent] the scores that do not apply
   * @returns {Exact | null}
   */
  function value(asked, given, absent = []) {
    if (typeof asked === "string") {
      return given[asked] || null;
    }
    if (asked.is === "Best") {
      return highest(asked.of.filter((name) => given[name]).map((name) => given[name]));
    }
    if (asked.is === "Base") {
      return base(asked, absent);
    }
    if (asked.is === "Converted") {
      return converted(asked, given, absent);
    }
    const found = asked.of.map((part) => value(part, given, absent)).filter((one) => one !== null);
    return found.length ? summed(asked, found) : null;
  }

  return { value };
})();
