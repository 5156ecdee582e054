"""What is filled into a rubric survives a file: JSON, and the table that Excel opens and saves."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.render.scoring_data import scoring_data
from site_src.scoring.number import plain
from tests.scored import Scored, scored
from tests.unit.scripts.conftest import Call

SIGNS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n'=+-@,\"")
NOTES = st.text(SIGNS, min_size=1, max_size=20)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node(
        *(f"tools/scoring/core/{name}.js" for name in ("number", "expression", "limits")),
        *(f"tools/score/core/{name}.js" for name in ("arithmetic", "rubric", "filled", "table")),
    )


def asked(one: Scored) -> dict[str, Any]:
    return {**scoring_data(one.rubric), "rubric": "rubrics/one", "title": "细则"}


@st.composite
def filled(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Draw a rubric with what its first scorer filled in, as the browser holds it."""
    one = draw(scored())
    data = asked(one)
    names = st.sampled_from([item["name"] for item in data["items"]])
    first = {
        "scores": {name: plain(points) for name, points in one.given.items()},
        "parts": {},
        "seen": draw(st.dictionaries(names, st.sampled_from(["有", "缺", "到现场看"]))),
        "notes": {name: note.strip() for name, note in draw(st.dictionaries(names, NOTES)).items() if note.strip()},
        "vetoed": sorted(one.vetoed),
        "met": sorted(one.met),
    }
    nothing: dict[str, Any] = {"scores": {}, "parts": {}, "seen": {}, "notes": {}, "vetoed": [], "met": []}
    by = [first, *([nothing] * (len(data["scorers"]) - 1))]
    return data, {"rubric": data["rubric"], "edition": data["edition"], "by": by}


@given(case=filled())
def test_what_is_exported_is_read_as_it_was(call: Call, case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    data, held = case
    assert call("filled.read", data, json.loads(json.dumps(held))) == held


@settings(max_examples=200)
@given(case=filled())
def test_the_table_is_read_as_it_was(call: Call, case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    data, held = case
    texts = {item["name"]: '第一段，"引号"；=第二段' for item in data["items"]}
    written = call("table.written", data, held, texts)
    assert call("table.read", data, written) == held
    # Excel saves it with other ends of lines, and without quotation marks where none are needed.
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\n").writerows(rows)
    assert call("table.read", data, again.getvalue()) == held


@given(case=filled())
def test_no_cell_begins_a_formula(call: Call, case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    data, held = case
    held["by"][0]["notes"] = {item["name"]: "=HYPERLINK(1)" for item in data["items"]}
    rows = csv.reader(io.StringIO(call("table.written", data, held, {}).removeprefix("\ufeff"), newline=""))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))] == []


@pytest.mark.parametrize(
    "file",
    [
        None,
        [],
        "",
        {"rubric": "rubrics/other", "by": []},
        {"rubric": "rubrics/one"},
        {"rubric": "rubrics/one", "by": 1},
    ],
)
def test_a_file_of_something_else_is_none(call: Call, file: Any) -> None:
    data = {
        "rubric": "rubrics/one",
        "edition": "1",
        "arithmetic": {"parts": [], "vetoes": []},
        "scorers": [""],
        "items": [],
    }
    assert call("filled.read", data, file) is None
    assert call("table.read", data, "姓名,电话\n甲,乙\n") is None


@given(
    case=filled(),
    junk=st.dictionaries(st.sampled_from(["1", "2", "99", "__proto__"]), st.none() | st.text() | st.integers()),
)
def test_of_a_damaged_file_what_fits_is_taken(
    call: Call, case: tuple[dict[str, Any], dict[str, Any]], junk: dict[str, Any]
) -> None:
    data, held = case
    damaged = {"scores": junk, "parts": junk, "seen": junk, "notes": junk, "vetoed": [99, "1", None], "met": junk}
    found = call("filled.read", data, {**held, "by": [damaged]})
    assert len(found["by"]) == len(data["scorers"])
    assert set(found["by"][0]["scores"]) <= {item["name"] for item in data["items"]}
    assert found["by"][0]["vetoed"] == []
