/* What goes into the blanks of the official sheet, and into the cells of the workbook. */
"use strict";

/**
 * How the blanks of the official sheet are called: of each column the scores by their names, what is worked out, the
 * boxes of vetoes and conditions and of marks in their order, those of the bands.
 *
 * @typedef {{columns: Record<string, string>[], computed: Record<string, Expression>, vetoes: string[], marks: string[],
 *   band: string}} BlankNames
 */

const official = (() => {
  /**
   * The boxes that say what it comes to: of whoever scored last.
   *
   * @param {Asked} asked
   * @param {Marks} marks
   * @param {BlankNames} names
   * @returns {BlankAnswers}
   */
  function boxes(asked, marks, names) {
    const { judged, unscored, verdict } = filled.outcome(asked, marks);
    const done = unscored === 0;
    const falls = arithmetic.falls(asked.arithmetic);
    /** @type {BlankAnswers} */
    const found = {};
    asked.arithmetic.vetoes.forEach((veto, index) => {
      const applies = marks.vetoed.includes(index);
      if (applies || (veto.condition ? marks.met.includes(index) : done)) {
        found[names.vetoes[index]] = { ticked: [applies ? 1 : 0] }; // 符合、不符合; 无、有
      }
    });
    asked.arithmetic.marks.forEach((mark, index) => {
      const reached = judged !== null && rubric.reached(mark, judged);
      // Points that are still open can lift the score, or where it falls lower it.
      if (done ? judged !== null : reached && !falls) {
        found[names.marks[index]] = { ticked: [reached ? 0 : 1] };
      }
    });
    const words = [...new Set(asked.arithmetic.bands.map((band) => band.verdict))];
    if (names.band && words.includes(verdict)) {
      found[names.band] = { ticked: [words.indexOf(verdict)] };
    }
    return found;
  }

  /**
   * @param {Asked} asked
   * @param {Filled} one
   * @param {BlankNames} names
   * @returns {BlankAnswers}
   */
  function answers(asked, one, names) {
    /** @type {Numbers} */
    const numbers = {};
    /** @type {string[]} */
    const absent = [];
    /** @type {string[]} */
    const open = []; // blanks of who has not scored: nothing is worked out of them
    names.columns.forEach((column, index) => {
      const marks = one.by[index] || filled.nothing();
      for (const [name, number] of Object.entries(filled.numbers(asked, marks))) {
        numbers[column[name]] = number;
      }
      absent.push(...filled.absent(asked, marks).map((name) => column[name]));
      open.push(...(filled.isEmpty(marks) ? Object.values(column) : []));
    });
    for (const [name, sum] of Object.entries(names.computed)) {
      const number = expression.value(sum, numbers, absent);
      const untouched = typeof sum !== "string" && sum.is === "Base" && sum.optional.some((part) => open.includes(part.name));
      if (number && !untouched) {
        numbers[name] = number;
      }
    }
    const texts = Object.entries(numbers).map(([name, number]) => [name, { text: decimal.plain(number) }]);
    const words = absent.map((name) => [name, { text: limits.ABSENT }]);
    const last = [...one.by].reverse().find((marks) => !filled.isEmpty(marks)) || one.by[0];
    return { ...Object.fromEntries([...texts, ...words]), ...boxes(asked, last, names) };
  }

  /**
   * @param {Asked} asked
   * @param {Marks} marks
   * @param {number} by the number of the scorer, from 1
   * @returns {CellValues}
   */
  function column(asked, marks, by) {
    const { sums, verdict, total, base, converted, bonus, overall } = filled.outcome(asked, marks);
    /** @type {Record<string, Exact | null>} */
    const numbers = { total, base, converted, bonus, overall };
    sums.forEach((sum, index) => {
      numbers[`sum.${by}.${index + 1}`] = sum;
    });
    for (const [name, number] of Object.entries(filled.numbers(asked, marks))) {
      numbers[`score.${by}.${name}`] = number;
    }
    /** @type {CellValues} */
    const found = { [`verdict.${by}`]: { text: verdict } };
    for (const [name, number] of Object.entries(filled.isEmpty(marks) ? {} : numbers)) {
      if (number) {
        found[name.includes(".") ? name : `${name}.${by}`] = { number: decimal.plain(number) };
      }
    }
    for (const name of filled.absent(asked, marks)) {
      found[`score.${by}.${name}`] = { text: limits.ABSENT };
    }
    asked.arithmetic.vetoes.forEach((veto, index) => {
      const [yes, no] = veto.condition ? ["不符合", marks.met.includes(index) ? "符合" : ""] : ["是", "否"];
      const text = marks.vetoed.includes(index) ? yes : no;
      if (text) {
        found[`veto.${by}.${index + 1}`] = { text };
      }
    });
    return found;
  }

  /**
   * @param {Asked} asked
   * @param {Filled} one
   * @returns {CellValues}
   */
  const cells = (asked, one) => Object.assign({}, ...one.by.map((marks, index) => column(asked, marks, index + 1)));

  return { answers, cells };
})();
