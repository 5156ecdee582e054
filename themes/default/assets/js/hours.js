/* Whether a place is open now, or a line answered, and when next. Public holidays are not known here. */
"use strict";

(() => {
  const SAYS = {
    door: { open: "现在开放", begins: "开门" },
    line: { open: "现在有人接", begins: "起有人接" },
  };
  const DAYS = "一二三四五六日";

  function state(week, { weekday, minute }) {
    const now = week.find(([days, opens, closes]) => days.includes(weekday) && opens <= minute && minute < closes);
    if (now) {
      return { closes: now[2] };
    }
    for (let ahead = 0; ahead < 8; ahead += 1) {
      const day = (weekday + ahead) % 7;
      const later = week.filter(([days, opens]) => days.includes(day) && (ahead || opens > minute));
      if (later.length) {
        return { ahead, day, opens: Math.min(...later.map(([, opens]) => opens)) };
      }
    }
    return null;
  }

  function words(found, says) {
    if (found.closes) {
      return says.open + (found.closes < 1440 ? `，到${clock.words(found.closes)}` : "");
    }
    const day = ["", "明天"][found.ahead];
    return `已休息，${day === undefined ? `周${DAYS[found.day]}` : day}${clock.words(found.opens)}${says.begins}`;
  }

  clock.follow(() => {
    const now = clock.wall(clock.instant());
    for (const element of document.querySelectorAll("[data-week]")) {
      const found = state(JSON.parse(element.dataset.week), now);
      element.hidden = !found;
      if (found) {
        element.textContent = words(found, SAYS[element.dataset.says]);
        element.classList.toggle("now--open", Boolean(found.closes));
      }
    }
  });
})();
