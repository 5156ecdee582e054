/* From a query to its hits: all texts where there are few, else those of which the pairs say that they can have them. */
"use strict";

/**
 * A shard of texts, as they are and as they are compared.
 *
 * @typedef {{texts: string[], plain: string[]}} Shard
 */

/**
 * What gives the files of the search. `lines` has, for a pair of characters and each shard, the lines of its bucket; `whole`
 * says that there is one shard and there are no pairs.
 *
 * @typedef {{
 *   titles: () => Promise<Found[]>, shard: (number: number) => Promise<Shard>, lines: (pair: string) => Promise<string[]>,
 *   shards: () => number, whole: () => boolean,
 * }} Files
 */

/**
 * Whether the pairs alone prove that a term is there: a single pair is the term itself.
 *
 * @param {Found} one
 * @param {string} term
 */
const proven = (one, term) => Array.from(term).length < 3 || rank.titled(one, term) > 0;

/** @param {Files} files */
function lookupIn(files) {
  /** @type {Promise<{all: Found[], newest: number}> | null} */
  let known = null;

  /** Load what every search needs. */
  function ready() {
    if (!known) {
      known = files.titles().then((all) => ({ all, newest: Math.max(0, ...all.map((one) => one.when)) }));
      known.catch(() => {
        known = null;
      });
    }
    return known;
  }

  /**
   * What can have a term: by its title, or because all its pairs stand in its text.
   *
   * @param {Found[]} all
   * @param {string} term
   * @returns {Promise<Set<Found>>}
   */
  async function candidates(all, term) {
    const wanted = pairs.of(term);
    const buckets = await Promise.all(wanted.map(files.lines));
    const holding = Array.from({ length: files.shards() }, (_, shard) =>
      pairs.common(wanted.map((pair, at) => pairs.holders(buckets[at][shard], pair))),
    );
    return new Set(all.filter((one) => holding[one.shard].has(one.place) || rank.titled(one, term)));
  }

  /**
   * @param {string[]} terms
   * @returns {Promise<Hit[]>}
   */
  async function looked(terms) {
    const { all, newest } = await ready();
    const sets = await Promise.all(terms.map((term) => candidates(all, term)));
    const left = all.filter((one) => sets.every((set) => set.has(one)));
    const unproven = left.filter((one) => !terms.every((term) => proven(one, term)));
    /** @type {Map<number, Shard>} */
    const shards = new Map();
    await Promise.all(
      [...new Set(unproven.map((one) => one.shard))].map(async (number) => {
        shards.set(number, await files.shard(number));
      }),
    );
    const doubtful = new Set(unproven);
    const hits = left.map((found) => {
      const shard = doubtful.has(found) ? shards.get(found.shard) : null;
      // As if each stood there once: how often it does is not known of those whose text nobody has read.
      const stands = terms.every((term) => !shard || proven(found, term) || shard.plain[found.place].includes(term));
      return { found, score: stands ? rank.score(found, terms.join("\n"), terms, newest) : 0 };
    });
    return hits.filter((hit) => hit.score > 0);
  }

  /**
   * @param {string[]} terms
   * @returns {Promise<Hit[]>}
   */
  async function scanned(terms) {
    const [{ all, newest }, { plain }] = await Promise.all([ready(), files.shard(0)]);
    const hits = all.map((found) => ({ found, score: rank.score(found, plain[found.place], terms, newest) }));
    return hits.filter((hit) => hit.score > 0);
  }

  /**
   * All that has every term, in no order.
   *
   * @param {string[]} terms
   * @returns {Promise<Hit[]>}
   */
  const hits = (terms) => (files.whole() ? scanned(terms) : looked(terms));

  return { hits };
}
