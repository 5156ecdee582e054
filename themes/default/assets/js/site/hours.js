/* Says beside the hours of a place or a line whether that is now. */
"use strict";

(() => {
  /** @type {Record<string, {open: string, begins: string}>} */
  const SAYS = {
    door: { open: "现在开放", begins: "开门" },
    line: { open: "现在有人接", begins: "起有人接" },
  };

  clock.follow(() => {
    const now = clock.wall.at(clock.instant());
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-week]"))) {
      const { week, says } = element.dataset;
      const told = opening.told(JSON.parse(week || "[]"), now, SAYS[says || "door"]);
      element.hidden = !told;
      if (told) {
        element.textContent = told.words;
        element.classList.toggle("now--open", told.open);
      }
    }
  });
})();
