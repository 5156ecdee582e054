/* Where something with a beginning and an end stands, and how long is left: assemble/status.py, in the browser. */
"use strict";

/** @typedef {"upcoming" | "open" | "soon" | "closed"} State */

const lifecycle = (() => {
  /**
   * @param {string | undefined} opens an instant (2026-11-20T17:00:00+08:00), empty if there is none
   * @param {string | undefined} closes
   * @param {number} now milliseconds since 1970
   * @param {number} soon how many milliseconds before its end something is about to close
   * @returns {State}
   */
  function stateOf(opens, closes, now, soon) {
    if (opens && now < Date.parse(opens)) {
      return "upcoming";
    }
    if (!closes) {
      return "open";
    }
    const rest = Date.parse(closes) - now;
    return rest <= 0 ? "closed" : rest <= soon ? "soon" : "open";
  }

  /**
   * @param {number} days from today
   * @param {number} minute of that day, 0 where only the day counts
   * @param {string} what
   */
  function near(days, minute, what) {
    const day = ["今天", "明天"][days];
    return day ? day + (minute ? clockWords(minute) : "") + what : `还有${days}天${what === "截止" ? "" : what}`;
  }

  /**
   * Words for the time that is left, empty where none is. Until midnight means all of the day before it.
   *
   * @param {State} state
   * @param {string | undefined} opens
   * @param {string | undefined} closes
   * @param {number} today
   */
  function left(state, opens, closes, today) {
    if (state === "upcoming" && opens) {
      const at = written(opens);
      return near(at.day - today, at.minute, "开始");
    }
    if (state === "closed" || !closes) {
      return "";
    }
    const at = written(closes);
    return near(at.day - (at.minute ? 0 : 1) - today, at.minute, "截止");
  }

  /**
   * The day of an instant as one says it on `today`.
   *
   * @param {string} instant
   * @param {number} today
   */
  function dayOf(instant, today) {
    const [, month, day] = instant.slice(0, 10).split("-").map(Number);
    return ["今天", "明天"][written(instant).day - today] || `${month}月${day}日`;
  }

  return { stateOf, left, dayOf };
})();
