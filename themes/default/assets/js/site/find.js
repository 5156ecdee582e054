/* The box in the head hands its words to the page to search on behind the #, which no browser sends to a server. */
"use strict";

document.querySelectorAll("form.find").forEach((form) => {
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      event.preventDefault();
      const { action } = /** @type {HTMLFormElement} */ (form);
      const words = /** @type {HTMLInputElement} */ (form.querySelector("input")).value.trim();
      location.assign(words ? `${action}#q=${encodeURIComponent(words)}` : action);
    }
  });
});
