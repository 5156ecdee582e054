"""The sheet of a rubric, to score with: its items, sums, vetoes and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from site_src.model.form.layout import FormSection
from site_src.model.form.table import TableBlock, TableColumn
from site_src.model.form_arithmetic import score_cells
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import SheetSection
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.sheet.item_notes import sheet_remarks
from site_src.render.documents.sheet.notes import numbered
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.sections import FormContext, section_of
from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.sheet.tables import table_of
from site_src.render.documents.sums import sums_of
from site_src.render.documents.table_rows import NO_ROWS
from site_src.render.documents.verdict_section import condition_sections, verdict_sections
from site_src.scoring.expression import renamed
from site_src.scoring.number import plain

_WIDTHS = {"category": 4, "content": 5, "number": 1, "text": 12, "how": 5, "points": 2}
_SCORE = 2
_ALONE = FormContext(MappingProxyType({}), MappingProxyType({}), NO_ROWS)


def rubric_sheet(rubric: Rubric, form: Form | None, number: str = "") -> Sheet:
    """Return the sheet of `rubric`: laid out as its own `form` if it has one, else in its own columns.

    `form` is the form that the rubric names; its tables must name no other rubric. `number`
    is what the sheet is called as an attachment, empty if it bears none.
    """
    if form is not None:
        scored = form.numbered(number).model_copy(
            update={"sections": (*condition_sections(rubric), *form.sections, *verdict_sections(rubric, form))}
        )
        own = (note for note in rubric.notes if note not in form.notes)
        remarks = (*own, *sheet_remarks(rubric))
        return form_sheet(scored, {_rubric_named(form): rubric}, explained=True, remarks=remarks)
    table = _table(rubric)
    scored_section = SheetSection(
        title="",
        title_at="row",
        hint="",
        columns=tuple(_widths(table)),
        blocks=(table_of(table, {"rubric": rubric}, (), explained=True), *_sums(table, rubric)),
    )
    return Sheet(
        title=rubric.title,
        edition=rubric.edition,
        title_lines=(),
        mark=number,
        sample=rubric.sample,
        landscape=False,
        cover=None,
        sections=(*_ticked(condition_sections(rubric)), scored_section, *_ticked(verdict_sections(rubric))),
        notes=numbered((*rubric.notes, *sheet_remarks(rubric))),
    )


def _ticked(sections: tuple[FormSection, ...]) -> Iterator[SheetSection]:
    return (section_of(section, _ALONE) for section in sections)


def _rubric_named(form: Form) -> str:
    """Return the id of the rubric that a table of `form` names; raise ValueError if none does."""
    for section in form.sections:
        for block in section.blocks:
            if isinstance(block, TableBlock) and block.rubric:
                return block.rubric
    raise ValueError(form.title)


def _table(rubric: Rubric) -> TableBlock:
    """Return the table: categories, what they are about and how items are scored have a column where the rubric has any."""
    printed = [
        TableColumn(id="category", label="类别", type="printed", shows=("category",)),
        TableColumn(id="content", label="具体内容", type="printed", shows=("content",)),
        TableColumn(id="standard", label="标准", type="printed", shows=("number", "text"), span=2),
        TableColumn(id="how", label="评分办法", type="printed", shows=("how",)),
        TableColumn(id="points", label="分值", type="printed", shows=("points",)),
    ]
    left_out = {"how"} if not any(item.how for item in rubric.items) else set()
    left_out |= set() if any(category.heading for category in rubric.categories) else {"category"}
    left_out |= set() if any(category.content for category in rubric.categories) else {"content"}
    columns = [column for column in printed if column.id not in left_out]
    columns += [
        TableColumn(id=f"score_{number}", label=head, type="score") for number, head in enumerate(rubric.score_heads, 1)
    ]
    return TableBlock(id="scores", label=rubric.title, rubric="rubric", columns=tuple(columns))


def _widths(table: TableBlock) -> Iterator[int]:
    """Yield the widths of the grid."""
    for column in table.columns:
        yield from (_WIDTHS[shown] for shown in column.shows) if column.shows else (_SCORE,)


def _sums(table: TableBlock, rubric: Rubric) -> Iterator[Row]:
    """Yield the total and what it is converted into, then what does not count towards it, and both together."""
    scored = [column for column in table.columns if column.type == "score"]
    points = sum(column.span for column in table.columns) - len(scored) - 1
    for line in sums_of(rubric.arithmetic):
        cells = [
            Cell(role="label", lines=((line.label,),), span=points),
            Cell(role="number", lines=((plain(line.most),),), column=points),
        ]
        for index, column in enumerate(scored):
            blank = Blank(
                name=f"total.{column.id}{line.key}",
                label=column.label,
                type="score",
                about=line.label,
                computed=renamed(line.sum, score_cells(table, column, rubric)),
            )
            cells.append(Cell(role="blank", lines=((blank,),), column=points + 1 + index))
        yield Row(cells=tuple(cells))
