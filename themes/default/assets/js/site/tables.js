/* A table of a text that is wider than its column scrolls: then, and only then, the keyboard can reach it. */
"use strict";

(() => {
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute("tabindex", "0");
      } else {
        target.removeAttribute("tabindex");
      }
    }
  });
  document.querySelectorAll(".prose table").forEach((table) => watch.observe(table));
})();
