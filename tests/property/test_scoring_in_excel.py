"""A workbook works out what the reference works out, and takes the numbers that it takes, in LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_src.model.form_arithmetic import form_arithmetic
from site_src.render.documents.excel.form import form_xlsx
from site_src.render.documents.excel.rubric import rubric_xlsx
from site_src.scoring.form import evaluated
from site_src.scoring.limits import ABSENT
from site_src.scoring.rubric import Score
from site_src.scoring.rubric_result import RubricResult, result
from tests.scored import TRIED, Filled, Scored, drawn, filled, scored

RUBRICS, FORMS = 80, 20
"""Cases, all computed by one start of the office, which is slow."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cases() -> tuple[list[Scored], list[Filled]]:
    return drawn(scored(), RUBRICS), drawn(filled(), FORMS)


@pytest.fixture(scope="module")
def computed(cases: tuple[list[Scored], list[Filled]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill all workbooks, have the office compute them, and return the folder of the results."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-calc-nogui)")
    folder = tmp_path_factory.mktemp("excel")
    for number, one in enumerate(cases[0]):
        _scored_book(one).save(folder / f"rubric{number}.xlsx")
    for number, form in enumerate(cases[1]):
        _filled_book(form).save(folder / f"form{number}.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.xlsx")))
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    if not list(folder.glob("out/*.xlsx")):
        pytest.skip("this LibreOffice has no Calc (Debian: libreoffice-calc-nogui)")
    return folder / "out"


def _rows(one: Scored) -> Iterator[tuple[Score, int]]:
    """Yield the places to score with their rows: below the title, the head and the conditions, a sum after each category."""
    row = 3 + (len(one.rubric.conditions.texts) if one.rubric.conditions else 0)
    for category, part in zip(one.rubric.categories, one.rubric.arithmetic.parts, strict=True):
        row += category.division is not None
        yield from ((score, row + index) for index, score in enumerate(part.scores))
        row += len(category.items) + 1


def _scored_book(one: Scored) -> openpyxl.Workbook:
    book = openpyxl.load_workbook(io.BytesIO(rubric_xlsx(one.rubric, "")))
    sheet = book.worksheets[0]
    rules: dict[str, Any] = {}
    for rule in sheet.data_validations.dataValidation:
        rules |= dict.fromkeys(str(rule.sqref).split(), rule)
    tried = book.create_sheet("tried")
    for line, (score, row) in enumerate(_rows(one), 1):
        cell = f"E{row}"
        if score.name in one.given:
            sheet[cell] = one.given[score.name]
        elif score.name in one.absent:
            sheet[cell] = ABSENT
        for index, number in enumerate(TRIED):
            tried.cell(2 * line - 1, index + 1).value = number
            place = tried.cell(2 * line - 1, index + 1).coordinate
            tried.cell(2 * line, index + 1).value = f"={_accepts(rules[cell], cell, place)}"
    for index, row in enumerate(_veto_rows(sheet)):
        if one.rubric.arithmetic.vetoes[index].condition:
            sheet[f"E{row}"] = "不符合" if index in one.vetoed else "符合" if index in one.met else None
        else:
            sheet[f"E{row}"] = "是" if index in one.vetoed else "否"
    return book


def _accepts(rule: Any, cell: str, place: str) -> str:
    """Return what a data validation of `cell` says of a number at `place`, as a formula."""
    if rule.type == "custom":
        return str(rule.formula1).replace(cell, place)
    if rule.type == "list":
        return "OR(" + ",".join(f"{place}={one}" for one in rule.formula1.strip('"').split(",") if one != ABSENT) + ")"
    held = [f"{place}>={rule.formula1}"]
    if rule.operator in (None, "between"):
        held.append(f"{place}<={rule.formula2}")
    if rule.type == "whole":
        held.append(f"{place}=INT({place})")
    return f"AND({','.join(held)})"


def _veto_rows(sheet: Any) -> list[int]:
    return [row[0].row for row in sheet.iter_rows(max_col=1) if str(row[0].value).startswith(("基本条件", "一票否决"))]


def _filled_book(one: Filled) -> openpyxl.Workbook:
    book = openpyxl.load_workbook(io.BytesIO(form_xlsx(one.form, "")))
    for name, number in one.given.items():
        book.worksheets[0][_place(book, name)] = number
    return book


def _place(book: openpyxl.Workbook, name: str) -> str:
    """Return the cell of a field; those of a column are one named area."""
    table, _, rest = name.partition(".")
    row, _, column = rest.partition(".")
    if row == "total":
        ((_, area),) = book.defined_names[f"field.{table}.{column}"].destinations
        last = area.rpartition(":")[2].replace("$", "")
        return f"{last[0]}{int(last[1:]) + 1}"
    ((_, area),) = book.defined_names[f"field.{table}.{column}" if rest else f"field.{name}"].destinations
    first = area.partition(":")[0].replace("$", "")
    return f"{first[0]}{int(first[1:]) + int(row or 1) - 1}"


def _read(value: Any) -> Decimal | None:
    return None if value in (None, "") else Decimal(str(value))


def _sum_rows(sheet: Any, *starts: str) -> list[Decimal | None]:
    rows = [row for row in sheet.iter_rows(max_col=5) if str(row[0].value).startswith(starts)]
    return [_read(row[4].value) for row in rows]


SUMS = ("总得分", "实得分", "应得分", "折算得分", "不计入总分的得分", "连同另计")


def _expected(found: RubricResult, one: Scored) -> list[Decimal | None]:
    base = [found.base] if one.rubric.arithmetic.base.optional else []
    converted = [*base, found.converted] if one.rubric.converted else []
    beside = [found.bonus, found.overall] if one.rubric.arithmetic.apart else []
    return [found.total, *converted, *beside]


def test_sums_and_verdict_of_a_rubric(cases: tuple[list[Scored], list[Filled]], computed: Path) -> None:
    for number, one in enumerate(cases[0]):
        sheet = openpyxl.load_workbook(computed / f"rubric{number}.xlsx", data_only=True).worksheets[0]
        found = result(one.rubric.arithmetic, one.given, one.vetoed, one.met, one.absent)
        subtotals = [_read(row[4].value) for row in sheet.iter_rows(max_col=5) if "小计" in str(row[0].value)]
        # One category is the total, unless it is weighted.
        summed = len(found.sums) > 1 or one.rubric.arithmetic.parts[0].weight != 1
        assert subtotals == (list(found.sums) if summed else []), one
        assert _sum_rows(sheet, *SUMS) == _expected(found, one), one
        verdicts = [row[2].value for row in sheet.iter_rows(max_col=3) if row[0].value in ("结论", "结论（自评）")]
        assert verdicts == [found.verdict], one


def test_a_cell_takes_what_the_reference_takes(cases: tuple[list[Scored], list[Filled]], computed: Path) -> None:
    for number, one in enumerate(cases[0]):
        tried = openpyxl.load_workbook(computed / f"rubric{number}.xlsx", data_only=True).worksheets[1]
        for line, (score, _) in enumerate(_rows(one), 1):
            taken = [bool(tried.cell(2 * line, index + 1).value) for index in range(len(TRIED))]
            assert taken == [score.limits.take(one) for one in TRIED], score


def test_formulas_and_totals_of_a_form(cases: tuple[list[Scored], list[Filled]], computed: Path) -> None:
    for number, one in enumerate(cases[1]):
        book = openpyxl.load_workbook(computed / f"form{number}.xlsx", data_only=True)
        expected = evaluated(form_arithmetic(one.form, {}).computed, one.given)
        found = {name: _read(book.worksheets[0][_place(book, name)].value) for name in expected}
        assert found == expected, one


def test_the_cases_are_of_every_kind(cases: tuple[list[Scored], list[Filled]]) -> None:
    kinds = _kinds(cases[0])
    assert all(kinds.values()), kinds


def _kinds(rubrics: Sequence[Scored]) -> dict[str, int]:
    terms = [term for one in rubrics for part in one.rubric.arithmetic.parts for term in part.terms]
    limits = [score.limits for term in terms for score in term.scores]
    arithmetics = [(one.rubric.arithmetic, one.given, one.vetoed, one.met, one.absent) for one in rubrics]
    return {
        "groups": sum(len(term.scores) > 1 for term in terms),
        "steps": sum(bool(one.steps) for one in limits),
        "ranges": sum(one.or_nothing for one in limits),
        "apart": sum(bool(one.rubric.arithmetic.apart) for one in rubrics),
        "bands": sum(bool(one.rubric.bands) for one in rubrics),
        "marks": sum(bool(one.rubric.arithmetic.rising) for one in rubrics),
        "vetoed": sum(bool(one.vetoed) for one in rubrics),
        "open": sum(result(one.rubric.arithmetic, one.given, absent=one.absent).unscored > 0 for one in rubrics),
        "shares": sum(bool(one.rubric.converted and one.rubric.converted.to) for one in rubrics),
        "multiples": sum(bool(one.rubric.converted and one.rubric.converted.by) for one in rubrics),
        "absent": sum(bool(one.absent) for one in rubrics),
        "taken": sum(one.rubric.arithmetic.falls for one in rubrics),
        "started": sum(bool(one.rubric.start) for one in rubrics),
        "weights": sum(part.weight != 1 for one in rubrics for part in one.rubric.arithmetic.counted),
        "unticked": sum(result(*one).verdict.endswith("没有勾选") for one in arithmetics),
        "reached": sum(result(*one).verdict.startswith("达到") for one in arithmetics),
    }
