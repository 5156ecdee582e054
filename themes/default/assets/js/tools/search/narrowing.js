/* The choices over the hits: how many there are of each kind, and in which columns. */
"use strict";

const narrowing = (() => {
  /**
   * Write at each kind how many hits it has; one that has none is not offered.
   *
   * @param {HTMLFormElement} form
   * @param {readonly Hit[]} hits
   */
  function count(form, hits) {
    for (const button of Array.from(form.querySelectorAll("input")).filter((one) => one.name === "kind")) {
      const number = hits.filter((hit) => !button.value || hit.found.heading === button.value).length;
      /** @type {HTMLElement} */ (button.parentElement).hidden = Boolean(button.value) && !number && !button.checked;
      const small = button.parentElement?.querySelector("small");
      if (small) {
        small.textContent = String(number);
      }
    }
  }

  /**
   * Offer the columns in which something was found, the fullest first.
   *
   * @param {HTMLSelectElement} columns
   * @param {readonly Hit[]} hits
   * @param {string} wanted the one that is chosen
   */
  function offer(columns, hits, wanted) {
    /** @type {Map<string, number>} */
    const counts = new Map(wanted ? [[wanted, 0]] : []);
    hits.forEach(({ found }) => counts.set(found.column, (counts.get(found.column) || 0) + 1));
    const names = [...counts.keys()].sort((one, other) => (counts.get(other) || 0) - (counts.get(one) || 0));
    const options = names.map((name) => new Option(`${name}（${counts.get(name)}）`, name, false, name === wanted));
    columns.replaceChildren(new Option("全部栏目", ""), ...options);
    columns.value = wanted;
  }

  return { count, offer };
})();
