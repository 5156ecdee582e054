/* Versions that somebody saves in this browser, and only those. */
"use strict";

/** @typedef {{name: string, saved: string, filled: unknown}} Version */

const versions = (() => {
  const PREFIX = "yizhan-score:";

  /**
   * @param {string} of the id of the rubric
   * @returns {Version[]} the newest first
   */
  function of(of) {
    try {
      const found = JSON.parse(localStorage.getItem(PREFIX + of) || "[]");
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  }

  /**
   * @param {string} of
   * @param {Version[]} kept
   * @returns {boolean} whether this browser keeps them
   */
  function keep(of, kept) {
    try {
      if (kept.length) {
        localStorage.setItem(PREFIX + of, JSON.stringify(kept));
      } else {
        localStorage.removeItem(PREFIX + of);
      }
      return true;
    } catch {
      return false;
    }
  }

  return { of, keep };
})();
