"""What the workbook of a form or a rubric holds, cell by cell and row by row; what formulas will say is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.inspect.phrase import Phrase
from site_src.model.form.blanks import fields, list_table
from site_src.model.form.table import TableBlock, TableColumn
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.model.types.rubric_category import Category
from site_src.render.documents.sheet.item_notes import remarks, sheet_remarks
from site_src.render.documents.sums import sums_of
from site_src.render.documents.table_rows import TableRow
from site_src.scoring.number import plain

_SAMPLE = "（示例）"


def form_cells(form: Form, rows: Sequence[TableRow]) -> Iterator[Phrase]:
    """Yield what the workbook of a list holds; `rows` are those that it takes from a directory."""
    table = list_table(form)
    assert table is not None, form.title
    asked = [one.answer for one in fields(form)]
    start = next((index for index, one in enumerate(asked) if isinstance(one, TableColumn)), len(asked))
    labels = ["" if isinstance(one, TableColumn) else one.full_label.rstrip("：:") for one in asked]
    yield Phrase(form.number)
    yield Phrase(("".join(form.title_lines) or form.title + form.edition) + _SAMPLE * form.sample)
    yield from map(Phrase, labels[:start])
    yield from (Phrase(column.label) for column in table.columns)
    yield from _rows(table, rows)
    yield Phrase(table.total.label if table.total else "")
    yield from map(Phrase, (*labels[start:], *form.notes))


def _rows(table: TableBlock, rows: Sequence[TableRow]) -> Iterator[Phrase]:
    given: Sequence[TableRow] = rows if table.rows_from else ({},) * table.blank_rows
    for number, row in enumerate(given, start=1):
        for column in table.columns:
            yield Phrase(str(number) if column.type == "auto_number" else str(row.get(column.id, "")))


def rubric_cells(rubric: Rubric, number: str) -> Iterator[Phrase]:
    """Yield what the workbook of a rubric holds; `number` is what it is called as an attachment."""
    apart = any(item.how for item in rubric.items)
    evidence = any(item.evidence for item in rubric.items)
    named = any(category.heading or category.content for category in rubric.categories)
    heads = ("类别" * named, "序号", "标准细则", "评分办法" * apart, "看什么材料" * evidence, "分值")
    yield from (Phrase(number), Phrase(rubric.title + rubric.edition + _SAMPLE * rubric.sample))
    yield from map(Phrase, (*heads, *rubric.score_heads))
    if rubric.conditions is not None:
        for index, text in enumerate(rubric.conditions.texts, 1):
            yield Phrase(f"{rubric.conditions.title}{index}：{text}")
    for category, part in zip(rubric.categories, rubric.arithmetic.parts, strict=True):
        yield from _category(category, apart=apart)
        if rubric.sums_apart:
            yield Phrase(category.sum_label + (plain(part.most) if part.most else ""))
    yield from _result(rubric)
    marks = (mark.note for mark in (rubric.pass_mark, rubric.apply_mark) if mark)
    yield from map(Phrase, (*rubric.notes, *marks, *sheet_remarks(rubric)))


def _category(category: Category, *, apart: bool) -> Iterator[Phrase]:
    yield Phrase(category.division.heading if category.division else "")
    for index, item in enumerate(category.items):
        # A merged cell stands in the first of its rows.
        tag = f"（{category.tag}）" if category.tag else ""
        yield from map(Phrase, () if index else (category.heading, tag, category.content))
        said = "".join(f"（{one}）" for one in remarks(category, item, explained=True, how=not apart))
        yield from map(Phrase, ("" if item.no is None else str(item.no), "".join(item.lines) + said))
        yield from map(Phrase, (item.how if apart else "", item.evidence, str(item.points)))


def _result(rubric: Rubric) -> Iterator[Phrase]:
    arithmetic = rubric.arithmetic
    for line in sums_of(arithmetic):
        yield Phrase(line.label + plain(line.most))
    for veto in arithmetic.vetoes:
        if not veto.condition:
            yield Phrase(f"一票否决：{veto.when}{'否' * len(rubric.scorers)}")
    yield from (Phrase(mark.line) for mark in (arithmetic.marks if arithmetic.bands else ()))
    yield from (Phrase(f"结论（{by}）" if by else "结论") for by in rubric.scorers)
