/* Which questions are in view: one a screen, or all of them. */
"use strict";

/**
 * Give what moves through the questions of `form`.
 *
 * @param {HTMLFormElement} form
 */
function stepsOf(form) {
  /** @type {HTMLFieldSetElement[]} */
  const questions = Array.from(form.querySelectorAll("fieldset"));
  const [all, back, next, finish] = ["all", "back", "next", "finish"].map((name) => within(form, `[data-test=${name}]`));
  let at = 0;
  let listed = false;

  const last = () => listed || at === questions.length - 1;

  function draw() {
    questions.forEach((question, index) => {
      question.hidden = !listed && index !== at;
    });
    back.hidden = listed || at === 0;
    next.hidden = last();
    finish.hidden = !last();
    all.setAttribute("aria-pressed", String(listed));
  }

  /** @param {number} to */
  function go(to) {
    at = to;
    draw();
    questions[at].focus();
  }

  function begin() {
    at = 0;
    draw();
  }

  all.addEventListener("click", () => {
    listed = !listed;
    draw();
  });
  back.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => go(at + 1));
  return { begin, go, last, on: () => go(at + 1) };
}
