"""Every blank of a form in reading order, and what must hold between blanks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count
from typing import NamedTuple, Protocol

from site_src.model.form.cell import FieldCell, InlineCell, RowBlock, SignoffCell
from site_src.model.form.cover import FormCover
from site_src.model.form.field import CIRCLE, NO_CIRCLE, FormField
from site_src.model.form.formula_mistake import renamed
from site_src.model.form.layout import FormSection, LinesBlock
from site_src.model.form.signoff import Signoff
from site_src.model.form.table import TableBlock, TableColumn
from site_src.model.judge.among import among
from site_src.model.judge.fault import Fault
from site_src.scoring.form import COMPUTABLE, circle

Place = tuple[str | int, ...]
Blank = FormField | Signoff | TableBlock


class Blanks(Protocol):
    """What holds the blanks of a form: the form itself."""

    @property
    def cover(self) -> FormCover | None: ...

    @property
    def sections(self) -> Sequence[FormSection]: ...


class Fillable(NamedTuple):
    """One thing to fill: a field, a sign-off, or a column of a table.

    `name` is unique in the form (``unit_name``, ``equipment.amount``), `label` as
    printed with the item or table it belongs to, `section` the title of its section
    (empty on the cover), `rows` how many blank rows a column has (1 for a field; 0
    where a rubric or a directory gives the rows).
    """

    name: str
    label: str
    section: str
    answer: FormField | Signoff | TableColumn
    rows: int


def fields(form: Blanks) -> Iterator[Fillable]:
    """Yield all that is filled in, cover first, then in reading order.

    Printed and automatically numbered columns and those taken from entries are not filled, so not yielded.
    """
    for place, blank in placed(form.cover, form.sections):
        section = "" if place[0] == "cover" else form.sections[int(place[1])].title
        if not isinstance(blank, TableBlock):
            yield Fillable(blank.id, blank.full_label, section, blank, 1)
            continue
        for column in blank.columns:
            if not column.is_filled:
                label = f"{blank.label} / {column.label}"
                yield Fillable(f"{blank.id}.{column.id}", label, section, column, blank.own_rows)


def tables(form: Blanks) -> Iterator[TableBlock]:
    """Yield the tables of a form in reading order."""
    for _, blank in placed(form.cover, form.sections):
        if isinstance(blank, TableBlock):
            yield blank


def list_table(form: Blanks) -> TableBlock | None:
    """Return the only table of a form that is a list, to fill in or filled, or None: such a form is a workbook too.

    Beside its table a list has nothing but lines to write on: no cover, no areas, no boxes, no cells to sign.
    """
    found = list(tables(form))
    others = (blank for _, blank in placed(form.cover, form.sections) if not isinstance(blank, TableBlock))
    if form.cover or len(found) != 1 or not all(map(_is_line, others)):
        return None
    return found[0] if found[0].blank_rows or found[0].rows_from else None


def _is_line(blank: FormField | Signoff) -> bool:
    if isinstance(blank, Signoff):
        return not isinstance(blank, SignoffCell)
    return not blank.choices and blank.type not in ("multiline", "attachment", "date_range")


def placed(cover: FormCover | None, sections: Sequence[FormSection]) -> Iterator[tuple[Place, Blank]]:
    """Yield every field, sign-off and table with the way to it in the source."""
    for index, field in enumerate(cover.fields if cover else ()):
        yield ("cover", "fields", index), field
    for number, section in enumerate(sections):
        for index, block in enumerate(section.blocks):
            place: Place = ("sections", number, "blocks", index)
            if isinstance(block, TableBlock):
                yield place, block
            elif isinstance(block, RowBlock):
                yield from _in_row(place, block)
            elif isinstance(block, LinesBlock):
                for row, line in enumerate(block.lines):
                    yield from _in_line((*place, "lines", row), line)


def _in_row(place: Place, row: RowBlock) -> Iterator[tuple[Place, Blank]]:
    for index, cell in enumerate(row.cells):
        if isinstance(cell, FieldCell | SignoffCell):
            yield (*place, "cells", index), cell
        elif isinstance(cell, InlineCell):
            yield from _in_line((*place, "cells", index, "inline"), cell.inline)


def _in_line(place: Place, line: Sequence[str | FormField | Signoff]) -> Iterator[tuple[Place, Blank]]:
    for index, part in enumerate(line):
        if not isinstance(part, str):
            yield (*place, index), part


def blank_faults(blanks: Sequence[tuple[Place, Blank]]) -> list[Fault]:
    """Return ids used twice, labels used twice in one section, references to no field."""
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    labels: set[tuple[Place, str]] = set()
    taken = {blank.id for _, blank in blanks}
    for place, blank in blanks:
        label = blank.label if isinstance(blank, TableBlock) else blank.full_label
        if blank.id in seen:
            message = "字段编号“{id}”重复：“{first}”已经用过，“{label}”要另起一个"
            details = {
                "id": blank.id,
                "first": seen[blank.id],
                "label": label,
                "hint": f"写成 id: {_free(blank.id, taken)}",
                "instead": _free(blank.id, taken),
            }
            faults.append(Fault((*place, "id"), "field-twice", message, details))
        elif (place[:2], label) in labels:
            message = "这部分里“{label}”有两个：请用 of 写明各属于哪一项"
            faults.append(
                Fault(
                    (*place, "id"),
                    "label-twice",
                    message,
                    {"label": label, "hint": "给每一个加上 of: 后面写它属于谁或哪一项"},
                )
            )
        seen.setdefault(blank.id, label)
        labels.add((place[:2], label))
    by_id = {blank.id: blank for _, blank in blanks if isinstance(blank, FormField)}
    looped = circle({id: field.operands for id, field in by_id.items() if field.formula})
    for place, blank in blanks:
        if isinstance(blank, FormField):
            faults += _reference_faults(place, blank, by_id)
            if blank.id == looped:
                faults.append(Fault((*place, "formula"), *CIRCLE, {"id": looped, "hint": NO_CIRCLE}))
    return faults


_NO_CHOICE = "条件只看选择、是否这样的字段，这张表里还没有；没有条件的，删去 when"


def _free(id: str, taken: Collection[str]) -> str:
    """Return `id` with the first number that makes it another one."""
    return next(name for number in count(2) if (name := f"{id}_{number}") not in taken)


def _reference_faults(place: Place, field: FormField, by_id: dict[str, FormField]) -> Iterator[Fault]:
    for operand in field.operands:
        other = by_id.get(operand)
        if other is None or other.type not in COMPUTABLE:
            numbers = [id for id, one in by_id.items() if one.type in COMPUTABLE and id != field.id]
            details = {"id": operand, **renamed(field.formula, operand, numbers)}
            yield Fault((*place, "formula"), "formula-field", "算式里的“{id}”不是这张表的数字字段", details)
    if field.when is None:
        return
    asked = by_id.get(field.when.field)
    if asked is None:
        message = "条件里的字段“{id}”不存在"
        yield Fault(
            (*place, "when", "field"),
            "condition-field",
            message,
            {
                "id": field.when.field,
                **among(field.when.field, [id for id, one in by_id.items() if one.choices], _NO_CHOICE),
            },
        )
    elif field.when.answer not in asked.choices:
        none = f"“{asked.full_label}”不是选择，条件只能看选择、是否这样的字段"
        details = {
            "label": asked.full_label, "answer": field.when.answer, **among(field.when.answer, asked.choices, none)
        }  # fmt: skip
        yield Fault((*place, "when", "answer"), "condition-answer", "“{label}”没有“{answer}”这个答案", details)
