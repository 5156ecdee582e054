"""A rubric as a sheet to score with: its items, sums, vetoes and the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.model.form import Form
from site_src.model.form_table import Column, TableBlock
from site_src.model.points import plain
from site_src.model.rubric import Mark, Rubric
from site_src.render.documents.pdf.form_sheet import joined, sheet_of
from site_src.render.documents.pdf.rubric_rows import rubric_groups, score_names
from site_src.render.documents.pdf.sheet import Blank, Cell, Free, Grid, Group, Line, Part, Row, Sheet, Tick

_COLUMNS = (4, 1, 12, 2)
_SCORE = 2


def rubric_sheet(rubric: Rubric, form: Form | None) -> Sheet:
    """Return the sheet of `rubric`: laid out as its own `form` if it has one, else in its own columns.

    `form` is the form that the rubric names; its tables must name no other rubric.
    """
    if form is not None:
        sheet = sheet_of(form, {table_rubric(form): rubric})
        return sheet._replace(parts=(*sheet.parts, *_verdict(rubric)))
    table = _table(rubric)
    widths = (*_COLUMNS, *[_SCORE] * len(rubric.scored_by))
    columns = tuple(round(100 * width / sum(widths), 3) for width in widths)
    head = Row(tuple(Cell("head", ((column.label,),), column.span) for column in table.columns))
    groups = (Group((head,), "head"), *rubric_groups(table, rubric), Group(tuple(_sums(table, rubric))))
    parts: list[Part] = [Grid(columns, groups), *_verdict(rubric)]
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


def _verdict(rubric: Rubric) -> Iterator[Part]:
    """Yield the lines in which the verdict is ticked: marks, bands, vetoes."""
    lines: list[Line] = []
    for key, what, mark in (("pass", "达标线", rubric.pass_mark), ("apply", "申报线", rubric.apply_mark)):
        if mark:
            lines.append((f"{what}：{_mark(mark)}", *_ticks(f"verdict.{key}", what, ("达到", "未达到"))))
    if rubric.bands:
        ticked = _ticks("verdict.band", "结论", [band.verdict for band in rubric.bands])
        scale = "，".join(f"{plain(band.least)}至{plain(band.most)}分{band.verdict}" for band in rubric.bands)
        lines.append((f"结论（{scale}）：", *ticked))
    for number, veto in enumerate(rubric.vetoes, 1):
        lines.append(
            (f"一票否决：{veto.when}，{veto.then}", *_ticks(f"verdict.veto_{number}", veto.when, ("无", "有")))
        )
    if lines:
        yield Free("box", tuple(lines))


def _mark(mark: Mark) -> str:
    """Return a mark as printed, with a remark on its bound where the words leave it open."""
    bound = "含本数" if mark.inclusive else "不含本数"
    return f"{mark.printed or plain(mark.at) + '分'}（{bound}）"


def _ticks(name: str, about: str, answers: tuple[str, ...] | list[str]) -> Iterator[Tick]:
    for answer in answers:
        yield Tick(name=name, tip=f"{about}：{answer}", answer=answer, single=True)
