/* How the reader wants the pages: care mode, dark, high contrast, size of the text. Runs in the head, before
   anything is painted, so that no page flashes in another dress. Without it a page follows the system. */
(function () {
  "use strict";
  var SIZES = [-1, 0, 1, 2, 3, 4, 5];
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var more = window.matchMedia("(prefers-contrast: more)");
  var chosen = {};

  function recall(name) {
    try {
      chosen[name] = localStorage.getItem("yizhan-" + name) || "";
    } catch (refused) {
      chosen[name] = "";
    }
  }

  function choose(name, value) {
    chosen[name] = value;
    try {
      localStorage.setItem("yizhan-" + name, value);
    } catch (refused) {
      return; // the choice then lasts as long as the page
    }
  }

  function size() {
    var number = Number(chosen.size);
    return SIZES.indexOf(number) < 0 ? 0 : number;
  }

  function dress() {
    var care = chosen.care === "on";
    root.toggleAttribute("data-care", care);
    root.setAttribute("data-theme", chosen.theme || (dark.matches ? "dark" : "light"));
    root.setAttribute("data-contrast", care ? "more" : chosen.contrast || (more.matches ? "more" : "usual"));
    root.setAttribute("data-size", String(size()));
    document.querySelectorAll("[data-mode]").forEach(function (button) {
      var name = button.getAttribute("data-mode");
      var on = { care: care, theme: root.dataset.theme === "dark", contrast: root.dataset.contrast === "more" }[name];
      button.setAttribute("aria-pressed", String(on));
    });
    document.querySelectorAll("[data-step]").forEach(function (button) {
      var end = SIZES.indexOf(size() + Number(button.dataset.step)) < 0;
      button.setAttribute("aria-disabled", String(end));
    });
  }

  function pressed(event) {
    var button = event.target.closest("[data-mode], [data-step]");
    if (!button) {
      return;
    }
    var name = button.dataset.mode;
    if (button.dataset.step) {
      var next = size() + Number(button.dataset.step);
      if (SIZES.indexOf(next) >= 0) {
        choose("size", String(next));
      }
    } else if (name === "care") {
      choose("care", chosen.care === "on" ? "off" : "on");
    } else if (name === "theme") {
      choose("theme", root.dataset.theme === "dark" ? "light" : "dark");
    } else {
      choose("contrast", root.dataset.contrast === "more" ? "usual" : "more");
    }
    dress();
  }

  ["care", "theme", "contrast", "size"].forEach(recall);
  root.classList.add("js");
  dress();
  [dark, more].forEach(function (query) {
    if (query.addEventListener) {
      query.addEventListener("change", dress);
    }
  });
  document.addEventListener("click", pressed);
  document.addEventListener("DOMContentLoaded", dress);
})();
