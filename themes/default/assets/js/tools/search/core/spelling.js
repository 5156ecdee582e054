/* Titles by how they sound: xinli, xlzx, xlizx all find 心理咨询. */
"use strict";

const spelling = (() => {
  /**
   * How much of a syllable stands for it: its first letter, its first sound (zh), all of it; a last one may be cut anywhere.
   *
   * @param {string} syllable
   * @param {string} rest what is still to be found
   * @returns {number[]} lengths, the longest first
   */
  function parts(syllable, rest) {
    const sound = /^[zcs]h/.test(syllable) ? 2 : 1;
    const lengths = [];
    for (let length = Math.min(syllable.length, rest.length); length > 0; length -= 1) {
      const ends = length === rest.length;
      if ((ends || length === syllable.length || length === sound || length === 1) && alike(syllable, rest, length)) {
        lengths.push(length);
      }
    }
    return lengths;
  }

  /**
   * Who has no ü types v or u.
   *
   * @param {string} syllable
   * @param {string} typed
   * @param {number} length
   */
  function alike(syllable, typed, length) {
    for (let at = 0; at < length; at += 1) {
      const [is, was] = [syllable[at], typed[at]];
      if (is !== was && !(is === "v" && (was === "u" || was === "ü"))) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param {string[]} syllables
   * @param {number} from
   * @param {string} rest
   * @returns {number} the place behind the last syllable, -1 if they do not sound so
   */
  function end(syllables, from, rest) {
    if (!rest) {
      return from;
    }
    if (from >= syllables.length) {
      return -1;
    }
    if (!syllables[from]) {
      return end(syllables, from + 1, rest);
    }
    for (const length of parts(syllables[from], rest)) {
      const found = end(syllables, from + 1, rest.slice(length));
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /**
   * Where a title sounds like what was typed, as characters from and to; null where it does not.
   *
   * @param {string} spelled a syllable or nothing for each character, separated by spaces
   * @param {string} typed letters
   * @returns {[number, number] | null}
   */
  function find(spelled, typed) {
    if (!/^[a-zü]{2,40}$/.test(typed)) {
      return null;
    }
    const syllables = spelled.split(" ");
    for (let from = 0; from < syllables.length; from += 1) {
      if (syllables[from] && alike(syllables[from], typed, 1)) {
        const to = end(syllables, from, typed);
        if (to >= 0) {
          return [from, to];
        }
      }
    }
    return null;
  }

  return { find };
})();
