/* The blanks of an Excel file filled in: its named cells. */
"use strict";

/** @typedef {Record<string, {number?: string, text?: string}>} CellValues by the names of the cells */

const excel = (() => {
  const BOOK = "xl/workbook.xml";
  const PLACE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/;

  /**
   * Where the named cells stand: `sheet` is the number of the sheet, from 1, as this site's own files are numbered.
   *
   * @param {XmlNode} book
   * @returns {Record<string, {sheet: number, cell: string}>}
   */
  function places(book) {
    const sheets = xml.all(book, "sheet").map((sheet) => xml.attribute(sheet, "name"));
    /** @type {Record<string, {sheet: number, cell: string}>} */
    const found = {};
    for (const named of xml.all(book, "definedName")) {
      const match = xml.plain(named.children.join("")).match(PLACE);
      if (match) {
        const sheet = sheets.indexOf((match[1] || match[2]).replace(/''/g, "'")) + 1;
        found[xml.attribute(named, "name")] = { sheet, cell: match[3] + match[4] };
      }
    }
    return found;
  }

  /**
   * A cell that works something out keeps its formula beside what it comes to.
   *
   * @param {XmlNode} cell
   * @param {{number?: string, text?: string}} value
   */
  function put(cell, { number, text }) {
    const formula = xml.child(cell, "f");
    if (number !== undefined) {
      cell.raw = cell.raw.replace(/\st="[^"]*"/, "");
      cell.children = [xml.node("v", {}, number)];
    } else if (formula) {
      xml.put(cell, "t", "str");
      cell.children = [xml.node("v", {}, xml.escaped(text || ""))];
    } else {
      xml.put(cell, "t", "inlineStr");
      cell.children = [xml.node("is", {}, xml.node("t", { "xml:space": "preserve" }, xml.escaped(text || "")))];
    }
    if (formula) {
      cell.children.unshift(formula);
    }
  }

  /**
   * @param {Uint8Array} data
   * @param {CellValues} values
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function filled(data, values) {
    return archive.rewritten(data, (read) => {
      const found = places(xml.read(read(BOOK)));
      /** @type {Record<string, string>} */
      const changed = {};
      for (const sheet of new Set(Object.values(found).map((place) => place.sheet))) {
        const part = `xl/worksheets/sheet${sheet}.xml`;
        const whole = xml.read(read(part));
        const cells = Object.fromEntries(xml.all(whole, "c").map((cell) => [xml.attribute(cell, "r"), cell]));
        for (const [name, value] of Object.entries(values)) {
          const place = found[name];
          if (place && place.sheet === sheet && cells[place.cell]) {
            put(cells[place.cell], value);
          }
        }
        changed[part] = xml.written(whole);
      }
      return changed;
    });
  }

  return { filled };
})();
