/* What is missing to the next mark or band, and the fewest items that get there: site_src/scoring/way.py, in the browser. */
"use strict";

/** @typedef {{name: string, at: string, inclusive: boolean}} Bound */
/** @typedef {{name: string, most: Exact, points: Exact, worth: Exact}} Gain */
/** @typedef {{bound: Bound, missing: Exact, gains: Gain[]}} Way */

const way = (() => {
  /**
   * @param {Arithmetic} asked
   * @returns {Bound[]}
   */
  function bounds(asked) {
    const found = asked.bands.length
      ? asked.bands.map((band) => ({ name: band.verdict, at: band.least, inclusive: true }))
      : asked.marks.map(({ name, at, inclusive }) => ({ name, at, inclusive }));
    return found.sort(rubric.rising);
  }

  /**
   * @param {Bound} bound
   * @param {Exact} total
   */
  function reached(bound, total) {
    const against = decimal.compare(total, decimal.of(bound.at));
    return bound.inclusive ? against >= 0 : against > 0;
  }

  /**
   * @param {Arithmetic} asked
   * @param {Numbers} given
   * @param {string[]} absent
   * @returns {Gain[]}
   */
  function gains(asked, given, absent) {
    const terms = arithmetic.counted(asked).flatMap((part) => part.terms.map((term) => ({ term, weight: decimal.of(part.weight) })));
    const found = terms.filter(({ term }) => !absent.includes(arithmetic.optional(term))).map(({ term, weight }) => {
      const most = arithmetic.most(term);
      const best = term.scores.find((score) => decimal.compare(decimal.of(score.limits.most || "0"), most) === 0);
      const points = decimal.minus(most, expression.value(arithmetic.summand(term), given) || decimal.ZERO);
      return { name: best ? best.name : "", most, points, worth: decimal.times(points, weight) };
    });
    const open = found.filter((gain) => decimal.compare(gain.points, decimal.ZERO) > 0);
    return open.sort((one, other) => decimal.compare(other.worth, one.worth));
  }

  /**
   * @param {Arithmetic} asked
   * @param {Numbers} given
   * @param {string[]} absent the scores that do not apply
   * @returns {Way | null} null where all is reached, or cannot be
   */
  function next(asked, given, absent) {
    const sum = arithmetic.judged(asked);
    /** @param {Gain[]} had */
    const total = (had) =>
      expression.value(sum, { ...given, ...Object.fromEntries(had.map((gain) => [gain.name, gain.most])) }, absent) ||
      decimal.ZERO;
    const now = total([]);
    const bound = bounds(asked).find((one) => !reached(one, now));
    const found = gains(asked, given, absent);
    if (!bound || !reached(bound, total(found))) {
      return null;
    }
    /** @type {Gain[]} */
    const taken = [];
    for (let index = 0; index < found.length; index += 1) {
      const enough = found.slice(index).filter((one) => reached(bound, total([...taken, one])));
      if (enough.length) {
        taken.push(enough.reduce((least, one) => (decimal.compare(one.worth, least.worth) < 0 ? one : least)));
        break;
      }
      taken.push(found[index]);
    }
    return { bound, missing: decimal.minus(decimal.of(bound.at), now), gains: taken };
  }

  return { next };
})();
