"""What a form works out, by the names of its fields: formulas, sums of tables, totals of a rubric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import Answer, FormField
from site_src.model.form.table import Column, TableBlock, cell_name
from site_src.model.types.rubric import Rubric
from site_src.scoring.expression import Expression, Sum, renamed
from site_src.scoring.form import FormArithmetic
from site_src.scoring.limits import Limits

if TYPE_CHECKING:
    from site_src.model.types.form import Form

NO_ROWS: Mapping[str, int] = MappingProxyType({})


def form_arithmetic(form: Form, rubrics: Mapping[str, Rubric], rows: Mapping[str, int] = NO_ROWS) -> FormArithmetic:
    """Return the arithmetic of `form` over its fields as all formats name them.

    `rubrics` are those that its tables name, by their ids; of one that is missing nothing
    is known. `rows` counts the rows of the tables that take them from a directory.
    """
    limits: dict[str, Limits] = {}
    computed: dict[str, Expression] = {}
    for one in fields(form):
        if isinstance(one.answer, FormField):
            _add(one.answer, one.name, {}, limits, computed)
    for table in tables(form):
        rubric = rubrics.get(table.rubric or "")
        if rubric:
            limits.update(_score_limits(table, rubric))
            computed.update(_totals(form, table, rubric))
        elif not table.rubric:
            for row in range(1, 1 + rows.get(table.id, table.blank_rows)):
                cells = {column.id: cell_name(table, row, column) for column in table.columns}
                for column in table.columns:
                    if not column.is_filled:
                        _add(column, cells[column.id], cells, limits, computed)
            computed.update(_sums(table))
    return FormArithmetic({name: one for name, one in limits.items() if name not in computed}, computed)


def score_cells(table: TableBlock, column: Column, rubric: Rubric) -> dict[str, str]:
    """Return the cells of `column` by the names that the arithmetic of `rubric` has for its scores."""
    scores = (score for part in rubric.arithmetic.parts for score in part.scores)
    return {score.name: cell_name(table, int(score.name), column) for score in scores}


def _add(
    answer: Answer,
    name: str,
    names: Mapping[str, str],
    limits: dict[str, Limits],
    computed: dict[str, Expression],
) -> None:
    if answer.limits:
        limits[name] = answer.limits
    if answer.computed:
        computed[name] = renamed(answer.computed, names) if names else answer.computed


def _sums(table: TableBlock) -> Iterator[tuple[str, Sum]]:
    for column in table.columns:
        if table.total and column.id in table.total.sums:
            cells = (cell_name(table, row, column) for row in range(1, table.blank_rows + 1))
            yield f"{table.id}.total.{column.id}", Sum(tuple(cells))


def _score_limits(table: TableBlock, rubric: Rubric) -> Iterator[tuple[str, Limits]]:
    scores = [score for part in rubric.arithmetic.parts for score in part.scores]
    for column in table.columns:
        if column.type == "score":
            yield from ((cell_name(table, int(score.name), column), score.limits) for score in scores)


def _totals(form: Form, table: TableBlock, rubric: Rubric) -> Iterator[tuple[str, Expression]]:
    """Yield each field that holds a total of the scores in `table`.

    A total is a field for a score that can reach what the rubric gives: without its bonus, or
    with it. It belongs to the column of the same filler, the first if none is named.
    """
    scored = [column for column in table.columns if column.type == "score"]
    arithmetic = rubric.arithmetic
    for one in fields(form):
        field = one.answer
        if not scored or not isinstance(field, FormField) or field.type != "score":
            continue
        if field.most in (rubric.total, rubric.highest):
            same = [column for column in scored if column.filled_by == field.filled_by]
            total = arithmetic.total if field.most == rubric.total else arithmetic.overall
            yield field.id, renamed(total, score_cells(table, (same or scored)[0], rubric))
