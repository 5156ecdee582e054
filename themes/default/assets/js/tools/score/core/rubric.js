/* What a filled rubric comes to: site_src/scoring/rubric.py and verdict.py, in the browser. */
"use strict";

/** @typedef {{name: string, limits: Limits}} Score */
/** @typedef {{scores: Score[]}} Term */
/** @typedef {{terms: Term[], counted: boolean}} ScoredCategory */
/** @typedef {{name: string, at: string, inclusive: boolean, printed: string}} Mark */
/** @typedef {{least: string, most: string, verdict: string, inclusive: boolean, printed: string}} Band */
/** @typedef {{when: string, then: string, condition: boolean}} Veto */
/** @typedef {{parts: ScoredCategory[], marks: Mark[], bands: Band[], vetoes: Veto[]}} Arithmetic */
/**
 * @typedef {{sums: (Exact | null)[], total: Exact | null, bonus: Exact | null, overall: Exact | null,
 *   unscored: number, unticked: number, verdict: string}} Result
 */

const rubric = (() => {
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
  const sum = (part) => ({ is: "Sum", of: part.terms.map(summand) });

  /**
   * @param {ScoredCategory[]} parts
   * @returns {Sum}
   */
  const together = (parts) => ({ is: "Sum", of: parts.map(sum) });

  /**
   * @param {Term} term
   * @returns {Exact}
   */
  const most = (term) =>
    term.scores
      .map((score) => decimal.of(score.limits.most || "0"))
      .reduce((best, one) => (decimal.compare(best, one) < 0 ? one : best), decimal.ZERO);

  /**
   * @param {Mark} mark
   * @param {Exact} total
   */
  function reached(mark, total) {
    const against = decimal.compare(total, decimal.of(mark.at));
    return mark.inclusive ? against >= 0 : against > 0;
  }

  /** @param {Mark} mark */
  const praise = (mark) => `达到${mark.name}（${mark.printed || `${mark.at}分`}）`;

  /** @param {Veto} veto */
  const words = (veto) => `${veto.condition ? `不符合“${veto.when}”` : veto.when}：${veto.then}`;

  /**
   * @param {{at?: string, least?: string}} one
   * @param {{at?: string, least?: string}} other
   */
  const rising = (one, other) =>
    decimal.compare(decimal.of(one.at || one.least || "0"), decimal.of(other.at || other.least || "0"));

  /**
   * @param {Arithmetic} asked
   * @param {Exact} total
   * @param {{unscored: number, unticked: number}} open
   * @param {number[]} vetoed
   */
  function verdict(asked, total, open, vetoed) {
    const barred = asked.vetoes.find((_, index) => vetoed.includes(index));
    if (barred) {
      return words(barred);
    }
    if (open.unticked) {
      return `还有${open.unticked}条条件没有勾选`;
    }
    const marks = asked.bands.length ? [] : [...asked.marks].sort(rising);
    const held = marks.filter((mark) => reached(mark, total));
    // More points cannot lower the sum: the highest mark holds whatever is still open.
    if (marks.length && reached(marks[marks.length - 1], total)) {
      return praise(marks[marks.length - 1]);
    }
    if (open.unscored) {
      return `还有${open.unscored}条没有打分`;
    }
    if (held.length) {
      return praise(held[held.length - 1]);
    }
    if (marks.length) {
      const short = decimal.minus(decimal.of(marks[0].at), total);
      return `未达到${marks[0].name}，还差${decimal.plain(short)}分`;
    }
    if (!asked.bands.length) {
      return "已打完分";
    }
    const bands = asked.bands.filter((band) => decimal.compare(decimal.of(band.least), total) <= 0).sort(rising);
    return bands.length ? bands[bands.length - 1].verdict : "没有对应的结论";
  }

  /**
   * @param {Arithmetic} asked
   * @param {Numbers} given scores by the names of their rows
   * @param {number[]} vetoed the vetoes that apply
   * @param {number[]} met the conditions that are met
   * @returns {Result}
   */
  function result(asked, given, vetoed, met) {
    const counted = asked.parts.filter((part) => part.counted);
    const total = expression.value(together(counted), given);
    const terms = counted.flatMap((part) => part.terms);
    const unscored = terms.filter((term) => expression.value(summand(term), given) === null).length;
    const said = [...vetoed, ...met];
    const unticked = asked.vetoes.filter((veto, index) => veto.condition && !said.includes(index)).length;
    return {
      sums: asked.parts.map((part) => expression.value(sum(part), given)),
      total,
      bonus: expression.value(together(asked.parts.filter((part) => !part.counted)), given),
      overall: expression.value(together(asked.parts), given),
      unscored,
      unticked,
      verdict: verdict(asked, total || decimal.ZERO, { unscored, unticked }, vetoed),
    };
  }

  return { result, summand, together, most, rising };
})();
