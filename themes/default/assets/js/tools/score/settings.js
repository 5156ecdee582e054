/* Who scores, which conditions are met, which vetoes apply. */
"use strict";

const settings = (() => {
  /**
   * @param {number[]} held
   * @param {number} index
   * @param {boolean} on
   */
  const put = (held, index, on) => held.filter((one) => one !== index).concat(on ? [index] : []);

  /**
   * @param {HTMLElement} box
   * @param {() => Marks} current the marks of whoever scores now
   * @param {() => void} changed
   * @param {(by: number) => void} choose who scores
   */
  function start(box, current, changed, choose) {
    /** @type {HTMLElement[]} */
    const switches = Array.from(box.querySelectorAll("[data-veto]"));
    /** @type {HTMLInputElement[]} */
    const radios = Array.from(box.querySelectorAll("[data-condition]"));

    /** @param {Marks} marks */
    function fill(marks) {
      for (const one of switches) {
        one.setAttribute("aria-checked", String(marks.vetoed.includes(Number(one.dataset.veto))));
      }
      for (const radio of radios) {
        radio.checked = (radio.value === "met" ? marks.met : marks.vetoed).includes(Number(radio.dataset.condition));
      }
    }

    /**
     * @param {number} index
     * @param {boolean} applies
     * @param {boolean} met
     */
    function decide(index, applies, met) {
      const marks = current();
      marks.vetoed = put(marks.vetoed, index, applies);
      marks.met = put(marks.met, index, met);
      fill(marks);
      changed();
    }

    for (const one of switches) {
      one.addEventListener("click", () => decide(Number(one.dataset.veto), one.getAttribute("aria-checked") !== "true", false));
    }
    box.addEventListener("change", (event) => {
      const { dataset, value } = /** @type {HTMLInputElement} */ (event.target);
      if (dataset.condition) {
        decide(Number(dataset.condition), value === "not", value === "met");
      } else {
        choose(Number(value));
      }
    });
    return { fill };
  }

  return { start };
})();
