/* What is filled into a rubric, and what of a file may be taken for it. */
"use strict";

/**
 * What one scorer gives: by the names of items scores as typed, parts that are ticked, what was seen, notes; by their
 * index the vetoes that apply (and conditions that are not met), the conditions that are met.
 *
 * @typedef {{scores: Record<string, string>, parts: Record<string, number[]>, seen: Record<string, string>,
 *   notes: Record<string, string>, vetoed: number[], met: number[]}} Marks
 */
/** @typedef {{rubric: string, edition: string, by: Marks[]}} Filled */
/**
 * @typedef {{name: string, at: string, category: string, no: string, points: string, shared: boolean,
 *   levels: [string, string][], parts: [string, string][], down: boolean}} ScoredItem
 */
/**
 * @typedef {{rubric: string, title: string, edition: string, arithmetic: Arithmetic, scorers: string[], items: ScoredItem[]}} Asked
 */

const filled = (() => {
  const SEEN = ["有", "缺", "到现场看"];
  const LONGEST_NOTE = 500;

  /** @returns {Marks} */
  const nothing = () => ({ scores: {}, parts: {}, seen: {}, notes: {}, vetoed: [], met: [] });

  /**
   * @param {Asked} asked
   * @returns {Filled}
   */
  const blank = (asked) => ({ rubric: asked.rubric, edition: asked.edition, by: asked.scorers.map(nothing) });

  /** @param {Marks} marks */
  const isEmpty = (marks) =>
    [marks.scores, marks.seen, marks.notes, marks.vetoed, marks.met].every((one) => !Object.keys(one).length);

  /**
   * @param {Asked} asked
   * @returns {Record<string, Limits>} what each score takes, by its name
   */
  function limitsOf(asked) {
    const scores = asked.arithmetic.parts.flatMap((part) => part.terms).flatMap((term) => term.scores);
    return Object.fromEntries(scores.map((score) => [score.name, score.limits]));
  }

  /**
   * The scores that count: numbers that their items take.
   *
   * @param {Asked} asked
   * @param {Marks} marks
   * @returns {Numbers}
   */
  function numbers(asked, marks) {
    const held = limitsOf(asked);
    /** @type {Numbers} */
    const found = {};
    for (const [name, text] of Object.entries(marks.scores)) {
      const number = decimal.read(text);
      if (number && held[name] && limits.take(held[name], number)) {
        found[name] = number;
      }
    }
    return found;
  }

  /**
   * @param {Asked} asked
   * @param {Marks} marks
   * @returns {string[]} the scores that do not apply, of those that need not
   */
  function absent(asked, marks) {
    const held = limitsOf(asked);
    return Object.keys(held).filter((name) => held[name].or_absent && marks.scores[name] === limits.ABSENT);
  }

  /**
   * @param {Asked} asked
   * @param {Marks} marks
   */
  const outcome = (asked, marks) =>
    rubric.result(asked.arithmetic, numbers(asked, marks), marks.vetoed, marks.met, absent(asked, marks));

  /**
   * @param {unknown} value
   * @returns {Record<string, unknown>}
   */
  const record = (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? /** @type {Record<string, unknown>} */ (value) : {};

  /**
   * @param {unknown} value
   * @param {(index: number) => boolean} fits
   * @returns {number[]}
   */
  const indices = (value, fits) =>
    Array.isArray(value) ? [...new Set(value)].filter((one) => Number.isInteger(one) && fits(one)) : [];

  /**
   * Take what fits of what somebody else's file says of one scorer.
   *
   * @param {Asked} asked
   * @param {unknown} value
   * @returns {Marks}
   */
  function taken(asked, value) {
    const given = record(value);
    const { vetoes } = asked.arithmetic;
    const held = limitsOf(asked);
    const marks = nothing();
    for (const item of asked.items) {
      const [score, seen, note] = ["scores", "seen", "notes"].map((key) => record(given[key])[item.name]);
      const number = typeof score === "string" ? decimal.read(score) : null;
      if (number && held[item.name] && limits.take(held[item.name], number)) {
        marks.scores[item.name] = decimal.plain(number);
      } else if (score === limits.ABSENT && held[item.name] && held[item.name].or_absent) {
        marks.scores[item.name] = limits.ABSENT;
      }
      if (typeof seen === "string" && SEEN.includes(seen)) {
        marks.seen[item.name] = seen;
      }
      if (typeof note === "string" && note.trim()) {
        marks.notes[item.name] = note.trim().slice(0, LONGEST_NOTE);
      }
      const parts = indices(record(given.parts)[item.name], (index) => index in item.parts);
      if (parts.length && marks.scores[item.name]) {
        marks.parts[item.name] = parts;
      }
    }
    marks.vetoed = indices(given.vetoed, (index) => index in vetoes);
    marks.met = indices(given.met, (index) => index in vetoes && vetoes[index].condition && !marks.vetoed.includes(index));
    return marks;
  }

  /**
   * Read what was exported or saved.
   *
   * @param {Asked} asked
   * @param {unknown} value
   * @returns {Filled | null} null where it is none of this rubric
   */
  function read(asked, value) {
    const { rubric: of, edition, by } = record(value);
    if (of !== asked.rubric || !Array.isArray(by)) {
      return null;
    }
    return {
      rubric: asked.rubric,
      edition: String(edition),
      by: asked.scorers.map((_, index) => taken(asked, by[index])),
    };
  }

  /**
   * @param {Filled} one
   * @returns {number} how many scores there are in it
   */
  const count = (one) => one.by.reduce((sum, marks) => sum + Object.keys(marks.scores).length, 0);

  return { SEEN, LONGEST_NOTE, blank, nothing, isEmpty, limitsOf, numbers, absent, outcome, taken, read, count };
})();
