/* What is missing to the next mark or band, and the fewest items that get there: site_src/scoring/way.py, in the browser. */
"use strict";

/** @typedef {{name: string, at: string, inclusive: boolean}} Bound */
/** @typedef {{name: string, most: Exact, points: Exact}} Gain */
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
   * @returns {Gain[]}
   */
  function gains(asked, given) {
    const terms = asked.parts.filter((part) => part.counted).flatMap((part) => part.terms);
    const found = terms.map((term) => {
      const most = rubric.most(term);
      const best = term.scores.find((score) => decimal.compare(decimal.of(score.limits.most || "0"), most) === 0);
      const points = decimal.minus(most, expression.value(rubric.summand(term), given) || decimal.ZERO);
      return { name: best ? best.name : "", most, points };
    });
    const open = found.filter((gain) => decimal.compare(gain.points, decimal.ZERO) > 0);
    return open.sort((one, other) => decimal.compare(other.points, one.points));
  }

  /**
   * @param {Arithmetic} asked
   * @param {Numbers} given
   * @returns {Way | null} null where all is reached, or cannot be
   */
  function next(asked, given) {
    const sum = rubric.together(asked.parts.filter((part) => part.counted));
    /** @param {Gain[]} had */
    const total = (had) =>
      expression.value(sum, { ...given, ...Object.fromEntries(had.map((gain) => [gain.name, gain.most])) }) || decimal.ZERO;
    const now = total([]);
    const bound = bounds(asked).find((one) => !reached(one, now));
    const found = gains(asked, given);
    if (!bound || !reached(bound, total(found))) {
      return null;
    }
    /** @type {Gain[]} */
    const taken = [];
    for (let index = 0; index < found.length; index += 1) {
      const enough = found.slice(index).filter((one) => reached(bound, total([...taken, one])));
      if (enough.length) {
        taken.push(enough.reduce((least, one) => (decimal.compare(one.points, least.points) < 0 ? one : least)));
        break;
      }
      taken.push(found[index]);
    }
    return { bound, missing: decimal.minus(decimal.of(bound.at), now), gains: taken };
  }

  return { next };
})();
