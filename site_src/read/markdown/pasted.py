"""Lines that were lines of their own in Word or a spreadsheet, and would run together here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem, Remedy
from site_src.read.markdown.source import MarkdownSource
from site_src.read.markdown.typed import BULLET, NUMBERED

_NAME = r"[\u4e00-\u9fffA-Za-z](?:[ \u3000]{0,4}[\u4e00-\u9fffA-Za-z0-9]){0,7}"
_LABEL = (
    r"[ \u3000]{0,3}(?:"
    rf"(?:\*\*)?{_NAME}(?:[（(][^（）()\n]{{1,12}}[）)])?(?:\*\*[：:]|[：:](?:\*\*)?)[ \u3000]*(?![ \u3000/])[^\n]*"
    rf"|[【［]{_NAME}[】］][^\n（(]*)"
)
"""A line that begins with the name of what it says: 时间：…, **时间**：…, 【时间】…"""

_ENDED = r"(?<!\\)(?<!  )"
_LABELS = re.compile(rf"^(?:{_LABEL}{_ENDED}\n)+{_LABEL}$", re.MULTILINE)
_DATE = r"[0-9０-９〇○零一二三四五六七八九]{4}年[ 0-9０-９一二三四五六七八九十]{1,4}月(?:[ 0-9０-９一二三四五六七八九十]{1,4}日)?"
_SIGNED = re.compile(
    rf"^[^\s#>＞|｜\-*+0-9:：`~\\][^\n，。；：！？|｜]{{1,28}}{_ENDED}\n[ \u3000]{{0,3}}{_DATE}[ \u3000]*$",
    re.MULTILINE,
)
_TABBED = re.compile(r"^(?:[^\n|｜\t]*\S\t+\S[^\n|｜]*\n)+[^\n|｜\t]*\S\t+\S[^\n|｜]*$", re.MULTILINE)
_DASHED = re.compile(rf"^(?:[ \u3000]*——[^\n]+{_ENDED}\n)+[ \u3000]*——[^\n]+$", re.MULTILINE)
_BARE = r"[\u4e00-\u9fff][^\n\t，。；：！？、,.;:!?…*`|｜\\]{1,19}"
_NAMES = re.compile(rf"^(?:{_BARE}{_ENDED}\n){{2,}}{_BARE}$", re.MULTILINE)
"""Lines without a mark, as names stand below one another."""

_COUNTED = re.compile(
    r"^(?:[0-9]{1,2}[ \u3000]+\S[^\n]*\n)+[0-9]{1,2}[ \u3000]+\S[^\n]*$"
    r"|^(?:[一二三四五六七八九十]{1,2}[ \u3000]+\S[^\n]*\n)+[一二三四五六七八九十]{1,2}[ \u3000]+\S[^\n]*$"
    rf"|^(?P<what>(?![第其之])[\u4e00-\u9fff]{{1,3}})[0-9一二三四五六七八九十]{{1,2}}[^\n]*{_ENDED}"
    r"(?:\n(?P=what)[0-9一二三四五六七八九十]{1,2}[^\n]*)+$",
    re.MULTILINE,
)
"""Lines that count: ``1 走路``, ``附件1 名单``."""

_MARKED = re.compile(
    rf"^[ \u3000]{{0,3}}(?P<mark>[^\w\s\"'“‘（(《<\[［【〔!！|｜>＞#＃`*_\\$:：~.+=-])[^\n]*{_ENDED}"
    r"(?:\n[ \u3000]{0,3}(?P=mark)[^\n]*)+$",
    re.MULTILINE,
)
"""Lines that begin with one and the same mark."""

_GROUPS = (_LABELS, _DASHED, _MARKED, _COUNTED, _NAMES)
_RUN = re.compile(
    r"\n(?<=[^\n]\n)(?=[^\s#>|`]|[ \u3000]{1,3}[\u4e00-\u9fffA-Za-z【［*]|[ \u3000]{0,3}[0-9０-９〇○零]{4})"
)
"""A line right below another that begins as a text does; most bodies have none."""


def pasted(source: MarkdownSource) -> Iterator[Problem]:
    """Yield the first line of each group of lines that would run together."""
    text = source.prose
    if "\t" in text:
        for found in _TABBED.finditer(text):
            yield _tabbed(found, source)
    if not _RUN.search(text):
        return
    groups = {found.start(): found for pattern in _GROUPS for found in pattern.finditer(text)}
    for found in groups.values():
        first, count = _lines(found)
        if any(_is_a_block(line) for line in source.lines[first + 1 : first + count]):
            continue
        which = "、".join(str(source.first_line + first + number) for number in range(count - 1))
        hint = f"要分行，在第 {which} 行末尾各加一个“\\”；要成列表，这 {count} 行行首都加“- ”"
        yield source.warning(first, 1, "lines-joined", f"从这一行起的 {count} 行会连成一段", hint)
    if "年" in text:
        for found in _SIGNED.finditer(text):
            first, _ = _lines(found)
            line = source.lines[first].rstrip()
            hint = f"要分行，在这一行末尾加一个“\\”，写成“{line}\\”"
            if source.lines[first + 1][:1] in (" ", "\u3000"):
                hint += "，日期前面的空格删去"
            remedy = Remedy(1, len(line), f"{line}\\")
            yield source.warning(first, 1, "lines-joined", "这一行会和下面的日期连在一起", hint, remedy=remedy)


def _is_a_block(line: str) -> bool:
    return NUMBERED.match(line.strip(" \u3000")) is not None or BULLET.fullmatch(line) is not None


def _lines(found: re.Match[str]) -> tuple[int, int]:
    """Return the index of the first line of a group, and how many there are."""
    return found.string.count("\n", 0, found.start()), found.group().count("\n") + 1


def _tabbed(found: re.Match[str], source: MarkdownSource) -> Problem:
    first, count = _lines(found)
    cells = [cell.strip() for cell in re.split(r"\t+", source.lines[first])]
    hint = (
        f"写成表格：这一行写成“| {' | '.join(cells)} |”，下面加一行“|{'---|' * len(cells)}”，"
        f"其余 {count - 1} 行也用“|”代替制表符"
    )
    return source.warning(first, 1, "lines-tabbed", f"从这一行起的 {count} 行用制表符分格，会连成一段", hint)
