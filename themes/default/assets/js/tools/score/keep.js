/* Save versions in this browser, take them away as a file, bring them back. Nothing is kept unless somebody asks for it. */
"use strict";

const keeping = (() => {
  /**
   * Give a file to save.
   *
   * @param {string} name
   * @param {BlobPart} data
   * @param {string} type
   */
  function give(name, data, type) {
    const address = URL.createObjectURL(new Blob([data], { type }));
    const link = element("a", { href: address, download: name.replace(/[\\/:*?"<>|]/g, " ") });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60e3);
  }

  /**
   * UTF-8, or what Excel writes on a Chinese Windows.
   *
   * @param {ArrayBuffer} data
   */
  function decoded(data) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(data);
    } catch {
      return new TextDecoder("gb18030").decode(data);
    }
  }

  /**
   * @param {Asked} asked
   * @param {string} text
   * @returns {Filled | null}
   */
  function imported(asked, text) {
    try {
      return filled.read(asked, JSON.parse(text));
    } catch {
      return table.read(asked, text);
    }
  }

  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");

  function moment() {
    const now = new Date();
    return `${now.getMonth() + 1}月${now.getDate()}日${now.getHours()}:${two(now.getMinutes())}`;
  }

  /**
   * A saved version in the list.
   *
   * @param {Version} one
   * @param {() => void} open
   * @param {() => void} remove
   */
  function entry({ name, saved }, open, remove) {
    const label = `${name}，${saved}`;
    const again = element("button", { type: "button", class: "pick", "aria-label": `打开${label}` }, "打开");
    const gone = element("button", { type: "button", class: "pick", "aria-label": `删除${label}` }, "删除");
    again.addEventListener("click", open);
    gone.addEventListener("click", remove);
    return element("li", {}, element("span", {}, label), again, gone);
  }

  /**
   * @param {HTMLElement} section
   * @param {Asked} asked
   * @param {{get: () => Filled, set: (one: Filled) => void, kept: () => void, texts: () => Record<string, string>}} held
   *   `kept` is called once what is there now is safe somewhere
   */
  function start(section, asked, held) {
    /** @param {string} name */
    const place = (name) => /** @type {HTMLElement} */ (section.querySelector(`[data-tally="${name}"]`));
    const told = place("told");
    const list = place("saved");
    const name = /** @type {HTMLInputElement} */ (place("name"));
    const file = /** @type {HTMLInputElement} */ (place("file"));

    /** @param {string} words */
    function tell(words) {
      told.textContent = words;
    }

    /**
     * @param {unknown} value
     * @param {string} words
     */
    function open(value, words) {
      const one = filled.read(asked, value);
      if (one) {
        held.set(one);
        const other = one.edition === asked.edition ? "" : "细则后来改过，请逐条核对。";
        tell(`${words}，共${filled.count(one)}个得分。${other}`);
      } else {
        tell("这不是本细则的打分，没有导入。");
      }
    }

    function show() {
      const kept = versions.of(asked.rubric);
      place("wipe").hidden = !kept.length;
      list.replaceChildren(
        ...kept.map((one, index) =>
          entry(one, () => open(one.filled, `已打开“${one.name}”`), () => {
            versions.keep(asked.rubric, kept.filter((_, other) => other !== index));
            show();
            tell(`已删除“${one.name}”。`);
            name.focus();
          }),
        ),
      );
    }

    place("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const title = name.value.trim() || "未命名";
      const kept = versions.of(asked.rubric).filter((one) => one.name !== title);
      const safe = versions.keep(asked.rubric, [{ name: title, saved: moment(), filled: held.get() }, ...kept]);
      tell(safe ? `已保存“${title}”，只在这个浏览器里。` : "这个浏览器不让网页保存，请改用导出。");
      if (safe) {
        held.kept();
        show();
      }
    });
    place("wipe").addEventListener("click", () => {
      if (window.confirm("删除这个浏览器里保存的、本细则的每一份打分？")) {
        versions.keep(asked.rubric, []);
        show();
        tell("已全部删除。");
        name.focus();
      }
    });
    place("json").addEventListener("click", () => {
      give(`${asked.title}（打分）.json`, JSON.stringify(held.get(), null, 1), "application/json");
      held.kept();
    });
    place("csv").addEventListener("click", () => {
      give(`${asked.title}（打分）.csv`, table.written(asked, held.get(), held.texts()), "text/csv");
      held.kept();
    });
    file.addEventListener("change", async () => {
      const [chosen] = Array.from(file.files || []);
      if (chosen) {
        open(imported(asked, decoded(await chosen.arrayBuffer())), `已导入${chosen.name}`);
        file.value = "";
      }
    });
    show();
  }

  return { start, give };
})();
