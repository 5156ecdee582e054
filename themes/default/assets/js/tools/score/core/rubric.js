/* What a filled rubric comes to: site_src/scoring/rubric_result.py and verdict.py, in the browser. */
"use strict";

/**
 * @typedef {{sums: (Exact | null)[], total: Exact | null, bonus: Exact | null, overall: Exact | null,
 *   base: Exact | null, converted: Exact | null, judged: Exact | null, unscored: number, unticked: number, verdict: string}} Result
 */

const rubric = (() => {
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
   * @param {Exact | null} found what is judged
   * @param {{unscored: number, unticked: number}} open
   * @param {number[]} vetoed
   */
  function verdict(asked, found, open, vetoed) {
    const barred = asked.vetoes.find((_, index) => vetoed.includes(index));
    if (barred) {
      return words(barred);
    }
    if (open.unticked) {
      return `还有${open.unticked}条条件没有勾选`;
    }
    if (found === null && !open.unscored) {
      return "没有适用的条目";
    }
    if (open.unscored && arithmetic.falls(asked)) {
      return `还有${open.unscored}条没有打分`;
    }
    const points = found || decimal.ZERO;
    const marks = asked.bands.length ? [] : [...asked.marks].sort(rising);
    const held = marks.filter((mark) => reached(mark, points));
    // More points cannot lower the sum: the highest mark holds whatever is still open.
    if (marks.length && reached(marks[marks.length - 1], points)) {
      return praise(marks[marks.length - 1]);
    }
    if (open.unscored) {
      return `还有${open.unscored}条没有打分`;
    }
    if (held.length) {
      return praise(held[held.length - 1]);
    }
    if (marks.length) {
      const short = decimal.minus(decimal.of(marks[0].at), points);
      return `未达到${marks[0].name}，还差${decimal.plain(short)}分`;
    }
    if (!asked.bands.length) {
      return "已打完分";
    }
    const bands = asked.bands.filter((band) => decimal.compare(decimal.of(band.least), points) <= 0).sort(rising);
    return bands.length ? bands[bands.length - 1].verdict : "没有对应的结论";
  }

  /**
   * @param {Arithmetic} asked
   * @param {Numbers} given scores by the names of their rows
   * @param {number[]} vetoed the vetoes that apply
   * @param {number[]} met the conditions that are met
   * @param {string[]} absent the scores that do not apply
   * @returns {Result}
   */
  function result(asked, given, vetoed, met, absent) {
    const into = arithmetic.converted(asked);
    const found = expression.value(arithmetic.judged(asked), given, absent);
    const unscored = arithmetic.open(asked, given, absent).length;
    const said = [...vetoed, ...met];
    const unticked = asked.vetoes.filter((veto, index) => veto.condition && !said.includes(index)).length;
    return {
      sums: asked.parts.map((part) => expression.value(arithmetic.sum(part), given)),
      total: expression.value(arithmetic.total(asked), given, absent),
      bonus: expression.value(arithmetic.bonus(asked), given),
      overall: expression.value(arithmetic.overall(asked), given, absent),
      base: expression.value(arithmetic.base(asked), given, absent),
      converted: into && expression.value(into, given, absent),
      judged: found,
      unscored,
      unticked,
      verdict: verdict(asked, found, { unscored, unticked }, vetoed),
    };
  }

  return { result, reached, rising };
})();
