/* How the reader wants the pages: care mode, dark, high contrast, size of the text. Runs in the head, before
   anything is painted, so that no page flashes in another dress. Without it a page follows the system. */
"use strict";

(() => {
  /** @typedef {"care" | "theme" | "contrast" | "size"} Choice */

  const SIZES = [-1, 0, 1, 2, 3, 4, 5];
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const more = window.matchMedia("(prefers-contrast: more)");
  /** @type {Record<Choice, string>} */
  const chosen = { care: "", theme: "", contrast: "", size: "" };

  /** @param {Choice} name */
  function recall(name) {
    try {
      chosen[name] = localStorage.getItem(`yizhan-${name}`) || "";
    } catch {
      chosen[name] = "";
    }
  }

  /**
   * @param {Choice} name
   * @param {string} value
   */
  function choose(name, value) {
    chosen[name] = value;
    try {
      localStorage.setItem(`yizhan-${name}`, value);
    } catch {
      return; // the choice then lasts as long as the page
    }
  }

  function size() {
    const number = Number(chosen.size);
    return SIZES.includes(number) ? number : 0;
  }

  /** @param {HTMLElement} button */
  const stepped = (button) => size() + Number(button.dataset.step);

  function dress() {
    const care = chosen.care === "on";
    root.toggleAttribute("data-care", care);
    root.dataset.theme = chosen.theme || (dark.matches ? "dark" : "light");
    root.dataset.contrast = care ? "more" : chosen.contrast || (more.matches ? "more" : "usual");
    root.dataset.size = String(size());
    /** @type {Record<string, boolean>} */
    const on = { care, theme: root.dataset.theme === "dark", contrast: root.dataset.contrast === "more" };
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-mode]"))) {
      button.setAttribute("aria-pressed", String(on[button.dataset.mode || ""]));
    }
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-step]"))) {
      button.setAttribute("aria-disabled", String(!SIZES.includes(stepped(button))));
    }
  }

  /** @param {Event} event */
  function pressed(event) {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-mode], [data-step]"));
    if (!button) {
      return;
    }
    if (button.dataset.step) {
      if (SIZES.includes(stepped(button))) {
        choose("size", String(stepped(button)));
      }
    } else if (button.dataset.mode === "care") {
      choose("care", chosen.care === "on" ? "off" : "on");
    } else if (button.dataset.mode === "theme") {
      choose("theme", root.dataset.theme === "dark" ? "light" : "dark");
    } else {
      choose("contrast", root.dataset.contrast === "more" ? "usual" : "more");
    }
    dress();
  }

  recall("care");
  recall("theme");
  recall("contrast");
  recall("size");
  root.classList.add("js");
  dress();
  dark.addEventListener("change", dress);
  more.addEventListener("change", dress);
  document.addEventListener("click", pressed);
  document.addEventListener("DOMContentLoaded", dress);
})();
