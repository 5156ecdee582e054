"""How each type of answer is written on paper: a line, an area, boxes, the two ends of a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from math import fsum, sqrt

from site_src.render.documents.measure import ems, spread
from site_src.render.documents.pdf.printed import Line, LineItem, PrintedBlank, PrintedSigning, Rule, Tick
from site_src.render.documents.sheet.blank import Blank, Signing
from site_src.scoring.expression import Expression, Formula

AREA = Decimal(16)
"""Height in mm of an area to write in where the form does not set one."""

TYPED_SIZE = 10.5
"""Size in points of what is typed into an area, smaller only if more must fit."""

FREE_SIZE = 9.0
"""That of an area for any number of words, so that many fit."""

SMALLEST = 8.0
"""Typed text is never smaller, in points."""

_SMALLEST_BY_LIMIT = 9.0
"""Nor than this where the form itself says how many characters its cell has to take: those are read through."""

PITCH = 1.45
"""Distance of typed lines to the size of their type: the widest that readers set."""

_PITCH_AND_ENDS = 1.6
"""The same with a little for ragged ends of lines."""

_LONG_ANSWER = 31
"""Characters of a long answer in one line: the name of a unit with those above it."""

_TWO_LINES = Decimal("8.7")
"""Height in mm of two lines of the smallest type: a cell with its padding, which the style gives to them."""

_PADDING = Decimal("1.9")
"""Height in mm of that padding."""

_EM = 0.353
"""Millimetres in a point."""

_DATES = {"date": "yyyy年m月d日"}
_WIDTHS = {"integer": 3.5, "number": 3.5, "score": 3.5, "year": 4.0, "year_month": 7.0, "date": 9.0, "phone": 9.0}
_MOST = {"year": 4, "score": 6}


def lines_of(asked: Blank, room: float, height: Decimal | None) -> tuple[Line, ...]:
    """Return what fills a cell `room` mm wide: one line per row of boxes, else one blank."""
    if asked.picked:
        return ((PrintedBlank(kind="pick", name=asked.name, tip=_named(asked, asked.label), options=asked.options),),)
    if asked.options:
        return tuple(_choice_lines(asked))
    if asked.type == "date_range":
        return (period(asked, "calc(50% - 1.5em)"),)
    if asked.type in ("multiline", "attachment"):
        return ((area(asked, room, height or AREA),),)
    if asked.type == "text" and not asked.preprinted and room < _LONG_ANSWER * SMALLEST * _EM:
        tall = max(height + _PADDING, _TWO_LINES) if height else _TWO_LINES
        return ((replace(area(asked, room, tall), kind="short", size=SMALLEST),),)
    return ((line(asked),),)


def line(asked: Blank, width: str = "") -> PrintedBlank:
    """Return a blank of one line; what is printed in it already stands in it."""
    blank = PrintedBlank(
        name=asked.name,
        tip=tip(asked),
        width=width,
        value=spread(asked.preprinted),
        most=asked.max_chars or _MOST.get(asked.type, 0),
        required=asked.required,
        readonly=asked.type == "office_use",
        date="" if asked.preprinted else _DATES.get(asked.type, ""),
        worded=asked.type == "text" and not asked.preprinted,
    )
    if asked.computed is None:
        return replace(blank, limits=asked.limits)
    return replace(blank, computes=asked.computed, readonly=_locked(asked.computed))


def _locked(computed: Expression) -> bool:
    """Say whether nobody types there, as in the cells of a workbook.

    Sums and products are what every reader works out; a share or a difference can be typed
    over where a reader runs no scripts.
    """
    return not isinstance(computed, Formula) or set(computed.signs) in ({"*"}, {"+"})


def area(asked: Blank, room: float, height: Decimal) -> PrintedBlank:
    """Return an area; its type is so small that the most that may be written fits (never under `_SMALLEST_BY_LIMIT`)."""
    square = room * float(height) / _PITCH_AND_ENDS / (asked.max_chars or 1)
    fitting = sqrt(square) / _EM if asked.max_chars else FREE_SIZE
    size = round(max(_SMALLEST_BY_LIMIT, min(TYPED_SIZE, fitting)), 1)
    return PrintedBlank(
        kind="area",
        name=asked.name,
        tip=tip(asked),
        height=height,
        size=size,
        most=asked.max_chars,
        required=asked.required,
        worded=True,
    )


def period(asked: Blank, width: str) -> Line:
    """Return the two ends of a period."""
    ends = (("from", "起"), ("to", "止"))
    first, last = (
        PrintedBlank(name=f"{asked.name}.{end}", tip=f"{tip(asked)}（{word}）", width=width, date=_DATES["date"])
        for end, word in ends
    )
    return (first, asked.joiner or "至", last)


def signing(signed: Signing, room: Decimal) -> PrintedSigning:
    """Return a place to sign; the opinion has what is left of `room` mm by the printed lines."""
    printed = sum(map(bool, (signed.preprinted, signed.signature, signed.date))) + bool(signed.seals)
    height = max(room - 3 - Decimal("7.5") * printed, Decimal(8))
    asked = f"：{signed.writes}" if signed.writes else ""
    said = f"（{signed.applies}）" if signed.applies else ""
    opinion = PrintedBlank(
        kind="area", name=signed.name, tip=f"{signed.label}{asked}{said}", height=height, size=TYPED_SIZE, worded=True
    )
    return PrintedSigning(opinion, signed.preprinted, signed.signature, signed.seals, signed.date)


def in_line(part: Blank | Signing, rest: str) -> Iterator[LineItem]:
    """Yield a blank inside a line of text; one for words is as wide as `rest`, a CSS width."""
    if isinstance(part, Signing):
        yield PrintedBlank(
            name=part.name, tip=f"{part.label}：{part.writes}", width=rest, value=spread(part.preprinted), worded=True
        )
    elif part.options:
        for choice_line in _choice_lines(part):
            yield from choice_line
    elif part.type == "date_range":
        yield from period(part, "9em")
    else:
        fixed = part.width or _WIDTHS.get(part.type)
        yield line(part, f"{fixed}em" if fixed else rest)


def fixed_ems(part: Blank | Signing) -> float | None:
    """Return how wide a blank is in a line, None if it takes what the others leave."""
    if isinstance(part, Signing):
        return None
    if part.options:
        return fsum(ems(option) + 2.5 for option in part.options)
    return 20.0 if part.type == "date_range" else part.width or _WIDTHS.get(part.type)


def tip(asked: Blank) -> str:
    """Return what a reader says of a field: its label, the item or row it belongs to, its unit and limits."""
    label = asked.full_label
    remarks = [
        "必填" if asked.required else "",
        f"单位：{asked.unit}" if asked.unit and asked.unit not in label else "",
        f"{asked.max_chars}字以内" if asked.max_chars and f"{asked.max_chars}字" not in label else "",
        f"由{asked.filled_by}填写" if asked.filled_by else "",
    ]
    said = "；".join(filter(None, remarks))
    most = f"，最多{asked.most}分" if asked.about and asked.type == "score" and asked.most else ""
    return _named(asked, f"{label}（{said}）" if said else label) + most


def _named(asked: Blank, label: str) -> str:
    return f"{asked.about}：{label}" if asked.about else label


def _choice_lines(asked: Blank) -> Iterator[Line]:
    ticks = [_tick(asked, number, option) for number, option in enumerate(asked.options, 1)]
    apart = [tick for tick in ticks if asked.other_apart and tick.answer == asked.other]
    listed = [tick for tick in ticks if tick not in apart]
    row = asked.per_line or len(listed)
    for start in range(0, len(listed), row):
        yield tuple(listed[start : start + row])
    for tick in apart:
        yield (Rule(),)
        yield (tick,)


def _tick(asked: Blank, number: int, option: str) -> Tick:
    single = asked.type != "boxes"
    said = PrintedBlank(name=f"{asked.name}-other", tip=f"{tip(asked)}：{option}", width="12em", worded=True)
    return Tick(
        name=asked.name if single else f"{asked.name}.{number}",
        tip=f"{tip(asked)}：{option}",
        answer=option,
        single=single,
        framed=asked.boxes,
        other=said if option == asked.other else None,
        required=asked.required,
    )
