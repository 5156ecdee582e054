"""What a form works out, by the names of its fields: formulas, sums of tables, totals of a rubric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import Answer, FormField
from site_src.model.form.table import TableBlock, TableColumn, cell_name
from site_src.model.types.rubric import Rubric
from site_src.scoring.expression import Expression, Sum, renamed
from site_src.scoring.form import FormArithmetic
from site_src.scoring.limits import Limits
from site_src.scoring.rubric import RubricArithmetic, most_of

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
        if not table.rubric:
            for row in range(1, 1 + rows.get(table.id, table.own_rows)):
                cells = cell_names(table, row)
                for column in table.columns:
                    if not column.is_filled:
                        _add(column, cells[column.id], cells, limits, computed)
        sums = table.total.sums if table.total and (rubric or not table.rubric) else ()
        summed = [column for column in table.columns if column.id in sums]
        computed.update((total_name(table, column), column_sum(table, column, rubric)) for column in summed)
    computed.update(rubric_totals(form, rubrics))
    return FormArithmetic({name: one for name, one in limits.items() if name not in computed}, computed)


def score_cells(table: TableBlock, column: TableColumn, rubric: Rubric) -> dict[str, str]:
    """Return the cells of `column` by the names that the arithmetic of `rubric` has for its scores."""
    scores = (score for part in rubric.arithmetic.parts for score in part.scores)
    return {score.name: cell_name(table, int(score.name), column) for score in scores}


def cell_names(table: TableBlock, row: int) -> dict[str, str]:
    """Return the names of the cells of a row by the ids of their columns."""
    return {column.id: cell_name(table, row, column) for column in table.columns}


def total_name(table: TableBlock, column: TableColumn) -> str:
    """Return the name of the sum of a column: ``budget.total.amount``."""
    return f"{table.id}.total.{column.id}"


def column_sum(table: TableBlock, column: TableColumn, rubric: Rubric | None) -> Expression:
    """Return the sum of a column over the rows that are filled by hand; of the scores of `rubric` its total."""
    if rubric:
        return renamed(rubric.arithmetic.total, score_cells(table, column, rubric))
    return Sum(tuple(cell_name(table, row, column) for row in range(1, table.own_rows + 1)))


def rubric_totals(form: Form, rubrics: Mapping[str, Rubric]) -> dict[str, Expression]:
    """Return how each field is worked out that holds the total of a rubric's table.

    A total is a field for a score that can reach what the rubric gives: without what does not
    count, or with it. It adds up the column of the same filler, of several that of the same label, or the only one.
    """
    found: dict[str, Expression] = {}
    for table in tables(form):
        rubric = rubrics.get(table.rubric or "")
        if rubric:
            found.update(_totals(form, table, rubric))
    return found


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


def _score_limits(table: TableBlock, rubric: Rubric) -> Iterator[tuple[str, Limits]]:
    scores = [score for part in rubric.arithmetic.parts for score in part.scores]
    for column in table.columns:
        if column.type == "score":
            yield from ((cell_name(table, int(score.name), column), score.limits) for score in scores)


def unclear_totals(form: Form, rubrics: Mapping[str, Rubric]) -> tuple[FormField, ...]:
    """Return the fields that hold the total of a table of `rubrics` with several columns, and do not say of which."""
    found = []
    for table in tables(form):
        rubric = rubrics.get(table.rubric or "")
        scored = [column for column in table.columns if column.type == "score"]
        if rubric and scored:
            found += [field for field, _ in _asked_totals(form, rubric) if _column(field, scored) is None]
    return tuple(found)


def _totals(form: Form, table: TableBlock, rubric: Rubric) -> Iterator[tuple[str, Expression]]:
    scored = [column for column in table.columns if column.type == "score"]
    for field, total in _asked_totals(form, rubric):
        column = _column(field, scored)
        if column is not None:
            yield field.id, renamed(total, score_cells(table, column, rubric))


def _asked_totals(form: Form, rubric: Rubric) -> Iterator[tuple[FormField, Expression]]:
    """Yield the fields that hold a total of `rubric`, each with that total."""
    for one in fields(form):
        field = one.answer
        if isinstance(field, FormField) and field.type == "score":
            total = _total_up_to(field.most, rubric.arithmetic)
            if total:
                yield field, total


def _total_up_to(most: Decimal | None, arithmetic: RubricArithmetic) -> Expression | None:
    """Return the total that can be `most`: that of the rubric, what it is converted into, or all together.

    None where it is none of them, or both of the first two, which only the words of a form tell apart.
    """
    total, converted = arithmetic.most, arithmetic.converted
    found: dict[Decimal, Expression | None] = {
        arithmetic.converted_most + most_of(arithmetic.apart): arithmetic.overall
    }
    found[total] = arithmetic.total
    if converted:
        found[arithmetic.converted_most] = None if arithmetic.converted_most == total else converted
    return found.get(most) if most is not None else None


def _column(field: FormField, scored: Sequence[TableColumn]) -> TableColumn | None:
    """Return the column of which a field is the total: that of the same filler; of several that of the same label; or the only one."""
    same = [column for column in scored if column.filled_by == field.filled_by] or list(scored)
    if len(same) > 1:
        same = [column for column in same if column.label in (field.label, field.full_label)]
    return same[0] if len(same) == 1 else None
