/* The present on the wall clock of the portal. A demonstration stands still at its pinned moment. */
"use strict";

const clock = (() => {
  const { now, zone } = document.documentElement.dataset;
  const pinned = now ? Date.parse(now) : 0;
  const options = { timeZone: zone, hourCycle: "h23" };
  for (const part of ["year", "month", "day", "hour", "minute"]) {
    options[part] = "numeric";
  }
  const format = new Intl.DateTimeFormat("en-GB", options);

  /* Day as a number that grows by one a day, minute of the day, weekday from 0, Monday. */
  function wall(instant) {
    const at = {};
    for (const { type, value } of format.formatToParts(instant)) {
      at[type] = Number(value);
    }
    const day = Date.UTC(at.year, at.month - 1, at.day) / 864e5;
    return { day, minute: at.hour * 60 + at.minute, weekday: (day + 3) % 7 };
  }

  /* What an instant as it is written (2026-11-20T17:00:00+08:00) says on that wall clock. */
  function written(text) {
    const [year, month, day] = text.slice(0, 10).split("-").map(Number);
    const [hour, minute] = text.slice(11, 16).split(":").map(Number);
    return { day: Date.UTC(year, month - 1, day) / 864e5, minute: hour * 60 + minute };
  }

  function words(minute) {
    return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  }

  /* Run `work` now and, while the page stays open, as time goes on. */
  function follow(work) {
    work();
    if (!pinned) {
      setInterval(work, 60e3);
      document.addEventListener("visibilitychange", work);
    }
  }

  return { instant: () => pinned || Date.now(), wall, written, words, follow };
})();
