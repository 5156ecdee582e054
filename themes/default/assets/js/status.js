/* A page may be read long after it was built: correct where things stand, and say how long is left. */
"use strict";

(() => {
  const LABELS = { upcoming: "未开始", open: "进行中", soon: "即将截止", closed: "已截止" };
  const SHAPES = {
    upcoming: '<circle cx="6" cy="6" r="4.6" fill="none" stroke-width="1.6"/>',
    open: '<circle cx="6" cy="6" r="5.4"/>',
    soon: '<path d="M6 .8 11.4 11H.6z"/>',
    closed: '<path d="M1 5h10v2H1z"/>',
  };
  const soon = Number(document.documentElement.dataset.soon) * 864e5;

  function stateOf(opens, closes, now) {
    if (opens && now < Date.parse(opens)) {
      return "upcoming";
    }
    if (!closes) {
      return "open";
    }
    const left = Date.parse(closes) - now;
    return left <= 0 ? "closed" : left <= soon ? "soon" : "open";
  }

  function near(days, minute, what) {
    const day = ["今天", "明天"][days];
    return day ? day + (minute === null ? "" : clock.words(minute)) + what : `还有${days}天${what === "截止" ? "" : what}`;
  }

  /* Until midnight means all of the day before it. */
  function left(state, opens, closes, today) {
    if (state === "upcoming") {
      const at = clock.written(opens);
      return near(at.day - today, at.minute || null, "开始");
    }
    if (state === "closed" || !closes) {
      return "";
    }
    const at = clock.written(closes);
    return at.minute ? near(at.day - today, at.minute, "截止") : near(at.day - 1 - today, null, "截止");
  }

  function show(element, now, today) {
    const { opens, closes } = element.dataset;
    const state = stateOf(opens, closes, now);
    const row = element.closest(".row, [data-item]");
    for (const name of Object.keys(LABELS)) {
      element.classList.toggle(`st--${name}`, name === state);
      if (row) {
        row.classList.toggle(`row--${name}`, name === state);
      }
    }
    element.querySelector("svg").innerHTML = SHAPES[state];
    const rest = left(state, opens, closes, today);
    const label = element.querySelector("span");
    label.textContent = LABELS[state];
    if (rest) {
      label.insertAdjacentHTML("beforeend", `<em>，${rest}</em>`);
    }
    settle(row, state);
  }

  /* A list that holds some states gives a row of another to the list that holds it, or hides it. */
  function settle(row, state) {
    const list = row && row.closest("[data-holds]");
    if (!list || list.dataset.holds.split(" ").includes(state)) {
      return;
    }
    const other = document.querySelector(`[data-holds~="${state}"]`);
    if (other) {
      other.prepend(row);
    } else {
      row.remove();
    }
    if (!list.children.length) {
      (list.closest("[data-group]") || list).hidden = true;
    }
  }

  /* The mark of today on the ruler of deadlines, whose ends are days, counted from 1970. */
  function mark(today) {
    for (const line of document.querySelectorAll(".today")) {
      const { first, last, from, to } = line.dataset;
      const part = (today - first) / (last - first);
      line.setAttribute("visibility", part < 0 || part > 1 ? "hidden" : "visible");
      line.setAttribute("transform", `translate(${(Number(from) + part * (to - from)).toFixed(1)} 0)`);
    }
  }

  clock.follow(() => {
    const now = clock.instant();
    const { day } = clock.wall(now);
    document.querySelectorAll(".st[data-opens], .st[data-closes]").forEach((element) => show(element, now, day));
    mark(day);
    document.dispatchEvent(new Event("settled"));
  });
})();
