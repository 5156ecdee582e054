/* Print, copy the address, read aloud: buttons that stay hidden where the browser cannot do it. */
"use strict";

(() => {
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, tr, figcaption";

  function say(button, text) {
    const label = button.querySelector("span");
    const usual = label.textContent;
    label.textContent = text;
    button.nextElementSibling.textContent = text;
    setTimeout(() => {
      label.textContent = usual;
    }, 4000);
  }

  /* Only a secure context has a clipboard; a page from disk has none. */
  function copyByHand(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(button) {
    const link = document.querySelector("link[rel=canonical]");
    const address = link ? link.href : location.href.split("#")[0];
    const clipboard = navigator.clipboard;
    (clipboard ? clipboard.writeText(address).catch(() => copyByHand(address)) : copyByHand(address)).then(
      () => say(button, "链接已复制"),
      () => say(button, "请从地址栏复制"),
    );
  }

  /* The blocks of a text in their order, without those that hold another, or cannot be seen. */
  function blocks() {
    const found = [...document.querySelector("main").querySelectorAll(BLOCKS)];
    return found.filter((block) => block.offsetParent && !block.querySelector(BLOCKS) && !block.closest("nav, form, .vh"));
  }

  const voice = window.speechSynthesis;
  let reading = null;

  function stop() {
    if (reading) {
      const { button, block } = reading;
      reading = null;
      block.classList.remove("read");
      button.setAttribute("aria-pressed", "false");
      voice.cancel();
    }
  }

  /* One block a time: browsers fall silent in the middle of a long text. */
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
    words.onend = () => reading && reading.block === block && read(button, queue);
    words.onerror = words.onend;
    voice.speak(words);
  }

  const DOES = {
    print: () => window.print(),
    copy,
    read: (button) => (reading ? stop() : read(button, blocks())),
  };

  document.querySelectorAll("[data-do]").forEach((button) => {
    button.hidden = button.dataset.do === "read" && !voice;
    button.addEventListener("click", () => DOES[button.dataset.do](button));
  });
  window.addEventListener("pagehide", stop);
})();
