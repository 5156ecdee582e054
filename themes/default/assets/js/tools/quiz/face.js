/* A quiz in the page: all answers are marked together, with what is right and why. */
"use strict";

(() => {
  /** @param {HTMLFieldSetElement} field */
  function letters(field) {
    /** @type {NodeListOf<HTMLInputElement>} */
    const chosen = field.querySelectorAll("input:checked");
    return [...chosen].map(({ value }) => value).join("");
  }

  /**
   * @param {HTMLFieldSetElement} field
   * @param {boolean | null} right null takes the mark away
   */
  function mark(field, right) {
    const said = within(field, "[data-quiz=mark]");
    const why = /** @type {HTMLDetailsElement} */ (within(field, "details"));
    said.hidden = right === null;
    said.textContent = right ? "✓ 答对了" : `✗ 您选的是${letters(field) || "空"}，正确答案是${field.dataset.answer}`;
    why.open = right !== null;
  }

  /** @param {HTMLFormElement} form */
  function start(form) {
    /** @type {HTMLFieldSetElement[]} */
    const fields = Array.from(form.querySelectorAll("fieldset"));
    const questions = fields.map(({ dataset }) => ({ answer: dataset.answer || "", points: Number(dataset.points) }));
    const result = within(document.body, "[data-quiz=result]");
    const told = within(result, "[data-quiz=told]");
    const list = listIn(within(form, "[data-quiz=missing]"), (no) => fields[no - 1].focus());
    const ask = /** @type {HTMLFormElement} */ (within(result, "[data-quiz=ask]"));
    const certify = certificateOf(within(document.body, "[data-quiz=paper]"), ask);

    function close() {
      const marked = quiz.marked(questions, fields.map(letters));
      const pass = Number(told.dataset.pass || 0);
      const far = marked.points >= pass ? "合格了" : `还差${pass - marked.points}分`;
      list([]);
      fields.forEach((field, place) => mark(field, marked.right[place]));
      within(result, "[data-quiz=score]").textContent = `${marked.points}分，答对${marked.count}题`;
      told.textContent = `共${questions.length}题，满分${marked.most}分。${pass ? `${pass}分合格，${far}。` : ""}每题下面有解析。`;
      certify(marked.points >= pass ? marked : null);
      result.hidden = false;
      result.focus();
    }

    function open() {
      fields.forEach((field) => mark(field, null));
      result.hidden = true;
    }

    function again() {
      form.reset();
      open();
      certify(null);
      list([]);
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { missing } = quiz.marked(questions, fields.map(letters));
      if (missing.length) {
        list(missing);
      } else {
        close();
      }
    });
    form.addEventListener("change", () => {
      if (!result.hidden) {
        open(); // The marks belong to other answers.
      }
    });
    within(form, "[data-quiz=anyway]").addEventListener("click", close);
    within(result, "[data-quiz=again]").addEventListener("click", () => {
      again();
      fields[0].focus();
    });
    window.addEventListener("pageshow", again);
  }

  const form = document.querySelector("form[data-quiz=questions]");
  if (form instanceof HTMLFormElement && document.querySelector("[data-quiz=result]")) {
    start(form);
  }
})();
