"""A table gives one record a row, whatever its cells hold."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.read.csv_table import rows

COLUMNS = {"名称": "title", "电话": "phone"}
CELLS = st.lists(st.tuples(*[st.text('一a ,"\n；', max_size=8)] * 2), max_size=6)


def test_columns_are_headed_by_their_title_or_their_field() -> None:
    for head in ("名称,电话", "title,phone", " 名 称 ,phone"):
        (tree,), problems = rows(f"{head}\n一,0519\n", "a.csv", COLUMNS)

        assert problems == ()
        assert tree.value == {"title": "一", "phone": "0519"}


def test_empty_rows_and_cells_are_left_out() -> None:
    trees, problems = rows("\n名称,电话,\n,,\n一,,\n\n二, 120 ,\n", "a.csv", COLUMNS)

    assert problems == ()
    assert [tree.value for tree in trees] == [{"title": "一"}, {"title": "二", "phone": "120"}]


def test_a_cell_with_line_breaks_moves_the_places_behind_it() -> None:
    (first, second), _ = rows('名称,电话\n"一\n""二"", 三",120\n四,110\n', "a.csv", COLUMNS)

    assert first.value["title"] == '一\n"二", 三'
    assert (first.locate(("title",)), first.locate(("phone",))) == ((2, 1), (3, 11))
    assert second.locate(("phone",)) == (4, 3)
    assert second.locate(("missing",)) == (4, 1)


def test_a_type_without_columns_takes_no_table() -> None:
    trees, (problem,) = rows("名称\n一\n", "a.csv", {})

    assert trees == ()
    assert problem.rule == "csv-not-here"


@pytest.mark.parametrize(
    ("head", "meant"),
    [("编号,课程名称,目标", "课程主题"), ("编号,课程标题,目标", "课程主题"), ("编号,课程主题,课程目的", "课程目标")],
)
def test_a_column_under_another_name_is_told_its_own(head: str, meant: str) -> None:
    columns = {"编号": "id", "课程主题": "title", "课程目标": "goals", "目标": "aim"}

    _, (problem,) = rows(f"{head}\n1,2,3\n", "a.csv", columns)

    assert f"是不是“{meant}”" in problem.hint


@pytest.mark.parametrize("first", ["sep=,", "SEP=,"])
def test_a_first_line_for_excel_is_no_head(first: str) -> None:
    (tree,), problems = rows(f"{first}\n名称,电话\n一,0519\n", "a.csv", COLUMNS)

    assert problems == ()
    assert tree.value == {"title": "一", "phone": "0519"}
    assert tree.locate(("phone",)) == (3, 3)


@pytest.mark.parametrize(
    "cell", ["10—20", "10至20", "10-20", "2026年10月20日", "10月20日前", "1.5", "E+10", "#12356", "A-1"]
)
def test_what_excel_leaves_alone_is_not_suspected(cell: str) -> None:
    assert rows(f"名称,电话\n一,{cell}\n", "a.csv", COLUMNS)[1] == ()


@pytest.mark.parametrize("cell", ["10月20日", "20-Oct", "Oct-20"])
def test_a_range_that_excel_made_a_day_is_given_back(cell: str) -> None:
    (tree,), (problem,) = rows(f"名称,电话\n一,{cell}\n", "a.csv", COLUMNS)

    assert (problem.rule, problem.is_error, problem.line, problem.column) == ("csv-excel-date", False, 2, 3)
    assert "10—20" in problem.hint
    assert rows("名称,电话\n一,10—20\n", "a.csv", COLUMNS)[1] == ()
    assert tree.value["phone"] == cell


def test_a_wrong_title_is_said_once_and_not_for_every_row() -> None:
    trees, problems = rows("名子,电话\n" + "一,120\n" * 50, "a.csv", COLUMNS)

    assert trees == ()
    assert [problem.rule for problem in problems] == ["csv-unknown-column"]
    assert "名称" in problems[0].hint


@given(CELLS)
def test_what_a_spreadsheet_writes_is_read_again_at_its_place(cells: list[tuple[str, str]]) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([tuple(COLUMNS), *cells])
    text = buffer.getvalue()
    trees, problems = rows(text, "a.csv", COLUMNS)
    written = [row for row in cells if any(cell.strip() for cell in row)]

    assert problems == ()
    assert len(trees) == len(written)
    for tree, row in zip(trees, written, strict=True):
        assert tuple(tree.value.get(name, "") for name in COLUMNS.values()) == tuple(cell.strip() for cell in row)
        for name, cell in zip(COLUMNS.values(), row, strict=True):
            line, column = tree.locate((name,))
            rest = "\n".join(text.split("\n")[line - 1 :])[column - 1 :]
            assert rest.startswith('"' + cell.replace('"', '""') + '"')
