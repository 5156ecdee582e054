/* What answers to a self-test come to: the same as site_src/scoring/scale.py says in Python. */
"use strict";

/** @typedef {{no: number, subscale: string, reverse: boolean}} ScaleQuestion */
/** @typedef {{low: string, high: string, label: string}} ScaleSpan */

/**
 * @typedef {object} Scale
 * @property {number[]} points of the options, which every question has in common
 * @property {ScaleQuestion[]} questions
 * @property {Record<string, ScaleSpan[]>} spans by subscale; the empty name is the total
 * @property {"sum" | "transformed"} rule
 * @property {number} factor
 * @property {{subscale: string, at_least: string, others_below: string, others_mostly_below: string} | null} primary
 * @property {{items: number[], above: number} | null} alarm
 */

/**
 * The points of the chosen option by the number of the question.
 *
 * @typedef {Record<string, number>} Answers
 */

/** @typedef {{scores: Record<string, number>, labels: Record<string, string>, alarm: boolean, missing: number[]}} Outcome */

const selftest = (() => {
  /** @param {readonly number[]} numbers */
  const sum = (numbers) => numbers.reduce((before, one) => before + one, 0);

  /**
   * @param {Scale} scale
   * @param {string} subscale
   */
  const asked = (scale, subscale) => scale.questions.filter((one) => !subscale || one.subscale === subscale);

  /**
   * Counted in hundredths, for a sum of fractions would lose some; a half goes up.
   *
   * @param {Scale} scale
   * @param {number} points
   * @param {number} count of the questions that gave them
   */
  function converted(scale, points, count) {
    if (scale.rule === "sum") {
      return points * scale.factor;
    }
    const lowest = count * Math.min(...scale.points);
    const range = Math.max(count * Math.max(...scale.points) - lowest, 1);
    return Math.floor((20000 * (points - lowest) + range) / (2 * range)) / 100;
  }

  /**
   * @param {Scale} scale
   * @param {string} key
   * @param {Record<string, number>} scores
   */
  function label(scale, key, scores) {
    const primary = scale.primary;
    if (!primary || primary.subscale !== key) {
      const span = scale.spans[key].find(({ low, high }) => Number(low) <= scores[key] && scores[key] <= Number(high));
      return span ? span.label : "";
    }
    if (Object.keys(scores).length < Object.keys(scale.spans).length) {
      return ""; // Not before all others have a score.
    }
    const most = Math.max(0, ...Object.keys(scores).flatMap((name) => (name === key ? [] : [scores[name]])));
    if (scores[key] < Number(primary.at_least) || most >= Number(primary.others_mostly_below)) {
      return "否";
    }
    return most < Number(primary.others_below) ? "是" : "基本是";
  }

  /**
   * Scores and labels of what is answered as a whole, the numbers of the questions that are not.
   *
   * @param {Scale} scale
   * @param {Answers} answers
   * @returns {Outcome}
   */
  function outcome(scale, answers) {
    const ends = Math.min(...scale.points) + Math.max(...scale.points);
    /** @type {Record<string, number>} */
    const scores = {};
    for (const key of Object.keys(scale.spans)) {
      const questions = asked(scale, key);
      if (questions.every(({ no }) => no in answers)) {
        const points = questions.map(({ no, reverse }) => (reverse ? ends - answers[no] : answers[no]));
        scores[key] = converted(scale, sum(points), questions.length);
      }
    }
    const labels = Object.keys(scores).map((key) => [key, label(scale, key, scores)]);
    const { items, above } = scale.alarm || { items: [], above: 0 };
    return {
      scores,
      labels: Object.fromEntries(labels.filter(([, text]) => text)),
      alarm: items.some((no) => no in answers && answers[no] > above),
      missing: scale.questions.map(({ no }) => no).filter((no) => !(no in answers)),
    };
  }

  return { outcome };
})();
