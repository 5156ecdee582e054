/* The bar with the sum, the verdict and what is missing. */
"use strict";

/** @typedef {{bar: HTMLElement, update: (one: Filled, by: number) => void}} Board */

const board = (() => {
  /** After so many milliseconds without a change the result is said aloud: not at each key. */
  const CALM = 1200;

  /**
   * @param {Element} bar
   * @param {string} name
   */
  const place = (bar, name) => /** @type {HTMLElement} */ (bar.querySelector(`[data-tally="${name}"]`));

  /**
   * @param {Asked} asked
   * @param {string} name
   */
  function called(asked, name) {
    const item = /** @type {ScoredItem} */ (asked.items.find((one) => one.name === name));
    return item.shared ? `${item.category}（各条共用）` : `${item.category}${item.no}`;
  }

  /**
   * @param {Asked} asked
   * @param {string} head
   * @param {string[]} names of items
   * @param {(name: string) => string} more
   * @param {(name: string) => void} go
   */
  function links(asked, head, names, more, go) {
    const items = names.map((name) => {
      const item = /** @type {ScoredItem} */ (asked.items.find((one) => one.name === name));
      const link = element("a", { href: `#${item.at}` }, called(asked, name));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(name);
      });
      return element("li", {}, link, more(name));
    });
    return names.length ? [element("p", {}, head), element("ul", {}, ...items)] : [];
  }

  /**
   * @param {Way | null} next
   * @returns {string} empty where nothing is missing
   */
  function short(next) {
    if (!next) {
      return "";
    }
    const more = next.bound.inclusive ? "" : "多于";
    return `离${next.bound.name}还差${more}${decimal.plain(next.missing)}分，最少补${next.gains.length}条`;
  }

  /**
   * @param {Asked} asked
   * @param {Marks} marks
   * @param {(name: string) => void} go
   */
  function missing(asked, marks, go) {
    const [given, absent] = [filled.numbers(asked, marks), filled.absent(asked, marks)];
    const next = way.next(asked.arithmetic, given, absent);
    const open = arithmetic.open(asked.arithmetic, given, absent).map((term) => term.scores[0].name);
    const gains = next ? Object.fromEntries(next.gains.map((gain) => [gain.name, `，还能得${decimal.plain(gain.points)}分`])) : {};
    /** @param {string} word */
    const seen = (word) => asked.items.map(({ name }) => name).filter((name) => marks.seen[name] === word);
    const none = () => "";
    const found = [
      ...links(asked, `${short(next)}：`, next ? next.gains.map((gain) => gain.name) : [], (name) => gains[name], go),
      ...links(asked, `还没有打分：${open.length}条`, open, none, go),
      ...links(asked, `缺材料：${seen("缺").length}条`, seen("缺"), none, go),
      ...links(asked, `到现场看：${seen("到现场看").length}条`, seen("到现场看"), none, go),
    ];
    const end = element("p", {}, element("a", { href: "#score-keep" }, "打印、下载、保存"));
    return [...(found.length ? found : [element("p", {}, "都打完了，没有缺的。")]), end];
  }

  /**
   * @param {Element} bar
   * @param {Asked} asked
   * @param {(name: string) => void} go to an item
   */
  function start(bar, asked, go) {
    const [by, total, verdict, rest, heard, panel] = ["by", "total", "verdict", "short", "heard", "way"].map((name) => place(bar, name));
    const button = place(bar, "open");
    let waiting = 0;

    /** @param {boolean} open */
    function unfold(open) {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    }

    button.addEventListener("click", () => unfold(Boolean(panel.hidden)));
    panel.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a")) {
        unfold(false);
      }
    });
    bar.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape" && !panel.hidden) {
        unfold(false);
        button.focus();
      }
    });

    /**
     * @param {Filled} one
     * @param {number} now who scores
     */
    function update(one, now) {
      const marks = one.by[now];
      const found = filled.outcome(asked, marks);
      by.textContent = asked.scorers[now];
      total.textContent = found.judged ? decimal.plain(found.judged) : "0";
      verdict.textContent = found.verdict;
      verdict.classList.toggle("zhu", marks.vetoed.length > 0);
      const next = marks.vetoed.length ? null : way.next(asked.arithmetic, filled.numbers(asked, marks), filled.absent(asked, marks));
      rest.textContent = short(next);
      panel.replaceChildren(...missing(asked, marks, go));
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        heard.textContent = `${asked.scorers[now]}${total.textContent}分，${[found.verdict, short(next)].filter(Boolean).join("，")}`;
      }, CALM);
    }

    return { update };
  }

  return { start, called };
})();
