"""What no page needs and what would keep the parser busy for minutes."""

from __future__ import annotations

import re
from itertools import islice

from site_src.problems import Problem
from site_src.read.markdown.source import MarkdownSource

MOST_UNCLOSED = 50
"""How many brackets may be open in one paragraph."""

HEAVIEST = 5_000_000_000
"""Length of a paragraph times its marks: the parser copies a paragraph for every mark in it (this much takes 1 to 4 s)."""

_LONG = 10_000
"""Characters of a body below which a paragraph cannot be heavy."""

_BRACKET = re.compile(r"\]\(|[\[\])]|\n\n")
_UNCLOSED = re.compile(r"<(?=[A-Za-z/!?])[^<>]*+(?!>)")
_MARK = re.compile(r"[`*_\[<&\\]")


def excess(source: MarkdownSource) -> Problem | None:
    """Return the first place that is beyond the limits, or None."""
    if len(source.text) > _LONG and (heavy := _heavy(source)):
        return heavy
    if source.prose.count("<") > MOST_UNCLOSED and (broken := _broken(source)):
        return broken
    return _deep(source) if source.prose.count("[") > MOST_UNCLOSED else None


def _broken(source: MarkdownSource) -> Problem | None:
    unclosed = list(islice(_UNCLOSED.finditer(source.prose), MOST_UNCLOSED + 1))
    if len(unclosed) <= MOST_UNCLOSED:
        return None
    message = f"有 {MOST_UNCLOSED} 个以上的“<”没有配对的“>”"
    return _problem(source, unclosed[0].start(), "html-broken", message, "补上“>”；要显示“<”，写成“&lt;”")


def _deep(source: MarkdownSource) -> Problem | None:
    texts = targets = 0
    for found in _BRACKET.finditer(source.prose):
        match found.group():
            case "[":
                texts += 1
            case "](":
                texts = max(0, texts - 1)
                targets += 1
            case "]":
                texts = max(0, texts - 1)
            case ")":
                targets = max(0, targets - 1)
            case _:
                texts = targets = 0
        if max(texts, targets) > MOST_UNCLOSED:
            open_bracket, close = ("[", "]") if texts > MOST_UNCLOSED else ("](", ")")
            message = f"这一段里有 {MOST_UNCLOSED} 个以上没有配对的“{open_bracket}”"
            return _problem(source, found.start(), "bracket-deep", message, f"补上“{close}”，或写成 \\[")
    return None


def _heavy(source: MarkdownSource) -> Problem | None:
    start = 0
    for paragraph in source.text.split("\n\n"):
        length = len(paragraph)
        if length * length > HEAVIEST and length * len(_MARK.findall(paragraph)) > HEAVIEST:
            return _problem(
                source, start, "paragraph-heavy", f"这一段有 {length} 个字，里面的标记也太多", "用空行分成几段"
            )
        start += length + 2
    return None


def _problem(source: MarkdownSource, offset: int, rule: str, message: str, hint: str) -> Problem:
    text = source.text
    index = text.count("\n", 0, offset)
    return source.problem(index, offset - text.rfind("\n", 0, offset), rule, message, hint)
