"""A rubric as a sheet to score with: its items, sums, vetoes and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from site_src.model.form.table import Column, TableBlock
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.model.values.points import plain
from site_src.render.documents.pdf.form_grid import Setting, parts_of
from site_src.render.documents.pdf.form_sheet import joined, sheet_of
from site_src.render.documents.pdf.rubric_rows import rubric_groups, score_names
from site_src.render.documents.pdf.sheet import Blank, Cell, Grid, Group, Part, Row, Sheet
from site_src.render.documents.table_rows import NO_ROWS
from site_src.render.documents.verdict_section import verdict_sections

_COLUMNS = (4, 1, 12, 2)
_SCORE = 2
_SETTING = Setting(166.0, MappingProxyType({}), MappingProxyType({}), NO_ROWS)


def rubric_sheet(rubric: Rubric, form: Form | None) -> Sheet:
    """Return the sheet of `rubric`: laid out as its own `form` if it has one, else in its own columns.

    `form` is the form that the rubric names; its tables must name no other rubric.
    """
    if form is not None:
        scored = form.model_copy(update={"sections": (*form.sections, *verdict_sections(rubric))})
        return sheet_of(scored, {table_rubric(form): rubric})
    table = _table(rubric)
    widths = (*_COLUMNS, *[_SCORE] * len(rubric.scored_by))
    columns = tuple(round(100 * width / sum(widths), 3) for width in widths)
    head = Row(tuple(Cell("head", ((column.label,),), column.span) for column in table.columns))
    groups = (Group((head,), "head"), *rubric_groups(table, rubric), Group(tuple(_sums(table, rubric))))
    verdict = (part for section in verdict_sections(rubric) for part in parts_of(section, _SETTING))
    parts: list[Part] = [Grid(columns, groups), *verdict]
    title = rubric.title + rubric.edition
    return Sheet(title, (title,), "", rubric.sample, False, None, tuple(joined(parts)), rubric.notes)


def table_rubric(form: Form) -> str:
    """Return the id of the rubric that a table of `form` names; raise ValueError if none does."""
    for section in form.sections:
        for block in section.blocks:
            if isinstance(block, TableBlock) and block.rubric:
                return block.rubric
    raise ValueError(form.title)


def _table(rubric: Rubric) -> TableBlock:
    scores = [
        Column(id=f"score_{number}", label=f"{who}得分", type="score") for number, who in enumerate(rubric.scored_by, 1)
    ]
    printed = (
        Column(id="category", label="类别", type="printed", shows=("category",)),
        Column(id="standard", label="标准", type="printed", shows=("number", "text"), span=2),
        Column(id="points", label="分值", type="printed", shows=("points",)),
    )
    return TableBlock(id="scores", label=rubric.title, rubric="rubric", columns=(*printed, *scores))


def _sums(table: TableBlock, rubric: Rubric) -> Iterator[Row]:
    """Yield the total, and what comes on top of it."""
    scores = [column for column in table.columns if column.type == "score"]
    rows = [("总得分", plain(rubric.total), False)]
    if any(not category.counted for category in rubric.categories):
        extra = rubric.highest - rubric.total
        rows = [
            ("总得分（不计加分）", plain(rubric.total), False),
            (f"连同另计的{plain(extra)}分", plain(rubric.highest), True),
        ]
    for label, most, bonus in rows:
        cells = [Cell("label", ((label,),), 3), Cell("blank", ((most,),))]
        for column in scores:
            name = f"total.{column.id}" + ("_all" if bonus else "")
            operands = score_names(table, rubric, column, bonus=bonus)
            blank = Blank(name=name, tip=f"{label}：{column.label}", readonly=True, computes="SUM", operands=operands)
            cells.append(Cell("blank", ((blank,),)))
        yield Row(tuple(cells))
