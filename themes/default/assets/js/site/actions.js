/* Print, copy the address, read aloud: buttons that stay hidden where the browser cannot do it. */
"use strict";

(() => {
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, tr, figcaption";

  /**
   * @param {HTMLElement} button
   * @param {string} text
   */
  function say(button, text) {
    const label = button.querySelector("span");
    const heard = button.nextElementSibling;
    if (!label || !heard) {
      return;
    }
    const usual = label.textContent;
    label.textContent = text;
    heard.textContent = text;
    setTimeout(() => {
      label.textContent = usual;
    }, 4000);
  }

  /**
   * Only a secure context has a clipboard; a page from disk has none.
   *
   * @param {string} text
   * @returns {Promise<void>}
   */
  function copyByHand(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  /** @param {HTMLElement} button */
  function copy(button) {
    const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    const address = link ? link.href : location.href.split("#")[0];
    /** @type {Clipboard | undefined} */
    const clipboard = navigator.clipboard;
    (clipboard ? clipboard.writeText(address).catch(() => copyByHand(address)) : copyByHand(address)).then(
      () => say(button, "链接已复制"),
      () => say(button, "请从地址栏复制"),
    );
  }

  /** A sheet says from when it is, and where the page stands if the page does not know it. */
  function sign() {
    const day = new Date(clock.wall.reading(clock.instant()).day * 864e5);
    const date = `打印日期：${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
    const known = document.querySelector("link[rel=canonical]") || !location.protocol.startsWith("http");
    const place = document.querySelector("[data-printed]");
    if (place) {
      place.textContent = known ? date : `本页网址：${location.href.split("#")[0]}，${date}`;
    }
  }

  /** The blocks of a text in their order, without those that hold another, or cannot be seen. */
  function blocks() {
    const main = document.querySelector("main") || document.body;
    const found = [.../** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll(BLOCKS))];
    return found.filter((block) => block.offsetParent && !block.querySelector(BLOCKS) && !block.closest("nav, form, .vh"));
  }

  /** @type {SpeechSynthesis | undefined} */
  const voice = window.speechSynthesis;
  /** @type {{button: HTMLElement, block: HTMLElement} | null} */
  let reading = null;

  function stop() {
    if (reading) {
      const { button, block } = reading;
      reading = null;
      block.classList.remove("read");
      button.setAttribute("aria-pressed", "false");
      voice?.cancel();
    }
  }

  /**
   * One block a time: browsers fall silent in the middle of a long text.
   *
   * @param {HTMLElement} button
   * @param {HTMLElement[]} queue
   */
  function read(button, queue) {
    const block = queue.shift();
    if (!block) {
      stop();
      return;
    }
    if (reading) {
      reading.block.classList.remove("read");
    }
    reading = { button, block };
    block.classList.add("read");
    button.setAttribute("aria-pressed", "true");
    const words = new SpeechSynthesisUtterance(block.innerText);
    words.lang = document.documentElement.lang;
    words.onend = () => {
      if (reading && reading.block === block) {
        read(button, queue);
      }
    };
    words.onerror = words.onend;
    voice?.speak(words);
  }

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const DOES = {
    print: () => window.print(),
    copy,
    read: (button) => (reading ? stop() : read(button, blocks())),
  };

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-do]"))) {
    const does = button.dataset.do || "";
    button.hidden = does === "read" && !voice;
    button.addEventListener("click", () => DOES[does](button));
  }
  window.addEventListener("beforeprint", sign);
  window.addEventListener("pagehide", stop);
})();
