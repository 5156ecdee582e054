"""A rubric in Excel takes what an item gives, adds up and says the verdict."""

from __future__ import annotations

import io
import shutil
import subprocess
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from site_src.model.types.rubric import Rubric, sum_of
from site_src.render.documents.excel.rubric import rubric_xlsx
from tests.unit.render.documents.excel.opened import open_cells, page
from tests.unit.render.documents.word.portal import FOOT, RUBRICS, rubric

BANDED = {
    "title": "示例细则",
    "total": 20,
    "scored_by": ["自评"],
    "bands": [
        {"least": 0, "most": 11.9, "verdict": "待改进"},
        {"least": 12, "most": 15.9, "verdict": "合格"},
        {"least": 16, "most": 20, "verdict": "优秀"},
    ],
    "categories": [
        {
            "no": "一",
            "name": "服务",
            "items": [
                {"no": 1, "points": 10, "text": "有服务"},
                {"no": 2, "points": 4, "text": "有制度", "either_or": "a"},
                {"no": 3, "points": 6, "text": "有规范", "either_or": "a"},
                {"no": 4, "points": "2-4", "text": "有声誉"},
            ],
        }
    ],
}


def banded() -> Rubric:
    return Rubric.model_validate(BANDED)


def marked() -> Rubric:
    """Return a rubric with bands and a line that must be passed."""
    return Rubric.model_validate({**BANDED, "pass_mark": {"at": 16, "inclusive": False, "printed": "16分以上"}})


def score_cells(scored: Rubric, column: str) -> dict[str, Decimal]:
    """Return the cells to score and the most that each may hold."""
    most: dict[str, Decimal] = {}
    row = 3
    for category in scored.categories:
        if category.shared_score:
            most[f"{column}{row}"] = sum_of(category)
        else:
            most |= {f"{column}{row + index}": item.points.most for index, item in enumerate(category.items)}
        row += len(category.items) + 1
    return most


def cell_with(sheet: Any, start: str) -> Any:
    return next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(start))


@pytest.mark.parametrize(("name", "columns"), [("cz_rubric", "FG"), ("cugb_home_rubric", "E")])
def test_just_scores_and_vetoes_can_be_typed_into(name: str, columns: str) -> None:
    sheet = page(rubric_xlsx(rubric(name), FOOT))
    wanted = {cell for column in columns for cell in score_cells(rubric(name), column)}
    for veto in rubric(name).vetoes:
        row = cell_with(sheet, f"一票否决：{veto.when}").row
        wanted |= {f"{column}{row}" for column in columns}
    merged = {str(cell) for area in sheet.merged_cells.ranges for cell in open_cells(sheet) if cell in area} - wanted
    assert open_cells(sheet) - merged == wanted
    assert sheet.protection.sheet
    assert not sheet.protection.password


@pytest.mark.parametrize(("name", "column"), [("cz_rubric", "F"), ("cz_rubric", "G"), ("cugb_home_rubric", "E")])
def test_points_are_limited_to_what_an_item_gives(name: str, column: str) -> None:
    rules = page(rubric_xlsx(rubric(name), FOOT)).data_validations.dataValidation
    limits = {
        str(rule.sqref): (Decimal(rule.formula1), Decimal(rule.formula2)) for rule in rules if rule.type == "decimal"
    }
    wanted = score_cells(rubric(name), column)
    assert {cell: limits[cell] for cell in wanted} == {cell: (Decimal(0), most) for cell, most in wanted.items()}


def test_points_in_a_range_are_nothing_or_within_it_and_levels_are_a_list() -> None:
    rules = page(rubric_xlsx(banded(), FOOT)).data_validations.dataValidation
    assert [rule.formula1 for rule in rules if rule.type == "custom"] == ["AND(ISNUMBER(E6),OR(E6=0,AND(E6>=2,E6<=4)))"]
    levels = BANDED | {"total": 3, "bands": []}
    item = {"no": 1, "points": "1-3", "text": "有声誉", "levels": {"区": 1, "市": 2, "省": 3}}
    one = Rubric.model_validate(levels | {"categories": [{"no": "一", "name": "服务", "items": [item]}]})
    rules = page(rubric_xlsx(one, FOOT)).data_validations.dataValidation
    assert [(rule.type, rule.formula1) for rule in rules] == [("list", '"0,1,2,3"')]


def test_points_are_numbers_that_can_be_added_up_and_a_range_is_a_text() -> None:
    sheet = page(rubric_xlsx(banded(), FOOT))
    assert [sheet[f"D{row}"].value for row in (3, 4, 5, 6)] == [10, 4, 6, "2-4"]
    assert {sheet[f"D{row}"].number_format for row in (3, 4, 5)} == {"General"}


@pytest.mark.parametrize("name", RUBRICS)
def test_a_page_ends_between_categories(name: str) -> None:
    sheet = page(rubric_xlsx(rubric(name), FOOT))
    starts, row = set(), 3
    for category in rubric(name).categories:
        starts.add(row)
        row += len(category.items) + 1
    breaks = {one.id + 1 for one in sheet.row_breaks.brk}
    assert breaks
    assert breaks <= starts


@pytest.mark.parametrize("name", RUBRICS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert rubric_xlsx(rubric(name), FOOT) == rubric_xlsx(rubric(name), FOOT)


def full(scored: Rubric, column: str) -> dict[str, float]:
    return {cell: float(most) for cell, most in score_cells(scored, column).items()}


def scenarios() -> dict[str, tuple[Rubric, dict[str, Any]]]:
    """Return sheets filled in: a rubric and what is typed into its cells."""
    cz, cugb = rubric("cz_rubric"), rubric("cugb_home_rubric")
    veto = cell_with(page(rubric_xlsx(cz, FOOT)), "一票否决").row
    best = full(cz, "F")
    return {
        "full": (cz, best),
        "just-enough": (cz, best | {"F3": 0}),
        "too-little": (cz, best | {"F3": 0, "F4": 1.9}),
        "vetoed": (cz, best | {f"F{veto}": "是"}),
        "open": (cz, {"F3": 5, "F4": 2}),
        "apply": (cugb, full(cugb, "E")),
        "excellent": (banded(), {"E3": 10, "E4": 4, "E5": 6, "E6": 4}),
        "passable": (banded(), {"E3": 9.5, "E4": 2.5, "E6": 0}),
        "on-the-line": (marked(), {"E3": 10, "E5": 6, "E6": 0}),
        "over-the-line": (marked(), {"E3": 10, "E5": 6.5, "E6": 0}),
        "line-open": (marked(), {"E3": 10}),
        "poor": (banded(), {"E3": 3, "E5": 1, "E6": 2}),
    }


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the sheets of all scenarios after LibreOffice, started once, has computed them."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-calc-nogui)")
    folder = tmp_path_factory.mktemp("excel")
    (folder / "out").mkdir()
    for name, (scored, typed) in scenarios().items():
        book = openpyxl.load_workbook(io.BytesIO(rubric_xlsx(scored, FOOT)))
        for cell, value in typed.items():
            book.worksheets[0][cell] = value
        book.save(folder / f"{name}.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.xlsx")))
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    made = {file.stem: openpyxl.load_workbook(file, data_only=True).worksheets[0] for file in folder.glob("out/*")}
    if not made:
        pytest.skip("this LibreOffice has no Calc (Debian: libreoffice-calc-nogui)")
    return made


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "column", "total", "verdict"),
    [
        ("full", "F", 100, "达到达标线（95分以上）"),
        ("just-enough", "F", 95, "达到达标线（95分以上）"),
        ("too-little", "F", 94.9, "未达到达标线，还差0.1分"),
        ("vetoed", "F", 100, "发生泄密事件：不论得分多少，一律不予通过"),
        ("open", "F", 7, "还有30条没有打分"),
        ("apply", "E", 100, "达到申报线（80分以上）"),
        ("excellent", "E", 20, "优秀"),
        ("passable", "E", 12, "合格"),
        ("poor", "E", 6, "待改进"),
    ],
)
def test_sums_and_verdict(computed: dict[str, Any], name: str, column: str, total: float, verdict: str) -> None:
    sheet = computed[name]
    assert sheet[f"{column}{cell_with(sheet, '总得分').row}"].value == total
    assert sheet[f"C{cell_with(sheet, '结论（自评）').row}"].value == verdict


@pytest.mark.slow
@pytest.mark.parametrize(("name", "said"), [("on-the-line", "未达到"), ("over-the-line", "达到"), ("line-open", None)])
def test_a_line_beside_bands_is_judged_on_a_row_of_its_own(computed: dict[str, Any], name: str, said: str) -> None:
    sheet = computed[name]
    assert (sheet[f"E{cell_with(sheet, '达标线').row}"].value or None) == said


def test_a_line_beside_bands_is_printed_with_its_bound() -> None:
    assert cell_with(page(rubric_xlsx(marked(), FOOT)), "达标线").value == "达标线：16分以上（不含本数）"


@pytest.mark.slow
def test_points_that_do_not_count_are_summed_apart(computed: dict[str, Any]) -> None:
    sheet = computed["apply"]
    assert sheet[f"E{cell_with(sheet, '不计入总分的得分').row}"].value == 10


def test_what_the_site_adds_is_marked_as_its_own() -> None:
    record = {
        **BANDED,
        "categories": [{"no": "一", "name": "类", "items": [{"no": 1, "points": 1, "text": "条", "evidence": "台账"}]}],
    }
    texts = [
        cell.value
        for row in page(rubric_xlsx(Rubric.model_validate(record | {"total": 1, "bands": []}), FOOT)).iter_rows()
        for cell in row
    ]
    assert "“看什么”是本站列出的参考材料，不是原件的文字。" in texts
