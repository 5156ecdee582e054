/* Choices over a list: what is chosen leaves, says how many, and stands in the address. */
"use strict";

(() => {
  /** @param {HTMLInputElement} button */
  const question = (button) => button.closest("fieldset")?.querySelector("legend")?.textContent || "";

  /** @param {HTMLInputElement} button */
  const answer = (button) => button.dataset.answer || "";

  /** @param {HTMLInputElement[]} buttons */
  const answered = (buttons) => buttons.filter((button) => button.checked && button.value);

  /**
   * The address keeps the words, so that it says the same when values come and go: #形式=讲座.
   *
   * @param {HTMLInputElement[]} buttons
   */
  function keep(buttons) {
    const words = new URLSearchParams();
    answered(buttons).forEach((button) => words.set(question(button), answer(button)));
    const address = words.toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  }

  /**
   * Choose what the address says; what the list no longer has is no choice.
   *
   * @param {HTMLInputElement[]} buttons
   */
  function recall(buttons) {
    const words = new URLSearchParams(location.hash.slice(1));
    const none = buttons.filter((button) => !button.value);
    [...none, ...buttons.filter((button) => button.value && answer(button) === words.get(question(button)))].forEach(
      (button) => {
        button.checked = true;
      },
    );
  }

  /**
   * @param {HTMLInputElement[]} buttons
   * @param {Item[]} items
   * @param {Chosen} chosen
   */
  function number(buttons, items, chosen) {
    for (const name of new Set(buttons.map((button) => button.name))) {
      const counts = choices.counts(items, chosen, name);
      for (const button of buttons.filter((one) => one.name === name)) {
        const count = button.parentElement?.querySelector("small");
        if (count) {
          count.textContent = String(counts[button.value] || 0);
        }
      }
    }
  }

  /** @param {Element} form */
  function start(form) {
    /** @type {HTMLElement[]} */
    const places = Array.from(document.querySelectorAll("[data-item]"));
    /** @type {NodeListOf<HTMLElement>} */
    const groups = document.querySelectorAll("[data-group]");
    /** @type {HTMLInputElement[]} */
    const buttons = Array.from(form.querySelectorAll("input[type=radio]"));
    const names = [...new Set(buttons.map((button) => button.name))];
    const told = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));

    function apply() {
      /** @type {Chosen} */
      const chosen = Object.fromEntries(answered(buttons).map(({ name, value }) => [name, value]));
      /** @type {Item[]} */
      const items = places.map(({ dataset }) =>
        Object.fromEntries(names.map((name) => [name, (dataset[name] || "").split(" ").filter(Boolean)])),
      );
      places.forEach((place, index) => {
        place.hidden = !choices.fits(items[index], chosen);
      });
      groups.forEach((group) => {
        group.hidden = !group.querySelector("[data-item]:not([hidden])");
      });
      number(buttons, items, chosen);
      const shown = places.filter((place) => !place.hidden).length;
      told.hidden = !answered(buttons).length;
      told.textContent = shown ? `选出${shown}项，共${places.length}项。` : "没有符合的，换一个条件试试。";
    }

    form.addEventListener("change", () => {
      apply();
      keep(buttons);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => {
      if (location.hash.includes("=")) {
        recall(buttons);
        apply();
      }
    });
    document.addEventListener("settled", apply);
    recall(buttons);
    apply();
  }

  document.querySelectorAll("form.filter").forEach(start);
})();
