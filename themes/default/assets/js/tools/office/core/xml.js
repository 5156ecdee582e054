/* XML as a tree that is written as it was read, but for what is changed in it. */
"use strict";

/** @typedef {{name: string, raw: string, children: (XmlNode | string)[]}} XmlNode `raw` are the attributes as they stand; texts are escaped */

const xml = (() => {
  const TOKEN = /<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|[^<]+/g;
  /** @type {Record<string, string>} */
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // No XML can hold these.
  // eslint-disable-next-line no-control-regex
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

  /**
   * @param {string} text well-formed, without a document type: what this site's own documents hold
   * @returns {XmlNode} whose children are all that stands in it
   */
  function read(text) {
    /** @type {XmlNode} */
    const whole = { name: "", raw: "", children: [] };
    const open = [whole];
    for (const [token, end, name, raw, closed] of text.matchAll(TOKEN)) {
      const inside = open[open.length - 1];
      if (!name) {
        inside.children.push(token);
      } else if (end) {
        open.pop();
      } else {
        const made = { name, raw, children: [] };
        inside.children.push(made);
        if (!closed) {
          open.push(made);
        }
      }
    }
    return whole;
  }

  /**
   * @param {XmlNode | string} node
   * @returns {string}
   */
  function written(node) {
    if (typeof node === "string") {
      return node;
    }
    const inside = node.children.map(written).join("");
    if (!node.name) {
      return inside;
    }
    return inside ? `<${node.name}${node.raw}>${inside}</${node.name}>` : `<${node.name}${node.raw}/>`;
  }

  /** @param {string} text */
  const escaped = (text) => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

  /** @param {string} text */
  const plain = (text) =>
    Object.entries(ENTITIES).reduceRight((found, [sign, entity]) => found.split(entity).join(sign), text);

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(XmlNode | string)} children
   * @returns {XmlNode}
   */
  function node(name, attributes, ...children) {
    const raw = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    return { name, raw: raw.join(""), children };
  }

  /**
   * @param {XmlNode} one
   * @param {string} name
   * @returns {string} empty where it has none
   */
  function attribute(one, name) {
    const found = one.raw.match(new RegExp(`\\s${name}="([^"]*)"`));
    return found ? plain(found[1]) : "";
  }

  /**
   * @param {XmlNode} one
   * @param {string} name
   * @param {string} value
   */
  function put(one, name, value) {
    const said = ` ${name}="${escaped(value)}"`;
    const pattern = new RegExp(`\\s${name}="[^"]*"`);
    one.raw = pattern.test(one.raw) ? one.raw.replace(pattern, () => said) : one.raw + said;
  }

  /**
   * @param {XmlNode} one
   * @param {string} name
   */
  const child = (one, name) =>
    /** @type {XmlNode | undefined} */ (one.children.find((inner) => typeof inner !== "string" && inner.name === name));

  /**
   * @param {XmlNode} one
   * @param {string} name
   * @returns {XmlNode[]} all of that name inside, in their order
   */
  function all(one, name) {
    return one.children.flatMap((inner) =>
      typeof inner === "string" ? [] : [...(inner.name === name ? [inner] : []), ...all(inner, name)],
    );
  }

  return { read, written, escaped, plain, node, attribute, put, child, all };
})();
