/* Whether a place is open, or a line answered, in a week of hours, and when next. Public holidays are not known here. */
"use strict";

/**
 * Days of the week from 0, Monday, and the first minute and the one after the last.
 *
 * @typedef {[days: number[], opens: number, closes: number]} Hours
 */

const opening = (() => {
  const DAYS = "一二三四五六日";

  /**
   * @param {Hours[]} week
   * @param {Pick<Shown, "weekday" | "minute">} now
   */
  function next(week, { weekday, minute }) {
    for (let ahead = 0; ahead < 8; ahead += 1) {
      const day = (weekday + ahead) % 7;
      const later = week.filter(([days, opens]) => days.includes(day) && (ahead || opens > minute));
      if (later.length) {
        return { ahead, day, opens: Math.min(...later.map(([, opens]) => opens)) };
      }
    }
    return null;
  }

  /**
   * Whether it is open, and the words for it; null for a week without hours.
   *
   * @param {Hours[]} week
   * @param {Pick<Shown, "weekday" | "minute">} now
   * @param {{open: string, begins: string}} says
   */
  function told(week, now, says) {
    const { weekday, minute } = now;
    const present = week.find(([days, opens, closes]) => days.includes(weekday) && opens <= minute && minute < closes);
    if (present) {
      const until = present[2] < 1440 ? `，到${clockWords(present[2])}` : "";
      return { open: true, words: says.open + until };
    }
    const found = next(week, now);
    if (!found) {
      return null;
    }
    const day = ["", "明天"][found.ahead];
    const named = day === undefined ? `周${DAYS[found.day]}` : day;
    return { open: false, words: `已休息，${named}${clockWords(found.opens)}${says.begins}` };
  }

  return { told };
})();
