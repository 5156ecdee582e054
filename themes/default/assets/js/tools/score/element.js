/* Elements by short calls. */
"use strict";

/**
 * @param {string} tag
 * @param {Record<string, string | boolean>} attributes one that is false is left out
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...content);
  return made;
}
