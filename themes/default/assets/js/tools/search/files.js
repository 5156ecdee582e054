/* The files of the search, loaded as they are needed: scripts, because a page from a disk may read nothing else. */
"use strict";

/**
 * The versions of the files of each sort, in their order.
 *
 * @typedef {{titles: string[], texts: string[], pairs: string[]}} Versions
 */

/** @typedef {keyof Versions} Sort */

const searchFiles = (() => {
  /** @type {Map<string, {version: string, done: (value: any) => void, failed: (reason: Error) => void}>} */
  const waiting = new Map();
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();
  /** @type {Versions} */
  let versions = { titles: [], texts: [], pairs: [] };

  /**
   * What a file calls when it arrives.
   *
   * @param {Sort} sort
   * @param {number} number
   * @param {string} version
   * @param {any} value
   */
  function take(sort, number, version, value) {
    const one = waiting.get(`${sort}-${number}`);
    if (one && one.version === version) {
      one.done(value);
    } else if (one) {
      one.failed(new Error("stale"));
    }
  }

  /**
   * @param {Sort} sort
   * @param {number} number
   * @returns {Promise<any>}
   */
  function load(sort, number) {
    const name = `${sort}-${number}`;
    let promise = loaded.get(name);
    if (!promise) {
      promise = new Promise((done, failed) => {
        const version = versions[sort][number];
        waiting.set(name, { version, done, failed });
        const script = document.createElement("script");
        script.src = `search/${name}.js?v=${version}`;
        script.onerror = () => failed(new Error("missing"));
        script.onload = () => script.remove();
        document.head.append(script);
      });
      // What did not come may come the next time.
      promise.catch(() => loaded.delete(name));
      loaded.set(name, promise);
    }
    return promise;
  }

  /**
   * @param {number} number
   * @returns {Promise<Shard>}
   */
  function shard(number) {
    const name = `shard-${number}`;
    let promise = loaded.get(name);
    if (!promise) {
      promise = load("texts", number).then((texts) => ({ texts, plain: texts.map(plainText.folded) }));
      promise.catch(() => loaded.delete(name));
      loaded.set(name, promise);
    }
    return promise;
  }

  /**
   * Everything that can be found, with its title.
   *
   * @returns {Promise<Found[]>}
   */
  async function titles() {
    const files = await Promise.all(versions.titles.map((_, number) => load("titles", number)));
    return files.flat().flatMap((rows, number) => rows.map((/** @type {Row} */ row, /** @type {number} */ place) => rank.found(row, number, place)));
  }

  /** @param {Versions} known */
  function know(known) {
    versions = known;
  }

  /** @param {string} pair */
  const lines = (pair) => load("pairs", pairs.bucket(pair, versions.pairs.length));

  return { know, take, titles, shard, lines, shards: () => versions.texts.length, whole: () => !versions.pairs.length };
})();
