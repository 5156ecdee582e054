/* What stands below an item while one scores it: its score, whether the material is there, a note. */
"use strict";

/** @typedef {{fill: (marks: Marks) => void, say: (words: string) => void, focus: () => void}} ItemRow */

const itemRow = (() => {
  /**
   * Parts to tick, whose points add up to the score.
   *
   * @param {ScoredItem} item
   * @param {string} label
   * @param {(parts: number[], sum: string) => void} given
   */
  function pieces(item, label, given) {
    const box = element("div", { role: "group", "aria-label": `${label}的各项`, class: "tally__c" });
    const ticks = item.parts.map(([words, points]) => {
      const tick = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
      box.append(element("label", { class: "chip" }, tick, element("span", {}, `${words}${points}分`)));
      return tick;
    });
    box.addEventListener("change", () => {
      const on = ticks.map((tick, index) => (tick.checked ? index : -1)).filter((index) => index >= 0);
      const sum = on.map((index) => decimal.of(item.parts[index][1])).reduce(decimal.plus, decimal.ZERO);
      given(on, decimal.plain(sum));
    });
    /** @param {number[]} on */
    function fill(on) {
      ticks.forEach((tick, index) => {
        tick.checked = on.includes(index);
      });
    }
    return { box, fill };
  }

  /**
   * @param {string} label
   * @param {(note: string) => void} given
   */
  function note(label, given) {
    const field = /** @type {HTMLTextAreaElement} */ (
      element("textarea", { rows: "2", maxlength: String(filled.LONGEST_NOTE), "aria-label": `${label}的备注`, hidden: true })
    );
    const button = element("button", { type: "button", class: "pick", "aria-expanded": "false" }, "备注");
    /** @param {boolean} open */
    function unfold(open) {
      field.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    }
    button.addEventListener("click", () => {
      unfold(Boolean(field.hidden));
      field.focus();
    });
    field.addEventListener("input", () => given(field.value.trim()));
    /** @param {string} value */
    function fill(value) {
      field.value = value;
      unfold(value !== "");
    }
    return { button, field, fill };
  }

  /**
   * @param {Record<string, unknown>} held
   * @param {string} name
   * @param {unknown} value empty: nothing is given
   */
  function put(held, name, value) {
    if (value === "" || (Array.isArray(value) && !value.length)) {
      delete held[name];
    } else {
      held[name] = value;
    }
  }

  /**
   * Add the row below that of the item.
   *
   * @param {ScoredItem} item
   * @param {HTMLTableRowElement} above
   * @param {Limits | undefined} held what the score takes; none where an item before it has it for both
   * @param {() => Marks} current the marks of whoever scores now
   * @param {() => void} changed
   * @returns {ItemRow}
   */
  function add(item, above, held, current, changed) {
    const label = item.shared && held ? `${item.category}，各条共用的得分` : `${item.category}${item.no}`;
    /** @param {string} value */
    function score(value) {
      put(current().scores, item.name, value);
      changed();
    }
    const id = `score-${item.name}-said`;
    const steps = held && held.steps.length > 0;
    const given = held && (steps ? controls.steps(item, `${label}得分`, held, score) : controls.typed(`${label}得分`, id, held, score));
    const parts = item.parts.length ? pieces(item, label, (on, sum) => {
      put(current().parts, item.name, on);
      given?.fill(on.length ? sum : "");
      score(on.length ? sum : "");
    }) : null;
    const seen = controls.picks(`${label}的材料`, filled.SEEN.map((one) => [one, one]), (value) => {
      put(current().seen, item.name, value);
      changed();
    });
    const noted = note(label, (text) => {
      put(current().notes, item.name, text);
      changed();
    });
    seen.box.append(noted.button);
    const said = element("p", { class: "tally__s" });
    const inside = element("div", { class: "tally__in" }, ...(parts ? [parts.box] : []), ...(given ? [given.box] : []), seen.box, noted.field, said);
    const cell = element("td", { colspan: String(above.cells.length) }, inside);
    above.after(element("tr", { class: "tally__row js-only" }, cell));
    above.classList.add("tally__item");
    return {
      fill: (marks) => {
        given?.fill(marks.scores[item.name] || "");
        parts?.fill(marks.parts[item.name] || []);
        seen.fill(marks.seen[item.name] || "");
        noted.fill(marks.notes[item.name] || "");
      },
      say: (words) => {
        said.textContent = words;
      },
      focus: () => {
        above.scrollIntoView({ block: "center" });
        (given || seen).focus();
      },
    };
  }

  return { add };
})();
