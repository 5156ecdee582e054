/* Says beside the hours of a place or a line whether that is now, and puts the line first that is answered. */
"use strict";

(() => {
  /** @type {Record<string, {open: string, begins: string}>} */
  const SAYS = {
    door: { open: "现在开放", begins: "开门" },
    line: { open: "现在是接听时间", begins: "起接听" },
  };

  /**
   * Put the portal's own line first in its hours, and the one of all hours at any other time.
   *
   * @param {Shown} now
   */
  function lay(now) {
    for (const desk of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-desk]"))) {
      const told = opening.told(JSON.parse(desk.dataset.desk || "[]"), now, SAYS.line);
      for (const part of /** @type {NodeListOf<HTMLElement>} */ (desk.querySelectorAll("[data-while]"))) {
        part.hidden = (part.dataset.while === "open") !== Boolean(told?.open);
      }
    }
  }

  clock.follow(() => {
    const now = clock.wall.reading(clock.instant());
    lay(now);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-week]"))) {
      const { week, says } = element.dataset;
      const told = opening.told(JSON.parse(week || "[]"), now, SAYS[says || "door"]);
      element.hidden = !told;
      if (told) {
        element.textContent = told.words;
        element.classList.toggle("now--open", told.open);
      }
    }
    for (const list of document.querySelectorAll("[data-open-first]")) {
      for (const open of [...list.querySelectorAll(":scope > * .now--open")].reverse()) {
        list.prepend(/** @type {Element} */ (open.closest("[data-open-first] > *")));
      }
    }
  });
})();
