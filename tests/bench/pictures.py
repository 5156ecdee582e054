"""Take a picture of every kind of page of a built portal, as a given Chromium shows it.

python -m tests.bench.pictures CHROMIUM OUTPUT FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import KINDS

WIDTHS = (360, 1280)
HIGHEST = 8000
"""Pixels; longer pages are cut off."""


def picture(browser: Browser, page_path: Path, folder: Path, name: str) -> None:
    """Write the pictures of one page, in light and dark, at each width: ``name-width-scheme.png``."""
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(page_path.as_uri())
        # Chromium 86 paints nothing below its window: the window becomes as high as the page.
        height = min(page.evaluate("document.documentElement.scrollHeight"), HIGHEST)
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.evaluate("scheme => { document.documentElement.dataset.theme = scheme }", scheme)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
        page.close()


def main(executable: str, output: str, folder: str) -> None:
    """Take all pictures; `executable` is a Chromium, `output` a built portal."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable, args=["--disable-gpu"])
        for kind, pattern in KINDS.items():
            version = browser.version.partition(".")[0]
            picture(browser, sorted(Path(output).resolve().glob(pattern))[0], Path(folder), f"{version}-{kind}")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
