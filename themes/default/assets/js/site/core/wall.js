/* What a wall clock of the portal shows at an instant, wherever the reader is. */
"use strict";

/**
 * @typedef {object} Shown
 * @property {number} day a number that grows by one a day, 0 on 1 January 1970
 * @property {number} minute minute of the day
 * @property {number} weekday from 0, Monday
 */

/** @param {string | undefined} zone name of a time zone; that of the reader if there is none */
const wallOf = (zone) => {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });

  /**
   * @param {number} instant milliseconds since 1970
   * @returns {Shown}
   */
  function reading(instant) {
    /** @type {Record<string, number>} */
    const part = {};
    for (const { type, value } of format.formatToParts(instant)) {
      part[type] = Number(value);
    }
    const day = Date.UTC(part.year, part.month - 1, part.day) / 864e5;
    return { day, minute: part.hour * 60 + part.minute, weekday: (day + 3) % 7 };
  }

  return { reading };
};

/**
 * What an instant as it is written (2026-11-20T17:00:00+08:00) says on the wall clock of its own zone.
 *
 * @param {string} text
 */
const written = (text) => {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  const [hour, minute] = text.slice(11, 16).split(":").map(Number);
  return { day: Date.UTC(year, month - 1, day) / 864e5, minute: hour * 60 + minute };
};

/**
 * A minute of the day as one says it: 9:05.
 *
 * @param {number} minute
 */
const clockWords = (minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
