/* Scoring a rubric on its page. */
"use strict";

(() => {
  /** @param {string} name */
  const place = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-tally="${name}"]`));

  /** @param {ScoredItem} item */
  const rowOf = (item) => /** @type {HTMLTableRowElement} */ (document.getElementById(item.at));

  /**
   * What the others gave, and that another counts where one may be chosen.
   *
   * @param {Asked} asked
   * @param {Filled} one
   * @param {number} by who scores now
   * @returns {(name: string) => string}
   */
  function words(asked, one, by) {
    const given = filled.numbers(asked, one.by[by]);
    const beaten = asked.arithmetic.parts
      .flatMap((part) => part.terms)
      .flatMap((term) => {
        const best = expression.value(arithmetic.summand(term), given);
        const had = term.scores.map((score) => score.name).filter((name) => given[name]);
        const first = had.find((name) => best && decimal.compare(given[name], best) === 0);
        return had.filter((name) => name !== first);
      });
    const points = (/** @type {string | undefined} */ text) => (text && text !== limits.ABSENT ? `${text}分` : text || "");
    return (name) => {
      const others = asked.scorers.flatMap((who, index) => {
        const { scores, seen, notes } = one.by[index];
        const said = [points(scores[name]), seen[name], notes[name]].filter(Boolean);
        return index !== by && said.length ? [`${who}：${said.join("，")}`] : [];
      });
      return [...others, ...(beaten.includes(name) ? ["没有计入：几条只计最高的一条"] : [])].join("；");
    };
  }

  /** @param {Asked} asked */
  function start(asked) {
    const limitsOf = filled.limitsOf(asked);
    let now = filled.blank(asked);
    let by = 0;
    let safe = true;
    const current = () => now.by[by];
    /** @type {Record<string, ItemRow>} */
    const rows = {};
    for (const item of asked.items) {
      rows[item.name] = itemRow.add(item, rowOf(item), limitsOf[item.name], current, changed);
    }
    const bar = board.start(place("bar"), asked, (name) => rows[name].focus());
    const set = settings.start(place("set"), current, changed, (chosen) => {
      by = chosen;
      fill();
    });

    function show() {
      const say = words(asked, now, by);
      asked.items.forEach(({ name }) => rows[name].say(say(name)));
      bar.update(now, by);
    }

    function changed() {
      safe = false;
      show();
    }

    function fill() {
      asked.items.forEach(({ name }) => rows[name].fill(current()));
      set.fill(current());
      show();
    }

    /** @param {Filled} one */
    function replace(one) {
      now = one;
      safe = true;
      fill();
    }

    place("clear").addEventListener("click", () => {
      if (window.confirm("把打的分、备注全部清空？保存过的不会动。")) {
        replace(filled.blank(asked));
        rows[asked.items[0].name].focus();
      }
    });
    window.addEventListener("beforeunload", (event) => {
      if (!safe && !now.by.every(filled.isEmpty)) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
    keeping.start(place("keep"), asked, {
      get: () => now,
      set: replace,
      kept: () => {
        safe = true;
      },
      texts: () => Object.fromEntries(asked.items.map((item) => [item.name, rowOf(item).cells[1].innerText.replace(/\s*\n\s*/g, "；")])),
    });
    const hand = /** @type {HTMLElement | null} */ (document.querySelector("[data-tally=hand]"));
    if (hand) {
      handing.start(hand, asked, () => now, (words) => {
        place("told").textContent = words;
      });
    }
    fill();
  }

  /** Show the tool, and lead to where one begins. */
  function reveal() {
    document.documentElement.classList.add("tallying");
    ["set", "bar", "keep"].forEach((name) => {
      place(name).hidden = false;
    });
    document.querySelectorAll("button[data-tally=start]").forEach((button) => button.remove());
    const first = /** @type {HTMLElement | null} */ (document.querySelector("[data-tally=set] input, [data-tally=set] button, .tally__row input, .tally__row button"));
    first?.focus();
  }

  const source = document.getElementById("score-data");
  if (source) {
    let begun = false;
    document.querySelectorAll("[data-tally=start]").forEach((way) => {
      way.addEventListener("click", () => {
        if (!begun) {
          begun = true;
          start(JSON.parse(source.textContent || ""));
          reveal();
        }
      });
    });
  }
})();
