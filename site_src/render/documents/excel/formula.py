"""The arithmetic of `scoring` as Excel formulas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import assert_never

from site_src.scoring.expression import Base, Best, Converted, Expression, Formula, Sum, names_in
from site_src.scoring.limits import ABSENT
from site_src.scoring.number import PLACES, plain
from site_src.scoring.rubric import Term

Cells = Mapping[Expression, str]
"""Where numbers stand: the cells of names, and of what is worked out already."""

EMPTY = '""'

_CELL = re.compile(r"([A-Z]+)(\d+)")


def formula_of(expression: Expression, cells: Cells) -> str:
    """Return `expression` over `cells` as a formula that shows nothing where the reference is empty."""
    if isinstance(expression, str):
        return cells[expression]
    if isinstance(expression, Best):
        places = [cells[name] for name in expression.of]
        return _if_any(places, f"MAX({_listed(places)})")
    if isinstance(expression, Sum):
        places = [place for part in expression.of for place in _places(part, cells)]
        total = "+".join(_summands(expression, cells))
        return _if_any(places, _rounded(f"MAX(0,{plain(expression.start)}+{total})" if expression.start else total))
    if isinstance(expression, Formula):
        operands = [cells[name] for name in expression.operands]
        others = zip(expression.signs, operands[1:], strict=True)
        worked = operands[0] + "".join(f" {sign} {operand}" for sign, operand in others)
        worked = f"({worked}) * 100" if expression.per_cent else worked
        return f"IF(COUNT({','.join(operands)})={len(operands)},IFERROR({_rounded(worked)},{EMPTY}),{EMPTY})"
    if isinstance(expression, Base):
        optional = [f'IF({cells[one.name]}="{ABSENT}",0,{plain(one.most)})' for one in expression.optional]
        return _rounded("+".join([plain(expression.fixed), *optional]))
    if isinstance(expression, Converted):
        worked = f"N({cells.get(expression.of) or formula_of(expression.of, cells)})"
        if expression.base:
            worked += f"/{cells.get(expression.base) or formula_of(expression.base, cells)}"
        worked = f"IFERROR({_rounded(f'{worked}*{plain(expression.factor)}')},{EMPTY})"
        return _if_any(_places(expression.of, cells), worked)
    assert_never(expression)


def unscored_of(terms: Iterable[Term], cells: Cells) -> tuple[str, int]:
    """Return an expression for how many of `terms` have no number yet, and how many there are.

    Of numbers of which the best counts, one is enough; what does not apply needs none.
    """
    listed = list(terms)
    expressions = [term.expression for term in listed]
    alone = [cells[one] for one in expressions if isinstance(one, str)]
    groups = [[cells[name] for name in one.of] for one in expressions if isinstance(one, Best)]
    parts = [f"COUNT({_listed(alone)})"] if alone else []
    parts += [f"SIGN(COUNT({_listed(group)}))" for group in groups]
    parts += [f'({cells[term.optional]}="{ABSENT}")' for term in listed if term.optional]
    return f"({'-'.join([str(len(listed)), *parts])})", len(listed)


def _summands(total: Sum, cells: Cells) -> Iterator[str]:
    """Yield what is added: cells in one SUM, which skips empty ones, and what is worked out first."""
    alone = [cells[part] for part in total.of if part in cells]
    if alone:
        yield f"SUM({_listed(alone)})"
    for part in total.of:
        if part in cells:
            continue
        if isinstance(part, Best):
            yield f"MAX({_listed([cells[name] for name in part.of])})"
        else:
            yield f"N({formula_of(part, cells)})"


def _places(part: Expression, cells: Cells) -> list[str]:
    if isinstance(part, Sum | Converted) and part not in cells:
        return [place for one in (part.of if isinstance(part, Sum) else (part.of,)) for place in _places(one, cells)]
    return [cells[part]] if part in cells else [cells[name] for name in names_in(part)]


def _if_any(places: list[str], worked: str) -> str:
    return f"IF(COUNT({_listed(places)})=0,{EMPTY},{worked})"


def _rounded(worked: str) -> str:
    # Excel adds binary fractions; the reference rounds exact ones to as many places.
    return f"ROUND({worked},{PLACES})"


def _listed(places: Iterable[str]) -> str:
    """Return cells as Excel lists them, those below each other as one range: it takes no more than 255."""
    found = []
    numbered = enumerate(_split(place) for place in places)
    for _, run in groupby(numbered, key=lambda one: (one[1][0], one[1][1] - one[0])):
        cells = [cell for _, cell in run]
        first, last = (f"{column}{row}" for column, row in (cells[0], cells[-1]))
        found.append(first if first == last else f"{first}:{last}")
    return ",".join(found)


def _split(place: str) -> tuple[str, int]:
    match = _CELL.fullmatch(place)
    assert match is not None, place
    return match[1], int(match[2])
