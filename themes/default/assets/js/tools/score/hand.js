/* The official sheet with what is scored: on paper, as Word, as Excel. */
"use strict";

const handing = (() => {
  const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** @param {string} text base64 */
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

  /**
   * @param {HTMLElement} box holds the buttons, and says where the blanks are
   * @param {Asked} asked
   * @param {() => Filled} get
   * @param {(words: string) => void} tell
   */
  function start(box, asked, get, tell) {
    const { root = "", office = "", sheet = "", word: letter = "", excel: workbook = "" } = box.dataset;

    /** @param {string} path */
    const blank = (path) => loading.data(`${root}${path}?${asked.edition}`, path);

    /** @returns {Promise<[PaperSheet, BlankAnswers]>} */
    async function filledSheet() {
      const found = /** @type {PaperSheet & {names: BlankNames}} */ (await blank(sheet));
      return [found, official.answers(asked, get(), found.names)];
    }

    /** @type {Record<string, () => Promise<void>>} */
    const does = {
      async print() {
        paper.print(...(await filledSheet()));
      },
      async word() {
        const [, answers] = await filledSheet();
        const data = bytes(String(await blank(letter)));
        keeping.give(`${asked.title}（已打分）.docx`, word.filled(data, answers), WORD);
      },
      async excel() {
        const data = bytes(String(await blank(workbook)));
        keeping.give(`${asked.title}（已打分）.xlsx`, excel.filled(data, official.cells(asked, get())), EXCEL);
      },
    };

    for (const button of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-hand]"))) {
      button.addEventListener("click", async () => {
        try {
          await loading.script(office);
          await does[button.dataset.hand || ""]();
        } catch {
          tell("没有做成：空白表没有取到，或者浏览器太旧。刷新网页再试；还不行，先导出，换新一点的浏览器导入。");
        }
      });
    }
  }

  return { start };
})();
