/* From the box down through the hits and back with the arrow keys. */
"use strict";

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  /** @type {HTMLElement[]} */
  const stops = Array.from(document.querySelectorAll(".find input, [data-results] a, [data-results] summary"));
  const seen = stops.filter((stop) => stop.offsetParent);
  const at = seen.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (step && at >= 0 && seen[at + step]) {
    event.preventDefault();
    seen[at + step].focus();
  }
});
