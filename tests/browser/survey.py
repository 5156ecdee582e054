"""Go through many pages, each loaded once, and note whatever a reader would stumble over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Elements whose content is wider or higher than what they show of it, but for those that scroll or are
# hidden from sight on purpose.
CUT = """() => [...document.querySelectorAll("main *, .help *, .mast *, .foot *")].filter(element => {
    const style = getComputedStyle(element)
    if (element.closest(".vh, .scroll, thead, svg") || style.position === "absolute") return false
    const hides = style.overflowX === "hidden" || style.overflowX === "clip" || style.overflowY === "hidden"
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    return hides && cut
}).map(element => element.outerHTML.slice(0, 120))"""

# Lines of two texts that lie over each other, but for drawings and what is hidden from sight on purpose.
OVER = """() => {
    const lines = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const node = walker.currentNode
        const box = node.parentElement
        if (!node.data.trim() || box.closest(".vh, .skip, thead, svg, script")) continue
        if (box.closest("details:not([open])") && !box.closest("summary")) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const {top, bottom, left, right} of range.getClientRects()) {
            if (right - left > 2) lines.push({node, top, bottom, left, right})
        }
    }
    lines.sort((one, other) => one.top - other.top)
    const over = new Set()
    lines.forEach((one, at) => {
        for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
            const other = lines[next]
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
            const high = Math.min(one.bottom, other.bottom) - other.top
            const small = Math.min(one.bottom - one.top, other.bottom - other.top)
            if (one.node !== other.node && wide > 3 && high > small / 2) {
                over.add(`${one.node.data.trim().slice(0, 20)} / ${other.node.data.trim().slice(0, 20)}`)
            }
        }
    })
    return [...over]
}"""

# Where in the page there is text: two texts with the same way of tags and classes have the same colours.
PLACES = """() => [...new Set([...document.querySelectorAll("body *")].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())).map(element => {
        const way = []
        for (let at = element; at !== document.body; at = at.parentElement) {
            way.push(at.tagName + "." + (at.getAttribute("class") ?? ""))
        }
        return way.join("<")
    }))]"""

DRESS = """({theme, care}) => {
    const root = document.documentElement
    root.dataset.theme = theme
    root.dataset.contrast = care ? "more" : "usual"
    root.toggleAttribute("data-care", care)
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
}"""

AXE = """async ({rules, whole, without}) => {
    const options = {resultTypes: ["violations"], preload: false, iframes: false}
    options.rules = Object.fromEntries(without.map(rule => [rule, {enabled: false}]))
    if (rules.length) options.runOnly = {type: "rule", values: rules}
    const context = whole ? document : {exclude: [[".help"], [".top"], [".foot"]]}
    const found = await axe.run(context, options)
    return found.violations.map(one => `${one.id}: ${one.nodes[0].target.join(" ")} ${one.nodes[0].html.slice(0, 120)}`)
}"""

DRESSES = tuple(
    (theme, care, width)
    for theme, care in (("light", False), ("dark", False), ("light", True))
    for width in (1280, 360)
)
LOOKS = ("color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block")
"""The rules whose answer depends on colours and widths; all others are the same in every dress."""


class Finding(NamedTuple):
    """What is wrong, and on which page."""

    page: str
    what: str


def survey(browser: Browser, portal: Path, paths: Iterable[Path], *, without: Sequence[str] = ()) -> list[Finding]:
    """Return what is wrong with the pages at `paths`, files below `portal`.

    All rules of axe are checked on every page in light at 1280 px. The rules that depend on
    colours and widths are checked in dark, in care mode and at 360 px as well on every page
    that has text in a place where no page before had any. `without` names rules that do not
    apply to these pages.
    """
    script = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    findings: list[Finding] = []
    seen: set[str] = set()
    page = browser.new_page()
    here = ""

    def note(what: str) -> None:
        findings.append(Finding(here, what))

    def only_ours(request: Request) -> None:
        if not request.url.startswith(portal.as_uri()):
            note(f"foreign: {request.url}")

    page.on("console", lambda message: note(f"console: {message.text}"))
    page.on("pageerror", lambda error: note(f"error: {error}"))
    page.on("requestfailed", lambda request: note(f"failed: {request.url}"))
    page.on("request", only_ours)
    for path in paths:
        here = path.relative_to(portal).as_posix()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(path.as_uri(), wait_until="load")
        page.evaluate(f"{script};0")
        places = set(page.evaluate(PLACES))
        for number, (theme, care, width) in enumerate(DRESSES if places - seen else DRESSES[:1]):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(DRESS, {"theme": theme, "care": care})
            rules = list(LOOKS if number else ())
            request = {"rules": rules, "whole": not seen, "without": [] if number else list(without)}
            for violation in page.evaluate(AXE, request):
                note(f"{theme}{' care' if care else ''} {width}: {violation}")
        seen |= places
        for what in stretched(page):
            note(what)
    page.close()
    return findings


def stretched(page: Page) -> Iterable[str]:
    """Yield what does not fit on the narrowest screen, or with letters of twice the size.

    Leaves the page in that state.
    """
    page.evaluate(DRESS, {"theme": "light", "care": False})
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate(WIDER) > 0:
        yield "scrolls sideways at 320 px"
    yield from (f"text over text at 320 px: {lines}" for lines in page.evaluate(OVER))
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.dataset.size = '5'")
    if page.evaluate(WIDER) > 0:
        yield "scrolls sideways with text of 200 %"
    yield from (f"text over text of 200 %: {lines}" for lines in page.evaluate(OVER))
    yield from (f"cut with text of 200 %: {element}" for element in page.evaluate(CUT))
