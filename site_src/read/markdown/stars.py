"""Stars that hide part of a name or a number, or multiply: they are printed, and mark nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX

_HAN = "\u3400-\u9fff\u3007\U00020000-\U0003ffff"
_SURNAMES = frozenset(
    "某王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文殷庄章鲁倪庞邢俞翟蓝聂齐葛柴"
    "岳尚柯牛毕"
)
"""The usual names of families, less those that often end another word."""

_RUN = re.compile(r"\*+")
_NAMES = "".join(sorted(_SURNAMES))
_SUSPECT = rf"\*(?:(?<!\*\*)(?!\*)|\*{{3}}|(?<=[0-9０-９{_NAMES}]\*)|(?=[0-9０-９]))"
"""What a text with a mask has; most emphasis has none of it."""

_DIGIT = re.compile(r"[0-9０-９]")
_WORD = re.compile(rf"[0-9０-９A-Za-zＡ-Ｚａ-ｚ{_HAN}]")
_LATIN = re.compile(r"[A-Za-z]")
_LIST_MARK = re.compile(r"[、，,；;：:/／\s（）()。]")
_JOINS = re.compile(rf"[、，,；;：:/／\s（）()。]|[和与及或跟同][{_HAN}]{{1,2}}$")
"""What stands between two names or numbers."""

IN_WORD = re.compile(rf"\*(?<=[0-9０-９{_HAN}]\*)(?=[0-9０-９{_HAN}])")
"""A star inside a word, which may be a mask."""


class Mask(NamedTuple):
    """Stars from `start` to `end` that mark nothing.

    `doubtful` is the text up to the next stars where the two could have been meant as
    italics, else empty.
    """

    start: int
    end: int
    doubtful: str = ""


class _Run(NamedTuple):
    start: int
    end: int
    before: str
    behind: str

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def within(self) -> bool:
        """Whether the stars stand inside a word."""
        return bool(_WORD.match(self.before) and _WORD.match(self.behind))

    @property
    def between_digits(self) -> bool:
        return bool(_DIGIT.match(self.before) and _DIGIT.match(self.behind))


def masks(text: str) -> list[Mask]:
    """Return the stars of one paragraph that hide or multiply and are not marks of emphasis, in their order."""
    runs = [
        _Run(*found.span(), text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1])
        for found in _RUN.finditer(text)
    ]
    alone = {
        run for number, run in enumerate(runs) if run.between_digits or _long(run, runs[number + 1 : number + 2], text)
    }
    found = [Mask(run.start, run.end) for run in alone]
    rest = [run for run in runs if run not in alone]
    return sorted([*found, *_in_pairs(rest, text)]) if alone else [*_in_pairs(rest, text)]


def _in_pairs(runs: list[_Run], text: str) -> Iterator[Mask]:
    number = 0
    while number + 1 < len(runs):
        run, other = runs[number], runs[number + 1]
        inner = text[run.end : other.start]
        number += 1
        if not inner or inner[0].isspace():
            continue
        if _hides(run, other, inner):
            yield Mask(run.start, run.end)
            yield Mask(other.start, other.end)
            number += 1
        elif _inside(run, other):
            sure = run.length != other.length or _JOINS.search(inner) or _DIGIT.search(inner)
            yield Mask(run.start, run.end, "" if sure else inner)
            if run.length == other.length:
                yield Mask(other.start, other.end)
                number += 1
        elif run.length == other.length and not inner[-1].isspace():
            number += 1


def _long(run: _Run, following: list[_Run], text: str) -> bool:
    """Tell whether four stars or more hide something; as ``****bold****`` they are twice bold."""
    if run.length < 4:
        return False
    if _WORD.match(run.before) or not following or following[0].length != run.length:
        return not _closes(run, text)
    inner = text[run.end : following[0].start]
    return not inner or inner[0].isspace() or inner[-1].isspace() or bool(_DIGIT.match(inner))


def _closes(run: _Run, text: str) -> bool:
    opening = text.rfind("*" * run.length, 0, run.start)
    inner = text[opening + run.length : run.start]
    before = text[opening - 1 : opening] if opening > 0 else ""
    return (
        opening >= 0
        and bool(inner)
        and "*" not in inner
        and not (_WORD.match(before) or inner[0].isspace() or inner[-1].isspace() or _DIGIT.match(inner))
    )


def _hides(run: _Run, other: _Run, inner: str) -> bool:
    """Tell whether both runs hide the rest of what stands before or behind them, as in ``张**、李**``."""
    if run.length == 1 and other.length == 1 and _LIST_MARK.match(inner) and other.behind == inner[0]:
        return True  # marks of what is required: 姓名*、电话*、
    first = _LIST_MARK.match(inner)
    if _DIGIT.match(inner[0]) and _DIGIT.match(other.behind) and _JOINS.search(inner):
        return True  # *1234、*5678
    if first and _DIGIT.match(run.before) and _DIGIT.match(inner[-1]):
        return True  # 138**，139**
    return bool(run.before in _SURNAMES and inner[-1] in _SURNAMES and (first or _JOINS.search(inner)))


def _inside(run: _Run, other: _Run) -> bool:
    """Tell whether a run stands inside a word that is not of Latin letters, and is no half of a mark."""
    if not run.within or (_LATIN.match(run.before) and _LATIN.match(run.behind)):
        return False
    if run.length != other.length:
        return run.length == 1
    return run.length == 1 and (other.within or bool(_DIGIT.match(run.behind)))


class Stars(InlineProcessor):
    """Puts aside the stars of a text that mark nothing, before emphasis is looked for.

    The parser takes one piece of a text and then asks again from behind it. All stars are
    judged at the first call, since one that was put aside is no neighbour of the next.
    """

    def __init__(self) -> None:
        super().__init__(_SUSPECT)
        self._left: list[tuple[int, int]] = []  # counted from the end of the text, the next one last
        self._around = ("", "")

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int, int]:  # type: ignore[override]  # noqa: N802
        if not self._goes_on(data):
            self._left = [(len(data) - mask.start, len(data) - mask.end) for mask in masks(data)][::-1]
        if not self._left:
            return None, m.start(), len(data)
        start, end = (len(data) - place for place in self._left.pop())
        self._around = (data[:start], data[end:])
        return f"{STX}{ord('*')}{ETX}" * (end - start), start, end

    def _goes_on(self, data: str) -> bool:
        """Tell whether `data` is the text of the last call with its piece put aside."""
        before, behind = self._around
        end = len(data) - len(behind)
        return (
            end > len(before)
            and data.startswith(before)
            and data.endswith(behind)
            and INLINE_PLACEHOLDER_RE.fullmatch(data, len(before), end) is not None
        )
