/* A page may be read long after it was built: correct where things stand, and say how long is left. */
"use strict";

(() => {
  const root = document.documentElement.dataset;
  const soon = Number(root.soon) * 864e5;
  /** @type {Record<State, string>} */
  const words = JSON.parse(root.states || "{}");

  /**
   * @param {HTMLElement} element
   * @param {number} now
   * @param {number} today
   */
  function show(element, now, today) {
    const { opens, closes, words: own, bare } = element.dataset;
    const state = lifecycle.stateOf(opens, closes, now, soon);
    const row = /** @type {HTMLElement | null} */ (element.closest(".row, [data-item]"));
    for (const name of Object.keys(words)) {
      element.classList.toggle(`st--${name}`, name === state);
      if (row) {
        row.classList.toggle(`row--${name}`, name === state);
      }
    }
    const label = /** @type {HTMLElement} */ (element.querySelector("span"));
    const word = own ? JSON.parse(own)[state] : words[state];
    const begins = opens && word.includes("{opens}") ? lifecycle.dayOf(opens, today) : "";
    label.textContent = word.replace("{opens}", begins);
    const rest = begins || bare !== undefined ? "" : lifecycle.left(state, opens, closes, today);
    if (rest) {
      label.insertAdjacentHTML("beforeend", `<em>，${rest}</em>`);
    }
    if (row) {
      settle(row, state);
    }
  }

  /**
   * A list that holds some states gives a row of another to the list that holds it, or hides it.
   *
   * @param {HTMLElement} row
   * @param {State} state
   */
  function settle(row, state) {
    if (row.dataset.state) {
      row.dataset.state = state;
    }
    const list = /** @type {HTMLElement | null} */ (row.closest("[data-holds]"));
    if (!list || (list.dataset.holds || "").split(" ").includes(state)) {
      return;
    }
    const other = document.querySelector(`[data-holds~="${state}"]`);
    if (other) {
      other.prepend(row);
    } else {
      row.remove();
    }
    if (!list.children.length) {
      list.hidden = true;
      const group = /** @type {HTMLElement | null} */ (list.closest("[data-group]"));
      if (group && !group.querySelector("[data-holds]:not([hidden])")) {
        group.hidden = true;
      }
    }
  }

  /**
   * The marks of the ruler: a day that is over goes, one that has come near or has begun changes its shape.
   *
   * @param {number} now
   * @param {number} today
   */
  function move(now, today) {
    for (const mark of /** @type {NodeListOf<HTMLElement | SVGElement>} */ (document.querySelectorAll("[data-due]"))) {
      const { due, opens, closes } = mark.dataset;
      const state = lifecycle.stateOf(opens, closes, now, soon);
      for (const name of Object.keys(words)) {
        mark.classList.toggle(`due--${name}`, name === (state === "closed" ? "soon" : state));
      }
      mark.classList.toggle("due--gone", Number(due) < today);
    }
  }

  /**
   * The mark of today on the ruler of deadlines, whose ends are days, counted from 1970.
   *
   * @param {number} today
   */
  function mark(today) {
    for (const line of /** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll(".today"))) {
      const [first, last, from, to] = ["first", "last", "from", "to"].map((name) => Number(line.dataset[name]));
      const part = (today - first) / (last - first);
      line.setAttribute("visibility", part < 0 || part > 1 ? "hidden" : "visible");
      line.setAttribute("transform", `translate(${(from + part * (to - from)).toFixed(1)} 0)`);
    }
  }

  function follow() {
    const now = clock.instant();
    const { day } = clock.wall.reading(now);
    /** @type {NodeListOf<HTMLElement>} */
    const shown = document.querySelectorAll(".st[data-opens], .st[data-closes]");
    shown.forEach((element) => show(element, now, day));
    mark(day);
    move(now, day);
    document.dispatchEvent(new Event("settled"));
  }

  clock.follow(follow);
  // A tool has put something on the page.
  document.addEventListener("shown", follow);
})();
