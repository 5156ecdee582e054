/* What a score is given with: buttons of which one is pressed, a list to open, a number to type. */
"use strict";

/** @typedef {{box: HTMLElement, fill: (value: string) => void, focus: () => void}} Control it shows a value, and tells of another */

const controls = (() => {
  /** So many scores to choose from are buttons, more are a list to open. */
  const BUTTONS = 6;

  /**
   * Buttons of which none or one is pressed.
   *
   * @param {string} label
   * @param {[string, string][]} choices value and words
   * @param {(value: string) => void} given
   * @returns {Control}
   */
  function picks(label, choices, given) {
    const box = element("div", { role: "group", "aria-label": label, class: "tally__c" });
    const buttons = choices.map(([value, words]) => {
      const button = element("button", { type: "button", class: "pick", "aria-pressed": "false" }, words);
      button.addEventListener("click", () => {
        const next = button.getAttribute("aria-pressed") === "true" ? "" : value;
        fill(next);
        given(next);
      });
      box.append(button);
      return { value, button };
    });
    /** @param {string} value */
    function fill(value) {
      buttons.forEach((one) => one.button.setAttribute("aria-pressed", String(one.value === value)));
    }
    return { box, fill, focus: () => buttons[0].button.focus() };
  }

  /**
   * @param {string} label
   * @param {[string, string][]} choices
   * @param {(value: string) => void} given
   * @returns {Control}
   */
  function list(label, choices, given) {
    const box = /** @type {HTMLSelectElement} */ (element("select", { class: "tally__i", "aria-label": label }));
    box.append(...[["", "未打分"], ...choices].map(([value, words]) => element("option", { value }, words)));
    box.addEventListener("change", () => given(box.value));
    return {
      box,
      fill: (value) => {
        box.value = value;
      },
      focus: () => box.focus(),
    };
  }

  /**
   * @param {ScoredItem} item
   * @param {string} step
   * @param {Limits} held
   */
  function stepWords(item, step, held) {
    const level = item.levels.find(([, points]) => points === step);
    if (level) {
      return `${level[0]}${step}分`;
    }
    const off = decimal.plain(decimal.minus(decimal.of(held.most || "0"), decimal.of(step)));
    if (limits.takesAway(held)) {
      return off === "0" ? "不扣分" : `扣${off}分`;
    }
    return item.down && off !== "0" ? `扣${off}分，得${step}分` : `${step}分`;
  }

  /**
   * Scores of which one is chosen: levels, so many points each time, points taken off.
   *
   * @param {ScoredItem} item
   * @param {string} label
   * @param {Limits} held
   * @param {(value: string) => void} given
   */
  function steps(item, label, held, given) {
    const order = item.down || limits.takesAway(held) ? [...held.steps].reverse() : held.steps;
    /** @type {[string, string][]} */
    const choices = order.map((step) => [step, stepWords(item, step, held)]);
    if (held.or_absent) {
      choices.push([limits.ABSENT, limits.ABSENT]);
    }
    return (choices.length <= BUTTONS ? picks : list)(label, choices, given);
  }

  /**
   * A score to type, with buttons for none and for all of it.
   *
   * @param {string} label
   * @param {string} id
   * @param {Limits} held
   * @param {(value: string) => void} given
   * @returns {Control}
   */
  function typed(label, id, held, given) {
    const field = /** @type {HTMLInputElement} */ (element("input", { class: "tally__i", inputmode: "decimal", maxlength: "8" }));
    const said = element("p", { class: "tally__e", id });
    for (const [name, value] of [["autocomplete", "off"], ["aria-label", label], ["aria-describedby", id]]) {
      field.setAttribute(name, value);
    }
    /** @param {boolean} left whether one has left the field: only then is a number refused in words */
    function judge(left) {
      const number = decimal.read(field.value);
      const absent = held.or_absent && field.value.trim() === limits.ABSENT;
      const wrong = field.value.trim() !== "" && !absent && !(number && limits.take(held, number));
      field.setAttribute("aria-invalid", String(wrong && left));
      said.textContent = wrong && left ? limits.refusal(held) : "";
      given(absent ? limits.ABSENT : wrong || !number ? "" : decimal.plain(number));
    }
    field.addEventListener("input", () => judge(false));
    field.addEventListener("change", () => judge(true));
    /** @type {[string, string][]} */
    const ends = limits.takesAway(held) ? [["0", "不扣分"]] : [["0", "0分"], [held.most || "0", `满分${held.most || "0"}`]];
    const quick = [...ends, ...(held.or_absent ? [[limits.ABSENT, limits.ABSENT]] : [])].map(([value, words]) => {
      const button = element("button", { type: "button", class: "pick" }, words);
      button.addEventListener("click", () => {
        field.value = value;
        judge(true);
      });
      return button;
    });
    const box = element("div", { role: "group", "aria-label": label, class: "tally__c" });
    box.append(element("span", { class: "tally__n" }, field, "分"), ...quick, said);
    return {
      box,
      fill: (value) => {
        field.value = value;
        field.setAttribute("aria-invalid", "false");
        said.textContent = "";
      },
      focus: () => field.focus(),
    };
  }

  return { picks, steps, typed };
})();
