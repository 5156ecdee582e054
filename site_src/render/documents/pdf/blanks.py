"""How each type of answer is written on paper: a line, an area, boxes, the two ends of a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from math import sqrt

from site_src.model.form.field import Answer, FormField
from site_src.model.form.formula import worked_out
from site_src.model.form.signoff import Signoff
from site_src.render.documents.measure import ems, spread
from site_src.render.documents.pdf.sheet import Blank, Item, Line, Operation, Rule, Signing, Tick

AREA = Decimal(16)
"""Height in mm of an area to write in where the form does not set one."""

TYPED_SIZE = 10.5
"""Size in points of what is typed into an area, smaller only if more must fit."""

_PITCH = 1.6
"""Distance of typed lines to the size of their type: the widest that readers set, and a little for ragged ends."""

_DATES = {"date": "yyyy年m月d日"}
_WIDTHS = {"integer": 3.5, "number": 3.5, "score": 3.5, "year": 4.0, "year_month": 7.0, "date": 9.0, "phone": 9.0}
_SIMPLE: dict[str, Operation] = {"*": "PRD", "+": "SUM"}
_MOST = {"year": 4, "score": 6}


def lines_of(answer: Answer, name: str, room: float, height: Decimal | None) -> tuple[Line, ...]:
    """Return what fills a cell `room` mm wide: one line per row of boxes, else one blank."""
    if answer.choices:
        return tuple(_choice_lines(answer, name))
    if answer.type == "date_range":
        return (period(answer, name, "calc(50% - 1.5em)"),)
    if answer.type in ("multiline", "attachment"):
        return ((area(answer, name, room, height or AREA),),)
    return ((line(answer, name),),)


def line(answer: Answer, name: str, width: str = "") -> Blank:
    """Return a blank of one line; what is printed in it already stands in it."""
    preprinted = answer.preprinted if isinstance(answer, FormField) else ""
    blank = Blank(
        name=name,
        tip=tip(answer),
        width=width,
        value=spread(preprinted),
        most=answer.max_chars or _MOST.get(answer.type, 0),
        required=_required(answer),
        readonly=answer.type == "office_use",
        date="" if preprinted else _DATES.get(answer.type, ""),
    )
    return computed(blank, answer, answer.operands) if answer.formula and isinstance(answer, FormField) else blank


def computed(blank: Blank, answer: Answer, operands: tuple[str, ...]) -> Blank:
    """Return `blank` worked out by the formula of `answer` from the fields `operands`.

    Sums and products are what every reader with calculations knows; then nobody types
    there. Other formulas need a reader that runs scripts, so they can be typed over.
    """
    signs = set(answer.formula.split(" ")[1::2])
    simple = _SIMPLE.get(signs.pop()) if len(signs) == 1 else None
    if simple:
        return replace(blank, computes=simple, operands=operands, readonly=True)
    formula = worked_out(answer.formula, [f"v[{index}]" for index in range(len(operands))], unit=answer.unit)
    return replace(blank, computes="FORMULA", operands=operands, formula=formula)


def area(answer: Answer, name: str, room: float, height: Decimal) -> Blank:
    """Return an area; its type is so small that the most that may be written fits (never under 6 points)."""
    square = room * float(height) / _PITCH / (answer.max_chars or 1)
    fitting = sqrt(square) / 0.353 if answer.max_chars else TYPED_SIZE
    size = round(max(6.0, min(TYPED_SIZE, fitting)), 1)
    most = answer.max_chars or 0
    return Blank(
        kind="area", name=name, tip=tip(answer), height=height, size=size, most=most, required=_required(answer)
    )


def period(answer: Answer, name: str, width: str) -> Line:
    """Return the two ends of a period."""
    ends = (("from", "起"), ("to", "止"))
    first, last = (
        Blank(name=f"{name}.{end}", tip=f"{tip(answer)}（{word}）", width=width, date=_DATES["date"])
        for end, word in ends
    )
    return (first, answer.joiner or "至", last)


def signing(signoff: Signoff, room: Decimal) -> Signing:
    """Return a place to sign; the opinion has what is left of `room` mm by the printed lines."""
    printed = sum(map(bool, (signoff.preprinted, signoff.signature, signoff.date))) + bool(signoff.seals)
    height = max(room - 3 - Decimal("7.5") * printed, Decimal(8))
    asked = f"：{signoff.writes}" if signoff.writes else ""
    said = f"（{signoff.applies}）" if signoff.applies else ""
    opinion = Blank(
        kind="area", name=signoff.id, tip=f"{signoff.full_label}{asked}{said}", height=height, size=TYPED_SIZE
    )
    return Signing(opinion, signoff.preprinted, signoff.signature, signoff.seals, signoff.date)


def in_line(part: FormField | Signoff, rest: str) -> Iterator[Item]:
    """Yield a blank inside a line of text; one for words is as wide as `rest`, a CSS width."""
    if isinstance(part, Signoff):
        yield Blank(name=part.id, tip=f"{part.full_label}：{part.writes}", width=rest)
    elif part.choices:
        for choice_line in _choice_lines(part, part.id):
            yield from choice_line
    elif part.type == "date_range":
        yield from period(part, part.id, "9em")
    else:
        fixed = _WIDTHS.get(part.type)
        yield line(part, part.id, f"{fixed}em" if fixed else rest)


def fixed_ems(part: FormField | Signoff) -> float | None:
    """Return how wide a blank is in a line, None if it takes what the others leave."""
    if isinstance(part, Signoff):
        return None
    if part.choices:
        return sum(ems(option) + 2.5 for option in part.choices)
    return 20.0 if part.type == "date_range" else _WIDTHS.get(part.type)


def tip(answer: Answer) -> str:
    """Return what a reader says of a field: its label, the item it belongs to, its unit and limits."""
    label = answer.full_label if isinstance(answer, FormField) else answer.label
    remarks = [
        "必填" if _required(answer) else "",
        f"单位：{answer.unit}" if answer.unit and answer.unit not in label else "",
        f"{answer.max_chars}字以内" if answer.max_chars and f"{answer.max_chars}字" not in label else "",
        f"由{answer.filled_by}填写" if answer.filled_by else "",
    ]
    said = "；".join(filter(None, remarks))
    return f"{label}（{said}）" if said else label


def _required(answer: Answer) -> bool:
    return isinstance(answer, FormField) and answer.required


def _choice_lines(answer: Answer, name: str) -> Iterator[Line]:
    ticks = [_tick(answer, name, number, option) for number, option in enumerate(answer.choices, 1)]
    apart = [tick for tick in ticks if answer.other_apart and tick.answer == answer.other]
    listed = [tick for tick in ticks if tick not in apart]
    row = answer.per_line or len(listed)
    for start in range(0, len(listed), row):
        yield tuple(listed[start : start + row])
    for tick in apart:
        yield (Rule(),)
        yield (tick,)


def _tick(answer: Answer, name: str, number: int, option: str) -> Tick:
    single = answer.type != "boxes"
    said = Blank(name=f"{name}-other", tip=f"{tip(answer)}：{option}", width="7em")
    return Tick(
        name=name if single else f"{name}.{number}",
        tip=f"{tip(answer)}：{option}",
        answer=option,
        single=single,
        framed=answer.boxes_printed,
        other=said if option == answer.other else None,
        required=_required(answer),
    )
