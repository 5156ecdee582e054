/* A certificate to print, with a name that is typed for it and kept nowhere. */
"use strict";

/**
 * Give what offers the certificate for a score, or takes it away where there is none.
 *
 * @param {HTMLElement} paper
 * @param {HTMLFormElement} ask
 */
function certificateOf(paper, ask) {
  /** @param {string} name @param {string} text */
  const write = (name, text) => {
    within(paper, `[data-quiz=${name}]`).textContent = text;
  };

  ask.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = new Date(clock.wall.reading(clock.instant()).day * 864e5);
    write("name", /** @type {HTMLInputElement} */ (within(ask, "input")).value.trim());
    write("day", `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`);
    paper.hidden = false;
    document.documentElement.dataset.paper = "";
    window.print();
  });
  window.addEventListener("afterprint", () => {
    paper.hidden = true;
    delete document.documentElement.dataset.paper;
  });

  return (/** @type {{count: number, points: number} | null} */ score) => {
    ask.hidden = !score;
    if (score) {
      write("right", String(score.count));
      write("points", String(score.points));
    } else {
      ask.reset();
    }
  };
}
