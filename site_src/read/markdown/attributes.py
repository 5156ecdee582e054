"""Attributes and ids that the author has set with ``{#id .class key=value}``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from site_src.problems import Problem
from site_src.read.markdown.source import Finder, MarkdownSource
from site_src.read.markdown.taken import taken

ALLOWED = frozenset({"align", "alt", "class", "height", "href", "id", "lang", "role", "src", "start", "title", "width"})
"""What an element of a body may carry: what the parser sets, and what does no harm."""


def check(elements: Iterable[Element], source: MarkdownSource) -> tuple[list[str], list[Problem]]:
    """Take away the attributes that no element may have; return the ids, and what is wrong."""
    finder = Finder(source)
    ids: dict[str, int] = {}
    problems = []
    for element in elements:
        for name in [name for name in element.attrib if name not in ALLOWED]:
            hint = (
                "外观由主题决定，删去它"
                if name == "style"
                else "花括号里可以写 #编号、.类名、title、lang、width、height"
            )
            place = finder.find(f"{name}=", name)
            problems.append(source.problem(*place, "attribute-refused", f"不能设置属性 {name}", hint))
            del element.attrib[name]
        found = element.get("id")
        if not found:
            continue
        ids[found] = ids.get(found, 0) + 1
        if ids[found] == 1 and taken(found, source.path):
            problems.append(_taken(found, finder, source))
        if ids[found] > 1:
            place = _nth(found, ids[found], source)
            problems.append(source.problem(*place, "id-twice", f"编号“{found}”用了两次", "给其中一处换一个编号"))
    return list(ids), problems


def raw(names: Iterable[str], source: MarkdownSource) -> list[Problem]:
    """Return what is wrong with the ids in raw HTML."""
    finder = Finder(source)
    return [_taken(name, finder, source) for name in names if taken(name, source.path)]


def _taken(name: str, finder: Finder, source: MarkdownSource) -> Problem:
    place = finder.search(re.compile(rf"(?:#|id\s*=\s*[\"']?){re.escape(name)}(?![\w-])"))
    return source.problem(*place, "id-taken", f"编号“{name}”网页上别的地方已经用了", f"换一个编号，如 my-{name}")


def _nth(name: str, count: int, source: MarkdownSource) -> tuple[int, int]:
    finder = Finder(source)
    places = [finder.find(f"#{name}", name) for _ in range(count)]
    return places[-1]
