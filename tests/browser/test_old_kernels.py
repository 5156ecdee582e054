"""What the kernels of old office PCs show: every kind of page, word for word as a present one shows it.

`sh tests/bench/old_kernels.sh` installs the kernels. Playwright's own questions (is this visible?) are
beyond Chromium 86, so pages answer for themselves here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import KINDS
from tests.browser.survey import stretched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VERSIONS = ("86", "109")
PRINTED = ("home", "missing", "article", "notice", "form", "rubric", "contact-list", "quiz")

# All text that is seen, in its order.
TEXT = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen = []
    while (walker.nextNode()) {
        const box = walker.currentNode.parentElement
        const folded = box.closest("details:not([open])") && !box.closest("summary")
        if (folded || !box.getClientRects().length || box.closest("form.filter, script")) continue
        seen.push(walker.currentNode.data)
    }
    return seen.join("").replace(/\\s+/g, "")
}"""

# Where the parts of a page begin and end, from its top; what has no area is not there.
PARTS = """() => Object.fromEntries([".help", ".top", "main", "h1", ".foot"].map(name => {
    const {top, bottom, width} = document.querySelector(name).getBoundingClientRect()
    return [name, [top, width ? bottom : top]]
}))"""

CHOOSE = "answer => document.querySelector(`.filter [data-answer='${answer}']`).click()"
LEFT = "() => [...document.querySelectorAll('[data-item]')].filter(item => item.offsetParent).length"


@pytest.fixture(scope="module", params=VERSIONS)
def kernel(request: pytest.FixtureRequest, project: Path, chromium: Browser) -> Iterator[Browser]:
    """An old kernel that runs."""
    installed = project / "build/bench/kernels" / request.param / "chromium"
    if not installed.exists():
        pytest.skip("no old kernels on this machine; `sh tests/bench/old_kernels.sh` installs them")
    browser = chromium.browser_type.launch(executable_path=installed, args=["--disable-gpu"])
    assert browser.version.startswith(f"{request.param}.")
    yield browser
    browser.close()


def opened(browser: Browser, path: Path, width: int = 1280, **options: Any) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, **options)
    page.goto(path.as_uri())
    return page


def shows(browser: Browser, path: Path, width: int, *, scripts: bool) -> tuple[str, Mapping[str, tuple[float, float]]]:
    """Return the text that a page shows, and where its parts are."""
    page = opened(browser, path, width, java_script_enabled=scripts)
    shown = page.evaluate(TEXT), page.evaluate(PARTS)
    page.close()
    return shown


@pytest.mark.parametrize(("width", "scripts"), [(360, True), (1280, True), (1280, False)])
def test_every_kind_of_page_says_the_same_in_the_same_order(
    width: int, scripts: bool, kernel: Browser, chromium: Browser, page_of: Callable[[str], Path]
) -> None:
    wrong = {}
    for kind in KINDS:
        text, parts = shows(kernel, page_of(kind), width, scripts=scripts)
        usual, present = shows(chromium, page_of(kind), width, scripts=scripts)
        assert len(usual) > 300
        tops = [top for top, _ in parts.values()]
        faults = {
            "text": text != usual,
            "help is not on top": parts[".help"][0] != 0,
            "a part is empty": any(bottom - top < 20 for top, bottom in parts.values()),
            "out of order": tops != sorted(tops),
            "higher or lower": not 0.85 < parts[".foot"][1] / present[".foot"][1] < 1.2,
        }
        if found := [what for what, holds in faults.items() if holds]:
            wrong[kind] = found
    assert wrong == {}


def listen(page: Page, faults: list[str]) -> None:
    """Add to `faults` what goes wrong on a page from now on."""
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))


def test_no_kind_of_page_fails_or_needs_more_room(kernel: Browser, page_of: Callable[[str], Path]) -> None:
    wrong = {}
    for kind in KINDS:
        faults: list[str] = []
        page = kernel.new_page()
        listen(page, faults)
        page.goto(page_of(kind).as_uri())
        faults.extend(stretched(page))
        page.close()
        if faults:
            wrong[kind] = faults
    assert wrong == {}


def test_what_is_printed_takes_as_many_sheets_as_usual(
    kernel: Browser, chromium: Browser, page_of: Callable[[str], Path]
) -> None:
    def sheets(browser: Browser, path: Path) -> int:
        page = opened(browser, path)
        data = page.pdf(format="A4")
        page.close()
        return len(re.findall(rb"/Type /Page\b", data))

    counts = {kind: (sheets(kernel, page_of(kind)), sheets(chromium, page_of(kind))) for kind in PRINTED}
    assert {kind: (old, new) for kind, (old, new) in counts.items() if old > 2 + 1.5 * new} == {}


def test_a_filter_leaves_as_many_as_usual(kernel: Browser, chromium: Browser, page_of: Callable[[str], Path]) -> None:
    left = []
    for browser in (kernel, chromium):
        page = opened(browser, page_of("course-list"))
        page.evaluate(CHOOSE, "婚姻关系")
        left.append(page.evaluate(LEFT))
    assert 0 < left[0] < 100
    assert left[0] == left[1]


def test_a_reader_can_choose_care_mode_and_keeps_it(kernel: Browser, page_of: Callable[[str], Path]) -> None:
    page = opened(kernel, page_of("home"))
    usual = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    page.evaluate("document.querySelector('[data-mode=care]').click()")
    page.goto(page_of("article").as_uri())
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > usual
    assert page.evaluate("document.documentElement.dataset.contrast") == "more"


# Before a file is given to the reader its bytes are noted: Chromium 86 tells playwright of no download.
SCORE = """() => {
    window.print = () => { window.printed = true }
    const made = URL.createObjectURL
    URL.createObjectURL = blob => { window.given = blob.size; return made.call(URL, blob) }
    document.querySelector("button[data-tally=start]").click()
    document.querySelectorAll(".tally__row .pick").forEach(pick => pick.textContent.startsWith("满分") && pick.click())
    document.querySelector("[data-hand=word]").click()
}"""
SUM = "document.querySelector('[data-tally=total]').textContent + document.querySelector('[data-tally=verdict]').textContent"


def test_a_rubric_is_scored_given_as_word_and_printed_on_as_many_sheets(
    kernel: Browser, chromium: Browser, page_of: Callable[[str], Path]
) -> None:
    found = []
    for browser in (kernel, chromium):
        faults: list[str] = []
        page = browser.new_page()
        listen(page, faults)
        page.goto(page_of("rubric").as_uri())
        page.evaluate(SCORE)
        page.wait_for_function("() => window.given")
        total = page.evaluate(SUM)
        page.evaluate("document.querySelector('[data-hand=print]').click()")
        page.wait_for_function("() => window.printed")
        sheets = len(re.findall(rb"/Type /Page\b", page.pdf(prefer_css_page_size=True)))
        found.append((total, sheets))
        assert page.evaluate("window.given") > 5_000
        assert faults == []
        page.close()
    (old, few), (new, usual) = found
    assert old == new
    assert abs(few - usual) <= 1
