/* The present on the wall clock of the portal. A demonstration stands still at its pinned moment. */
"use strict";

const clock = (() => {
  const { now, zone } = document.documentElement.dataset;
  const pinned = now ? Date.parse(now) : 0;

  /**
   * Run `work` now and, while the page stays open, as time goes on.
   *
   * @param {() => void} work
   */
  function follow(work) {
    work();
    if (!pinned) {
      setInterval(work, 60e3);
      document.addEventListener("visibilitychange", work);
    }
  }

  return { instant: () => pinned || Date.now(), wall: wallOf(zone), follow };
})();
