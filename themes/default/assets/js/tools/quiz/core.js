/* What the answers to a quiz are worth: a question counts when exactly the right options are chosen. */
"use strict";

/** @typedef {{answer: string, points: number}} QuizQuestion the letters of the right options, in any order */

const quiz = (() => {
  /**
   * @param {string} one
   * @param {string} other
   */
  const same = (one, other) => [...one].sort().join("") === [...other].sort().join("");

  /**
   * @param {readonly QuizQuestion[]} questions
   * @param {readonly string[]} chosen the letters by question, empty for none
   */
  function marked(questions, chosen) {
    const right = questions.map(({ answer }, place) => same(answer, chosen[place] || ""));
    return {
      right,
      most: questions.reduce((sum, { points }) => sum + points, 0),
      count: right.filter(Boolean).length,
      points: questions.reduce((sum, { points }, place) => sum + (right[place] ? points : 0), 0),
      missing: questions.map((_, place) => place + 1).filter((no) => !chosen[no - 1]),
    };
  }

  return { marked };
})();
