/* Which numbers a blank takes: site_src/scoring/limits.py, in the browser. */
"use strict";

/**
 * @typedef {{least: string, most: string | null, whole: boolean, steps: string[], or_nothing: boolean, unit: string,
 *   or_absent: boolean}} Limits
 */

const limits = (() => {
  /** Written in the place of a score where the item does not apply. */
  const ABSENT = "不适用";

  /**
   * @param {Limits} held
   * @param {Exact} number
   */
  function take(held, number) {
    if (held.steps.length) {
      return held.steps.some((step) => decimal.compare(decimal.of(step), number) === 0);
    }
    if (held.or_nothing && decimal.compare(number, decimal.ZERO) === 0) {
      return true;
    }
    if (held.whole && decimal.plain(number).includes(".")) {
      return false;
    }
    const low = decimal.compare(decimal.of(held.least), number) <= 0;
    return low && (held.most === null || decimal.compare(number, decimal.of(held.most)) <= 0);
  }

  /**
   * @param {Limits} held
   */
  const takesAway = (held) => held.most === "0" && held.least.startsWith("-");

  /**
   * What is said where another number is given.
   *
   * @param {Limits} held
   */
  function refusal(held) {
    const said = takesAway(held) ? `扣分填负数，${taken(held)}` : taken(held);
    return held.or_absent ? `${said}，或者填“${ABSENT}”` : said;
  }

  /** @param {Limits} held */
  function taken(held) {
    const unit = held.unit ? ` ${held.unit}` : "";
    const kind = held.whole ? "整数" : "数字";
    if (held.steps.length) {
      return `只能填 ${held.steps.join("、")}${unit}`;
    }
    if (held.most === null) {
      return `请填不小于 ${held.least} 的${kind}`;
    }
    const most = `${held.or_nothing ? "0 或 " : ""}${held.least} 到 ${held.most}`;
    return unit ? `只能填 ${most}${unit}` : `请填 ${most} 之间的${kind}`;
  }

  return { take, refusal, takesAway, ABSENT };
})();
