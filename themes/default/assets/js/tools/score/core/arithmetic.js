/* The arithmetic of a rubric as expressions: site_src/scoring/rubric.py, in the browser. */
"use strict";

/** @typedef {{name: string, limits: Limits}} Score */
/** @typedef {{scores: Score[]}} Term */
/** @typedef {{terms: Term[], counted: boolean, weight: string}} ScoredCategory */
/** @typedef {{factor: string, share: boolean, name: string, decides: boolean}} Conversion */
/** @typedef {{name: string, at: string, inclusive: boolean, printed: string}} Mark */
/** @typedef {{least: string, most: string, verdict: string, inclusive: boolean, printed: string}} Band */
/** @typedef {{when: string, then: string, condition: boolean}} Veto */
/**
 * @typedef {{parts: ScoredCategory[], marks: Mark[], bands: Band[], vetoes: Veto[], conversion: Conversion | null,
 *   start: string}} Arithmetic
 */

const arithmetic = (() => {
  /**
   * @param {Term} term
   * @returns {Expression}
   */
  const summand = (term) =>
    term.scores.length === 1 ? term.scores[0].name : { is: "Best", of: term.scores.map((score) => score.name) };

  /**
   * @param {ScoredCategory} part
   * @returns {Sum}
   */
  const sum = (part) => ({ is: "Sum", of: part.terms.map(summand), start: "0" });

  /**
   * @param {ScoredCategory[]} parts
   * @returns {Sum}
   */
  const together = (parts) => ({ is: "Sum", of: parts.map(sum), start: "0" });

  /**
   * What a category gives to the total.
   *
   * @param {ScoredCategory} part
   * @returns {Sum | Converted}
   */
  const share = (part) =>
    part.weight === "1" ? sum(part) : { is: "Converted", of: sum(part), factor: part.weight, base: null };

  /** @param {Arithmetic} asked */
  const counted = (asked) => asked.parts.filter((part) => part.counted);

  /**
   * @param {Arithmetic} asked
   * @returns {Sum}
   */
  const total = (asked) => ({ is: "Sum", of: counted(asked).map(share), start: asked.start });

  /**
   * The name of a score that need not apply, else empty.
   *
   * @param {Term} term
   */
  const optional = (term) => (term.scores.length === 1 && term.scores[0].limits.or_absent ? term.scores[0].name : "");

  /**
   * @param {Arithmetic} asked
   * @returns {Base}
   */
  function base(asked) {
    let fixed = decimal.of(asked.start);
    const free = [];
    for (const part of counted(asked)) {
      const weight = decimal.of(part.weight);
      const worth = decimal.rounded(decimal.times(part.terms.map(most).reduce(decimal.plus, decimal.ZERO), weight));
      fixed = decimal.plus(fixed, worth);
      for (const term of part.terms.filter(optional)) {
        const one = decimal.rounded(decimal.times(most(term), weight));
        free.push({ name: optional(term), most: decimal.plain(one) });
        fixed = decimal.minus(fixed, one);
      }
    }
    return { is: "Base", fixed: decimal.plain(fixed), optional: free };
  }

  /**
   * @param {Arithmetic} asked
   * @returns {Converted | null}
   */
  function converted(asked) {
    const way = asked.conversion;
    return way && { is: "Converted", of: total(asked), factor: way.factor, base: way.share ? base(asked) : null };
  }

  /**
   * What marks and bands are held against.
   *
   * @param {Arithmetic} asked
   * @returns {Sum | Converted}
   */
  const judged = (asked) => (asked.conversion && asked.conversion.decides && converted(asked)) || total(asked);

  /**
   * @param {Arithmetic} asked
   * @returns {Sum}
   */
  function overall(asked) {
    const into = converted(asked);
    const apart = asked.parts.filter((part) => !part.counted).map(sum);
    return into ? { is: "Sum", of: [into, ...apart], start: "0" } : { is: "Sum", of: asked.parts.map(share), start: asked.start };
  }

  /**
   * Whether a score that is still open can lower the total.
   *
   * @param {Arithmetic} asked
   */
  const falls = (asked) =>
    counted(asked).some((part) => part.terms.some((term) => term.scores.some((score) => score.limits.least.startsWith("-"))));

  /**
   * @param {Term} term
   * @returns {Exact}
   */
  const most = (term) =>
    term.scores
      .map((score) => decimal.of(score.limits.most || "0"))
      .reduce((best, one) => (decimal.compare(best, one) < 0 ? one : best), decimal.ZERO);

  /**
   * The terms that are still to be scored.
   *
   * @param {Arithmetic} asked
   * @param {Numbers} given
   * @param {string[]} absent
   */
  const open = (asked, given, absent) =>
    counted(asked)
      .flatMap((part) => part.terms)
      .filter((term) => !absent.includes(optional(term)) && expression.value(summand(term), given) === null);

  /** @param {Arithmetic} asked */
  const bonus = (asked) => together(asked.parts.filter((part) => !part.counted));

  return { sum, summand, total, base, converted, judged, overall, bonus, falls, counted, open, optional, most };
})();
