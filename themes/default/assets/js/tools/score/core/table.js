/* What is filled in, as a table that Excel opens (CSV), and read back from it. */
"use strict";

const table = (() => {
  const MARK = "\ufeff";
  const KEY = "编号";
  const [YES, MET, NOT_MET] = ["是", "符合", "不符合"];

  /**
   * Excel takes a text that begins like a formula for one: an apostrophe keeps it a text.
   *
   * @param {string} text
   */
  function cell(text) {
    const safe = /^['=+\-@\t\r]/.test(text) && !decimal.read(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** @param {string} text */
  const bare = (text) => (/^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text);

  /**
   * @param {string} by
   * @returns {string[]} the heads of the columns of one scorer
   */
  const heads = (by) => [`${by}得分`, `${by}材料`, `${by}备注`];

  /**
   * @param {Veto} veto
   * @param {number} index
   * @param {Marks} marks
   */
  function answer(veto, index, marks) {
    if (marks.vetoed.includes(index)) {
      return veto.condition ? NOT_MET : YES;
    }
    return marks.met.includes(index) ? MET : "";
  }

  /**
   * @param {Asked} asked
   * @param {Filled} one
   * @param {Record<string, string>} texts of the items by their names, as the page says them
   */
  function written(asked, one, texts) {
    const results = one.by.map((marks) => filled.outcome(asked, marks));
    const rows = [[KEY, "类别", "序号", "标准细则", "分值", ...asked.scorers.flatMap(heads)]];
    for (const { name, category, no, points } of asked.items) {
      const given = one.by.flatMap(({ scores, seen, notes }) => [scores, seen, notes].map((said) => said[name] || ""));
      rows.push([name, category, no, texts[name] || "", points, ...given]);
    }
    asked.arithmetic.vetoes.forEach((veto, index) => {
      const given = one.by.flatMap((marks) => [answer(veto, index, marks), "", ""]);
      rows.push([`V${index + 1}`, veto.condition ? "条件" : "一票否决", "", veto.when, "", ...given]);
    });
    const totals = results.flatMap(({ total }) => [total ? decimal.plain(total) : "", "", ""]);
    rows.push(["合计", "", "", "计入总分的得分", "", ...totals]);
    if (asked.arithmetic.conversion) {
      const into = results.flatMap(({ converted }) => [converted ? decimal.plain(converted) : "", "", ""]);
      rows.push(["折算", "", "", asked.arithmetic.conversion.name, "", ...into]);
    }
    rows.push(["结论", "", "", "", "", ...results.flatMap(({ verdict }) => [verdict, "", ""])]);
    return `${MARK}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  /**
   * @param {string} text
   * @returns {string[][]}
   */
  function cells(text) {
    /** @type {string[][]} */
    const rows = [[]];
    const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/gy;
    const whole = text.replace(MARK, "");
    while (pattern.lastIndex < whole.length) {
      const found = pattern.exec(whole);
      if (!found) {
        return [];
      }
      const [, value, end] = found;
      rows[rows.length - 1].push(bare(value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value));
      if (end !== "," && end) {
        rows.push([]);
      }
    }
    return rows.filter((row) => row.some(Boolean));
  }

  /**
   * @param {Asked} asked
   * @param {string} text
   * @returns {Filled | null} null where it is no such table
   */
  function read(asked, text) {
    const [head, ...rows] = cells(text);
    if (!head || head[0] !== KEY || asked.scorers.some((by) => !head.includes(heads(by)[0]))) {
      return null;
    }
    const by = asked.scorers.map((name) => {
      const places = heads(name).map((one) => head.indexOf(one));
      /** @param {number} place */
      const column = (place) => Object.fromEntries(rows.map((row) => [row[0], row[places[place]] || ""]));
      const [scores, seen, notes] = [0, 1, 2].map(column);
      const indices = asked.arithmetic.vetoes.map((_, index) => index);
      const vetoed = indices.filter((index) => [YES, NOT_MET].includes(scores[`V${index + 1}`]));
      const met = indices.filter((index) => scores[`V${index + 1}`] === MET);
      return filled.taken(asked, { scores, seen, notes, vetoed, met });
    });
    return { rubric: asked.rubric, edition: asked.edition, by };
  }

  return { written, read };
})();
