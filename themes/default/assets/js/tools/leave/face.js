/* Leave a page at once: a neutral one takes its place, and the button that goes back no longer finds it. */
"use strict";

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-leave]"))) {
  button.addEventListener("click", () => {
    // Whatever the other page takes to come, nobody reads this one meanwhile.
    document.title = "";
    document.body.hidden = true;
    location.replace(button.dataset.leave || "about:blank");
  });
}
