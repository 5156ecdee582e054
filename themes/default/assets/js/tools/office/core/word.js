/* The blanks of a Word file filled in: its content controls, by their tags. */
"use strict";

/**
 * What goes into the controls of one tag: `text` into those for text and lists, `ticked` the boxes to tick, counted from 0.
 *
 * @typedef {{text?: string, ticked?: number[]}} BlankAnswer
 */
/** @typedef {Record<string, BlankAnswer>} BlankAnswers by the names of the blanks */

const word = (() => {
  const BODY = "word/document.xml";

  /**
   * @param {string} text
   * @returns {(XmlNode | string)[]}
   */
  const letters = (text) =>
    text.split("\n").flatMap((line, index) => [
      ...(index ? [xml.node("w:br", {})] : []),
      xml.node("w:t", { "xml:space": "preserve" }, xml.escaped(line)),
    ]);

  /**
   * Put `text` in the place of what a control shows, in the dress of its first run.
   *
   * @param {XmlNode} control
   * @param {string} text
   */
  function show(control, text) {
    const content = xml.child(control, "w:sdtContent");
    const run = content && xml.all(content, "w:r")[0];
    if (content && run) {
      const dress = xml.child(run, "w:rPr");
      content.children = [xml.node("w:r", {}, ...(dress ? [dress] : []), ...letters(text))];
    }
  }

  /**
   * @param {XmlNode} control
   * @param {XmlNode} box
   * @param {boolean} on
   */
  function tick(control, box, on) {
    const checked = xml.child(box, "w14:checked");
    const state = xml.child(box, on ? "w14:checkedState" : "w14:uncheckedState");
    if (checked && state) {
      xml.put(checked, "w14:val", on ? "1" : "0");
      show(control, String.fromCodePoint(parseInt(xml.attribute(state, "w14:val"), 16)));
    }
  }

  /**
   * @param {XmlNode} control
   * @param {XmlNode} properties
   * @param {string} text
   */
  function type(control, properties, text) {
    // Else Word takes what stands there for the words that vanish when somebody types.
    properties.children = properties.children.filter((one) => typeof one === "string" || one.name !== "w:showingPlcHdr");
    show(control, text);
  }

  /**
   * @param {Uint8Array} data
   * @param {BlankAnswers} answers
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function filled(data, answers) {
    return archive.rewritten(data, (read) => {
      const whole = xml.read(read(BODY));
      /** @type {Record<string, number>} */
      const boxes = {};
      for (const control of xml.all(whole, "w:sdt")) {
        const properties = xml.child(control, "w:sdtPr");
        const tag = properties && xml.child(properties, "w:tag");
        const name = tag ? xml.attribute(tag, "w:val") : "";
        const box = properties && xml.child(properties, "w14:checkbox");
        const { text, ticked } = answers[name] || {};
        if (box && ticked) {
          boxes[name] = (boxes[name] || 0) + 1;
          tick(control, box, ticked.includes(boxes[name] - 1));
        } else if (properties && !box && text) {
          type(control, properties, text);
        }
      }
      return { [BODY]: xml.written(whole) };
    });
  }

  return { filled };
})();
