"""Links and images: which addresses may stand, which wait for `assemble`, which are mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from xml.etree.ElementTree import Element

from site_src.problems import Problem, Remedy
from site_src.read.body import Reference
from site_src.read.markdown.link_faults import Mistake, absolute, promised, relative, scheme_of
from site_src.read.markdown.source import Finder, MarkdownSource

_IGNORED = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]")
"""What a browser drops inside an address, or a reader cannot see."""

_QUOTED = re.compile(r"(\S+)\s+[“‘「]([^”’」]*)[”’」]$")


def resolve(elements: Iterable[Element], source: MarkdownSource, taken: int) -> tuple[list[Reference], list[Problem]]:
    """Put marks for the addresses in links or images that only `assemble` knows.

    `taken` is the number of the first mark. Absolute addresses stay as they are.
    """
    references: list[Reference] = []
    problems: list[Problem] = []
    finder = Finder(source)
    for element in elements:
        kind, key = ("image", "src") if element.tag == "img" else ("link", "href")
        address = _address(element, key)
        if key == "href" and address.startswith("#fn") and element.get("class", "").startswith("footnote-"):
            continue
        seen = _IGNORED.sub("", unescape(address))
        scheme = scheme_of(seen)
        wrong = [*(absolute(address, scheme, kind) if scheme else relative(seen, source.path))] or [
            *_unseen(element, address)
        ]
        if scheme and not wrong:
            wrong = [*promised(element, address)]
        if scheme and not wrong:
            continue
        index, column = _place(address, finder, source, bare=element.text == address)
        for mistake in wrong:
            report = source.warning if mistake.rule in _WARNINGS else source.problem
            *said, instead = mistake
            there = source.lines[index].startswith(address, column - 1)
            remedy = Remedy(column, len(address), instead) if instead and address and there else None
            problems.append(report(index, column, *said, remedy=remedy))
        if scheme or not _WARNINGS.issuperset(mistake.rule for mistake in wrong):
            continue
        number = taken + len(references)
        target, _, fragment = unescape(address).partition("#")
        references.append(Reference(kind, target, fragment, source.first_line + index, column))
        element.set(key, f"\x01r{number}\x01")
        if kind == "link" and not element.text and not len(element):
            element.text = f"\x01t{number}\x01"
    return references, problems


_WARNINGS = frozenset({"image-alt", "image-external", "link-text"})


def _address(element: Element, key: str) -> str:
    address = (element.get(key) or "").strip()
    # A title in Chinese quotation marks is meant as a title.
    if " " in address and (quoted := _QUOTED.match(address)):
        element.set("title", quoted[2])
        element.set(key, quoted[1])
        return quoted[1]
    return address


def _place(address: str, finder: Finder, source: MarkdownSource, *, bare: bool) -> tuple[int, int]:
    """Return where an address stands; a `bare` one may begin as that of the next link does."""
    if bare and (found := finder.search(re.compile(rf"(?<!\[)(?<!\]\(){re.escape(address)}"))) != (0, 1):
        return found
    index, column = finder.find(f"]({address}", address or "](")
    behind = source.lines[index].startswith("](", column - 1)
    return index, column + 2 if behind else column


def _unseen(element: Element, address: str) -> Iterable[Mistake]:
    """Yield what is missing for somebody who hears the page."""
    if element.tag == "img":
        if not element.get("alt", "").strip():
            yield Mistake(
                "image-alt", "图片没有替代文字，看不见图的人不知道图里是什么", f"写成 ![图里是什么]({address})"
            )
    elif not (address.startswith("@") or len(element) or (element.text or "").strip()):
        yield Mistake("link-empty", "链接没有文字", f"写成 [链接文字]({address})；只有 @编号 的链接可以不写文字")
