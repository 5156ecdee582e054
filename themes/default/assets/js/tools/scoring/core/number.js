/* A number as it is typed and as it is printed, exact to its last digit: site_src/scoring/number.py, in the browser. */
"use strict";

/** @typedef {{units: bigint, places: number}} Exact so many units of the decimal place */

const decimal = (() => {
  /** Decimal places to which every sum is rounded. */
  const PLACES = 2;
  const WIDE = "０１２３４５６７８９．，－−";
  const NARROW = "0123456789.,--";
  const NUMBER = /^-?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)$/;

  /**
   * @param {string} text what somebody typed: signs of a Chinese keyboard stand for the others
   * @returns {Exact | null} null where it is no number
   */
  function read(text) {
    const narrow = Array.from(text, (sign) => (WIDE.includes(sign) ? NARROW[WIDE.indexOf(sign)] : sign))
      .join("")
      .trim();
    if (!NUMBER.test(narrow)) {
      return null;
    }
    const [whole, part = ""] = narrow.replace(/,/g, "").split(".");
    const digits = whole.replace("-", "") + part;
    const units = BigInt(digits || "0");
    return { units: narrow.startsWith("-") ? -units : units, places: part.length };
  }

  /**
   * @param {Exact} one
   * @param {number} places as many as it has, or more
   */
  const scaled = (one, places) => one.units * 10n ** BigInt(places - one.places);

  /**
   * @param {Exact} one
   * @param {Exact} other
   * @returns {number} less than, equal to or greater than 0, as `one` is against `other`
   */
  function compare(one, other) {
    const places = Math.max(one.places, other.places);
    const [left, right] = [scaled(one, places), scaled(other, places)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /**
   * @param {Exact} one
   * @param {Exact} other
   * @returns {Exact}
   */
  function plus(one, other) {
    const places = Math.max(one.places, other.places);
    return { units: scaled(one, places) + scaled(other, places), places };
  }

  /**
   * @param {Exact} one
   * @param {Exact} other
   */
  const minus = (one, other) => plus(one, { units: -other.units, places: other.places });

  /**
   * @param {Exact} one
   * @param {Exact} other
   * @returns {Exact}
   */
  const times = (one, other) => ({ units: one.units * other.units, places: one.places + other.places });

  /**
   * What `one` is as a share of `other`, which is above 0, to two places, a half away from zero.
   *
   * @param {Exact} one
   * @param {Exact} other
   * @returns {Exact}
   */
  function ratio(one, other) {
    const places = Math.max(one.places, other.places);
    const [above, below] = [scaled(one, places) * 10n ** BigInt(PLACES), scaled(other, places)];
    const whole = (2n * (above < 0 ? -above : above) + below) / (2n * below);
    return { units: above < 0 ? -whole : whole, places: PLACES };
  }

  /**
   * To two places, a half away from zero, as an office expects it.
   *
   * @param {Exact} one
   * @returns {Exact}
   */
  function rounded(one) {
    if (one.places <= PLACES) {
      return { units: scaled(one, PLACES), places: PLACES };
    }
    const cut = 10n ** BigInt(one.places - PLACES);
    const size = one.units < 0 ? -one.units : one.units;
    const whole = (2n * size + cut) / (2n * cut);
    return { units: one.units < 0 ? -whole : whole, places: PLACES };
  }

  /**
   * @param {Exact} one
   * @returns {string} without trailing zeros: 95, 6.5
   */
  function plain(one) {
    const size = String(one.units < 0 ? -one.units : one.units).padStart(one.places + 1, "0");
    const part = size.slice(size.length - one.places, size.length).replace(/0+$/, "");
    const whole = size.slice(0, size.length - one.places);
    return (one.units < 0 ? "-" : "") + whole + (one.places && part ? `.${part}` : "");
  }

  const ZERO = { units: 0n, places: 0 };

  /**
   * A number of the arithmetic's own data, where only numbers stand.
   *
   * @param {string} text
   * @returns {Exact}
   */
  const of = (text) => read(text) || ZERO;

  return { read, of, compare, plus, minus, times, ratio, rounded, plain, ZERO };
})();
