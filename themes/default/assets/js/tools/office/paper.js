/* The official sheet, filled in and printed: the same page and style that its PDF is made of. */
"use strict";

/** @typedef {{html: string, css: string, foot: string}} PaperSheet `html` has its inline styles as data-style, which a strict policy lets pass */

const paper = (() => {
  // The families that the style names, as the machine has them.
  const FONTS = [
    ["Song", "SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC"],
    ["Hei", "SimHei", "PingFang SC", "STHeiti", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"],
    ["Kai", "KaiTi", "Kaiti SC", "STKaiti", "LXGW WenKai"],
    ["Biaosong", "FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK", "SimSun", "Songti SC", "Noto Serif CJK SC"],
  ];
  // Fields as they are typed into a PDF: without a frame, boxes with a tick of their own.
  const FIELDS = `
    html { text-autospace: no-autospace }
    body { page: auto !important }
    .foot { margin-top: 4mm; font: 7.5pt/10pt Song, Kai; color: #444; white-space: pre-line }
    input, textarea, select { font: inherit; font-family: Song, Kai; text-align: inherit; resize: none; overflow: hidden; -webkit-appearance: none; appearance: none }
    .tick { position: relative; border-radius: 0 }
    .tick:checked::after { content: "√"; position: absolute; left: 0.2mm; bottom: -0.4mm; font: bold 11pt/1 Song, Hei }`;

  /** @param {string} text */
  const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\a ")}"`;

  /**
   * What only counts for a whole document: its pages, its fonts. Chromium 109 gives every row of a table a page of its own
   * where the pages have a name: those of the sheet are told without theirs.
   *
   * @param {PaperSheet} sheet
   * @param {string} name of its pages
   */
  function ofDocument({ css, foot }, name) {
    const pages = css.match(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g) || [];
    const own = pages.map((rule) => rule.replace(new RegExp(`^@page ${name}\\s*\\{`), "@page {"));
    const fonts = FONTS.map(([family, ...local]) => `@font-face { font-family: ${family}; src: ${local.map((one) => `local("${one}")`).join(", ")} }`);
    return [...own, ...fonts].join("\n").replace(/string\(foot\)/g, quoted(foot));
  }

  /** @param {string} css */
  function styled(css) {
    const style = new CSSStyleSheet();
    style.replaceSync(css);
    return style;
  }

  /**
   * @param {HTMLElement} inside
   * @param {BlankAnswers} answers
   */
  function fill(inside, answers) {
    /** @type {Record<string, number>} */
    const boxes = {};
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (inside.querySelectorAll("[name]"))) {
      const { text, ticked } = answers[field.name] || {};
      if (field.classList.contains("tick")) {
        boxes[field.name] = (boxes[field.name] || 0) + 1;
        field.checked = Boolean(ticked && ticked.includes(boxes[field.name] - 1));
      } else if (text) {
        field.value = text;
      }
    }
  }

  /**
   * Lay the sheet beside the page, which print then shows alone.
   *
   * @param {PaperSheet} sheet
   * @param {BlankAnswers} answers
   */
  function laid(sheet, answers) {
    const source = new DOMParser().parseFromString(sheet.html, "text/html");
    const host = document.createElement("div");
    host.className = "paper";
    const shadow = host.attachShadow({ mode: "open" });
    const root = document.createElement("html");
    const body = document.createElement("body");
    body.className = source.body.className;
    body.append(...Array.from(source.body.childNodes, (node) => document.importNode(node, true)));
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll("[data-style]"))) {
      part.style.cssText = part.dataset.style || "";
    }
    fill(body, answers);
    root.append(body);
    shadow.append(root);
    document.body.append(host);
    shadow.adoptedStyleSheets = [styled(sheet.css)];
    const name = getComputedStyle(body).getPropertyValue("page");
    shadow.adoptedStyleSheets = [styled(sheet.css), styled(FIELDS)];
    return { host, body, name };
  }

  /**
   * @param {PaperSheet} sheet
   * @param {BlankAnswers} answers
   */
  function print(sheet, answers) {
    const before = document.adoptedStyleSheets;
    const { host, body, name } = laid(sheet, answers);
    const pages = styled(ofDocument(sheet, name));
    document.adoptedStyleSheets = [...before, pages];
    // Chromium before 131 prints nothing in the margins of a page.
    if (!Array.from(pages.cssRules).some((rule) => rule.cssText.includes("@bottom"))) {
      const foot = document.createElement("p");
      foot.className = "foot";
      foot.textContent = sheet.foot;
      body.append(foot);
    }
    document.documentElement.classList.add("papered");
    window.addEventListener(
      "afterprint",
      () => {
        document.documentElement.classList.remove("papered");
        document.adoptedStyleSheets = before;
        host.remove();
      },
      { once: true },
    );
    window.print();
  }

  return { print };
})();
