"""Odd characters that are written out: ``\\u202e`` in a quoted value of YAML, ``&#8238;`` in a body.

In the source they are ordinary letters; `odd_characters` cannot see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from site_src.problems import Problem, Remedy, Severity
from site_src.read.excerpt import excerpt, line_and_column
from site_src.read.look_alikes import ordinary
from site_src.read.odd_characters import SHOWN, kind_of

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\\0abtnvfreNLP_ \"/])")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def escaped(text: str, path: str, start: int, end: int, above: int) -> Iterator[Problem]:
    """Yield what is odd among the escapes of a quoted value that stands at `start` to `end` of `text`.

    Controls are not among them: they are told of the whole value. `above` lines of the file precede `text`.
    """
    for found in _ESCAPE.finditer(text, start, end):
        if found[0][1] in "xuU" and (code := int(found[0][2:], 16)) < 0x110000:
            yield from _odd(text, path, found, chr(code), above)


def entities(text: str, path: str, prose: str, above: int) -> Iterator[Problem]:
    """Yield what is odd among the entities of a body; `prose` is its text without code."""
    for number, found in enumerate(_ENTITY.finditer(prose)):
        if number < SHOWN * SHOWN and len(sign := _meant(found[0])) == 1:
            yield from _odd(text, path, found, sign, above)


def _meant(entity: str) -> str:
    if entity[1] == "#":
        code = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
        return chr(code) if code < 0x110000 else ""
    return unescape(entity)


def _odd(text: str, path: str, found: re.Match[str], sign: str, above: int) -> Iterator[Problem]:
    kind, meant = kind_of(sign), ordinary(sign)
    if meant != sign:
        message = f"{found[0]} 是“{sign}”，样子像“{meant}”，却是另一个字，这里按“{meant}”处理"
        rule, hint, instead, severity = "encoding-look-alike", f"写成“{meant}”", meant, Severity.WARNING
    elif kind is not None:
        message = f"{found[0]} 写的是{kind.message.removeprefix('有').format(code=f'U+{ord(sign):04X}')}"
        rule, hint, instead, severity = kind.rule, f"删去 {found[0]}", "", kind.severity
    else:
        return
    line, column = line_and_column(text, found.start())
    remedy = Remedy(column, len(found[0]), instead)
    yield Problem(path, line + above, column, rule, message, hint, excerpt(text, line, column), severity, remedy)
