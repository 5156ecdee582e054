/* The way to help, which comes at the answer that asks for it, whatever all the others are. */
"use strict";

/**
 * Give what shows the card under a place of the page, or takes it away.
 *
 * @param {HTMLElement | null} card
 * @param {HTMLElement} result where it stands once the result is there
 */
function alarmOf(card, result) {
  return (/** @type {boolean} */ wanted, /** @type {Element | null} */ under) => {
    if (card) {
      if (wanted && under && (card.hidden || result.contains(card) || under === result)) {
        (under === result ? within(result, "[data-test=first]") : under).append(card);
      }
      card.hidden = !wanted;
    }
  };
}
