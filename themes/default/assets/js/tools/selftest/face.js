/* A self-test in the page: scored here and nowhere kept. */
"use strict";

(() => {
  /** @param {HTMLFormElement} form */
  function start(form) {
    /** @type {Scale} */
    const scale = JSON.parse(within(document.body, "#test-data").textContent || "");
    const result = within(document.body, "[data-test=result]");
    const steps = stepsOf(form);
    const show = resultOf(result, scale);
    const ask = listIn(within(form, "[data-test=missing]"), (no) => steps.go(no - 1));
    const alarm = alarmOf(document.querySelector("[data-test=alarm]"), result);

    function outcome() {
      /** @type {NodeListOf<HTMLInputElement>} */
      const chosen = form.querySelectorAll("input[name^=q]:checked");
      return selftest.outcome(scale, Object.fromEntries([...chosen].map(({ name, value }) => [name.slice(1), Number(value)])));
    }

    function close() {
      const found = outcome();
      ask(found.missing);
      result.hidden = found.missing.length > 0;
      if (!result.hidden) {
        show(found);
        alarm(found.alarm, result);
        result.focus();
      }
    }

    function again() {
      form.reset();
      result.hidden = true;
      ask([]);
      alarm(false, null);
      steps.begin();
    }

    form.addEventListener("change", ({ target }) => {
      result.hidden = true; // It belongs to other answers.
      alarm(outcome().alarm, target instanceof Element ? target.closest("fieldset") : null);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (steps.last()) {
        close();
      } else {
        steps.on();
      }
    });
    within(result, "[data-test=again]").addEventListener("click", () => {
      again();
      steps.go(0);
    });
    // Who comes back to this page, or sits down after somebody else, finds no answers.
    window.addEventListener("pageshow", again);
  }

  const form = document.querySelector("form[data-test]");
  if (form instanceof HTMLFormElement && document.querySelector("#test-data")) {
    start(form);
  }
})();
