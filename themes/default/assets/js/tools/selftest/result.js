/* The result of a self-test, in words first: which band, what one can do, who can be asked; the numbers after that. */
"use strict";

/**
 * Give what shows an outcome in the page's place for it.
 *
 * @param {HTMLElement} place
 * @param {Scale} scale
 */
function resultOf(place, scale) {
  /** @type {HTMLElement[]} */
  const advices = Array.from(place.querySelectorAll("[data-band]"));
  /** @type {HTMLTableRowElement[]} */
  const rows = Array.from(place.querySelectorAll("tr[data-subscale]"));
  const label = within(place, "[data-test=label]");

  /** @param {HTMLTableRowElement} row */
  const key = (row) => row.dataset.subscale || "";

  /**
   * @param {HTMLTableRowElement} row
   * @param {Outcome} outcome
   */
  const calm = (row, outcome) => JSON.parse(row.dataset.calm || "[]").includes(outcome.labels[key(row)] || "");

  /** @param {Outcome} outcome */
  function whole(outcome) {
    const points = outcome.scores[""];
    const named = outcome.labels[""] || "";
    const span = scale.spans[""].find((one) => one.label === named);
    const count = scale.questions.length;
    const most = scale.rule === "sum" ? count * Math.max(...scale.points) * scale.factor : 100;
    label.textContent = named;
    within(place, "[data-test=score]").textContent = span
      ? `${points}分（最高${most}分，${span.low}—${span.high}分是“${named}”）`
      : `${points}分，最高${most}分`;
    for (const advice of advices) {
      advice.hidden = advice.dataset.band !== named;
    }
  }

  /** @param {Outcome} outcome */
  function parts(outcome) {
    const ordered = [...rows].sort((one, other) => {
      const first = Number(key(other) === scale.primary?.subscale) - Number(key(one) === scale.primary?.subscale);
      return first || outcome.scores[key(other)] - outcome.scores[key(one)];
    });
    for (const row of ordered) {
      within(row, "[data-test=is]").textContent = outcome.labels[key(row)] || "";
      within(row, "[data-test=of]").textContent = String(outcome.scores[key(row)]);
      row.parentElement?.append(row);
    }
    /** @type {Map<string, string[]>} */
    const named = new Map();
    for (const row of ordered.filter((one) => key(one) !== scale.primary?.subscale && !calm(one, outcome))) {
      const said = outcome.labels[key(row)] || "";
      named.set(said, [...(named.get(said) || []), row.dataset.title || ""]);
    }
    const own = ordered.filter((row) => key(row) === scale.primary?.subscale);
    const words = [
      ...own.map((row) => `${row.dataset.title}：${outcome.labels[key(row)]}`),
      ...[...named].map(([said, titles]) => `${titles.join("、")}：${said}`),
    ];
    label.textContent = words.join("；") || "各项都没有明显的倾向";
  }

  return rows.length ? parts : whole;
}
