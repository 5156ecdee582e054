/* Scripts that are loaded when they are needed: a page from disk can load nothing else. */
"use strict";

const loading = (() => {
  /** @type {Map<string, Promise<void>>} */
  const scripts = new Map();
  /** @type {Map<string, unknown>} */
  const brought = new Map();

  /**
   * @param {string} address
   * @returns {Promise<void>}
   */
  function script(address) {
    const known = scripts.get(address);
    if (known) {
      return known;
    }
    /** @type {Promise<void>} */
    const loaded = new Promise((done, failed) => {
      const tag = document.createElement("script");
      tag.src = address;
      tag.onload = () => done();
      tag.onerror = () => {
        scripts.delete(address); // the next try asks again
        tag.remove();
        failed(new Error(address));
      };
      document.head.append(tag);
    });
    scripts.set(address, loaded);
    return loaded;
  }

  /**
   * Load a script that brings something along, which it says by calling `carried`.
   *
   * @param {string} address
   * @param {string} name
   * @returns {Promise<unknown>}
   */
  async function data(address, name) {
    await script(address);
    return brought.get(name);
  }

  return { script, data, brought };
})();

/**
 * Called by a script that carries data.
 *
 * @param {string} name
 * @param {unknown} value
 */
function carried(name, value) {
  loading.brought.set(name, value);
}
