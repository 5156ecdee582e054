/* Whether somebody who searches needs to be told first whom to call. */
"use strict";

const distress = (() => {
  /** @param {string} text */
  const joined = (text) => plainText.folded(text).replace(/[\s\p{P}]+/gu, "");

  /**
   * @param {string} query
   * @param {readonly (readonly [string, string])[]} words each with how it sounds
   */
  function heard(query, words) {
    const asked = joined(query);
    return words.some(([word, spelled]) => {
      const sound = spelled.replace(/ /g, "");
      return asked.includes(joined(word)) || (spelled.includes(" ") && sound.length > 3 && asked.includes(sound));
    });
  }

  return { heard };
})();
