"""Characters that no one sees or that no one meant: controls, marks of direction, garbled text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from site_src.problems import Problem, Remedy, Severity
from site_src.read.excerpt import excerpt, line_and_column
from site_src.read.look_alikes import LOOK_ALIKES, look_alikes, ordinary

SHOWN = 10
"""Places of one rule that are reported for one file; the rest is only counted."""

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\xad\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\U000e0000-\U000e007f"
_PRIVATE = "\ue000-\uf8ff"
# The first bytes of Han characters and full-width marks, read as Western letters, and
# the most frequent of those characters, read as GBK.
_GARBLED_LEADS = "ã-éï锟銆锛鈥"

CONTROL = re.compile(f"[{_CONTROL}\r\u2028\u2029]")
"""What no text may hold once its escapes are decoded: in the source itself `odd_problems` has told of it."""
ODD = re.compile(f"[{_CONTROL}{_DIRECTION}{_UNSEEN}{_PRIVATE}{LOOK_ALIKES}\ufffd{_GARBLED_LEADS}]")
"""Finds the first character that needs a look; a text without one is taken as it is."""

_WESTERN = re.compile(r"(?:[ã-éï][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2})+")
_AS_GBK = re.compile(r"(?=[^\x00-\xff]{0,3}[銆锛鈥])[^\x00-\xff]{3,}")
_EMOJI_JOINED = re.compile(
    "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])"
)


class OddKind(NamedTuple):
    """A kind of odd characters, and what is said of one: `message` takes its code."""

    rule: str
    found: re.Pattern[str]
    message: str
    hint: str
    severity: Severity
    is_deleted: bool = False


_KINDS = (
    OddKind(
        "encoding-control", re.compile(f"[{_CONTROL}]"),
        "有一个看不见的控制字符（{code}）", "删去它：光标移到这一列，把前后两个字连同中间一起重打", Severity.ERROR, True,
    ),
    OddKind(
        "encoding-lost", re.compile("\ufffd|锟斤拷"),
        "这里的字已经损坏（显示为 � 或 锟斤拷）", "查对原件，把这里的字重新打一遍", Severity.ERROR,
    ),
    OddKind(
        "encoding-direction", re.compile(f"[{_DIRECTION}]"),
        "有一个看不见的书写方向控制符（{code}），会让后面的字颠倒显示", "删去它；多半是从网页或聊天里带来的", Severity.WARNING, True,
    ),
    OddKind(
        "encoding-invisible", re.compile(f"[{_UNSEEN}]"),
        "有一个看不见的字符（{code}）", "删去它；多半是从网页或 Word 里带来的", Severity.WARNING, True,
    ),
    OddKind(
        "encoding-private", re.compile(f"[{_PRIVATE}]"),
        "有一个只在个别字体里才有的符号（{code}），别处显示为方框", "列表行首的换成“- ”，别处的换成通用的符号或文字", Severity.WARNING,
    ),
)  # fmt: skip


def kind_of(sign: str) -> OddKind | None:
    """Return what kind of odd character `sign` is, if any."""
    return next((kind for kind in _KINDS if kind.found.match(sign)), None)


def odd_problems(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return `text` without controls, separators and look-alikes, and a problem for each odd character."""
    problems: list[Problem] = []
    garbled = list(_garbled(text))
    for start, _, meant in garbled[:SHOWN]:
        hint = f"这里像是“{meant[:40]}”：从原件重新复制，存成 UTF-8"
        problems.append(_problem(text, path, start, "encoding-garbled", "乱码：文字被用错误的编码转过一次", hint))
    hidden = text
    for start, end, _ in garbled:
        hidden = f"{hidden[:start]}{' ' * (end - start)}{hidden[end:]}"
    hidden = _EMOJI_JOINED.sub(" ", hidden)
    for kind in _KINDS:
        places = [match.start() for match in kind.found.finditer(hidden)]
        for number, place in enumerate(places[:SHOWN], start=1):
            message = kind.message.format(code=f"U+{ord(text[place]):04X}")
            if number == SHOWN < len(places):
                message += f"；这样的字符全文共 {len(places)} 个"
            problem = _problem(text, path, place, kind.rule, message, kind.hint, kind.severity)
            problems.append(replace(problem, remedy=Remedy(problem.column, 1, "")) if kind.is_deleted else problem)
    problems += look_alikes(text, path, SHOWN)
    return ordinary(_KINDS[0].found.sub("\ufffd", text).translate({0x2028: " ", 0x2029: " "})), tuple(sorted(problems))


def _problem(
    text: str, path: str, offset: int, rule: str, message: str, hint: str, severity: Severity = Severity.WARNING
) -> Problem:
    line, column = line_and_column(text, offset)
    shown = _KINDS[0].found.sub("\ufffd", excerpt(text, line, column))
    return Problem(path, line, column, rule, message, hint, shown, severity)


def _garbled(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and the meant text of each stretch that was decoded wrongly."""
    for pattern, codec in ((_WESTERN, "cp1252"), (_AS_GBK, "gb18030")):
        for match in pattern.finditer(text):
            meant = _meant(match.group(), codec)
            if meant:
                yield match.start(), match.end(), meant


def _meant(garbled: str, codec: str) -> str:
    """Return what `garbled` was before it was read as `codec`, or nothing if it makes no sense."""
    # cp1252 leaves five bytes open; browsers read them as the control of the same number.
    data = b"".join(
        character.encode("latin-1") if "\x80" <= character <= "\x9f" else character.encode(codec, "replace")
        for character in garbled
    )
    meant = data.decode(errors="ignore")
    wide = sum("\u3000" <= character <= "\uffee" for character in meant)
    return meant if wide >= 2 and wide * 2 >= len(garbled) * (0.6 if codec == "cp1252" else 1) else ""
