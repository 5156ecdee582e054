/* The package that a Word or an Excel file is: some of its parts written anew. */
"use strict";

/** @typedef {Record<string, Uint8Array>} Parts */
/**
 * What is used of fflate, which stands before this file in the bundle.
 *
 * @typedef {{unzipSync: (data: Uint8Array) => Parts, zipSync: (parts: Record<string, [Uint8Array, {mtime: string}]>) => Uint8Array<ArrayBuffer>,
 *   strFromU8: (data: Uint8Array) => string}} Fflate
 */

const archive = (() => {
  /** The first date that an archive can hold: the file says nothing of when it was made. */
  const EPOCH = "1980-01-01T00:00:00";

  /** @param {string} text */
  const encoded = (text) => Uint8Array.from(new TextEncoder().encode(text));

  /**
   * @param {Uint8Array} data
   * @param {(read: (name: string) => string) => Record<string, string>} changed gives the parts that differ
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function rewritten(data, changed) {
    const zip = /** @type {Fflate} */ (Reflect.get(globalThis, "fflate"));
    const parts = zip.unzipSync(data);
    const texts = changed((name) => zip.strFromU8(parts[name]));
    return zip.zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, [name in texts ? encoded(texts[name]) : part, { mtime: EPOCH }]]),
      ),
    );
  }

  return { rewritten };
})();
