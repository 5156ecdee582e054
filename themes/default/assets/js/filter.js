/* Choices over a list. Each radio button names, as a selector, what it leaves in the list. */
"use strict";

document.querySelectorAll("form.filter").forEach((form) => {
  const items = document.querySelectorAll("[data-item]");
  const groups = document.querySelectorAll("[data-group]");
  const count = form.querySelector("[role=status]");

  function apply() {
    const chosen = [...form.querySelectorAll("input:checked")].map((input) => input.dataset.shows).filter(Boolean);
    let shown = 0;
    items.forEach((item) => {
      item.hidden = !chosen.every((selector) => item.matches(selector));
      shown += item.hidden ? 0 : 1;
    });
    groups.forEach((group) => {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    });
    count.hidden = !chosen.length;
    count.textContent = chosen.length ? (shown ? `选出${shown}项，共${items.length}项。` : "没有符合的，换一个条件试试。") : "";
  }

  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("settled", () => form.querySelector("input:checked[data-shows]") && apply());
  apply();
});
