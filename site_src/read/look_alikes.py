"""Characters that look like Han characters and are none: radicals, as they are copied out of a PDF."""

from __future__ import annotations

import re
import unicodedata

from site_src.problems import Problem, Remedy, Severity
from site_src.read.excerpt import excerpt, line_and_column

LOOK_ALIKES = "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f"
"""Radicals and compatibility ideographs, as a range of a pattern; not all of them have an ordinary form."""

# Of the radicals of the supplement, Unicode gives the character for two; these are the
# others that are characters and not only parts of one.
_SUPPLEMENT = dict(
    zip(
        "⺒⺓⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻲⻳",
        "巳幺母民虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
_FOUND = re.compile(f"[{LOOK_ALIKES}]")


def _ordinary(sign: str) -> str:
    return _SUPPLEMENT.get(sign) or unicodedata.normalize("NFKC" if sign < "\u3000" else "NFC", sign)


def ordinary(text: str) -> str:
    """Return `text` with the characters that are meant."""
    return _FOUND.sub(lambda found: _ordinary(found[0]), text)


def look_alikes(text: str, path: str, shown: int) -> list[Problem]:
    """Return a warning for each of the first `shown` look-alikes of `text`, and how many there are in all."""
    found = [(match.start(), match[0], _ordinary(match[0])) for match in _FOUND.finditer(text)]
    found = [one for one in found if one[1] != one[2]]
    problems = []
    for number, (start, sign, meant) in enumerate(found[:shown], start=1):
        line, column = line_and_column(text, start)
        message = f"“{sign}”（U+{ord(sign):04X}）样子像“{meant}”，却是另一个字，这里按“{meant}”处理"
        if number == shown < len(found):
            message += f"；这样的字全文共 {len(found)} 个"
        hint = f"改成“{meant}”；多半是从 PDF 复制来的"
        line_shown = excerpt(text, line, column)
        remedy = Remedy(column, len(sign), meant)
        problems.append(
            Problem(path, line, column, "encoding-look-alike", message, hint, line_shown, Severity.WARNING, remedy)
        )
    return problems
