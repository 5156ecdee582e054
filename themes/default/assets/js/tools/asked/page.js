/* What the tools that ask questions have in common: parts of the page, and the list of what is not answered. */
"use strict";

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
function within(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) {
    throw new Error(`no ${selector} in this page`);
  }
  return found;
}

/**
 * Give what lists the numbers of questions in `box`, each with a link to its question, and is read out at once.
 *
 * @param {HTMLElement} box
 * @param {(no: number) => void} go
 */
function listIn(box, go) {
  return (/** @type {readonly number[]} */ numbers) => {
    const list = within(box, "ul");
    list.textContent = "";
    for (const no of numbers) {
      const link = document.createElement("a");
      link.href = `#q${no}`;
      link.textContent = `第${no}题`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(no);
      });
      list.appendChild(document.createElement("li")).append(link);
    }
    box.hidden = !numbers.length;
    if (numbers.length) {
      box.focus();
    }
  };
}
