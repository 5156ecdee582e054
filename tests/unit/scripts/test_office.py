"""Word and Excel files that the browser fills in are read back with every field in its place."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_src.model.types.rubric import Rubric
from site_src.render.documents.excel.rubric import rubric_xlsx
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.sheet_data import blank_names
from site_src.render.documents.sums import sums_of
from site_src.render.documents.word.rubric import rubric_docx
from site_src.render.scoring_data import scoring_data
from site_src.scoring.expression import value
from site_src.scoring.limits import ABSENT
from site_src.scoring.number import plain
from site_src.scoring.rubric_result import RubricResult, result
from tests.scored import Scored, scored
from tests.unit.scripts.conftest import Call

HEX = """(what, hex, ...given) => {
    const data = Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16))
    return Array.from(what(data, ...given), one => one.toString(16).padStart(2, "0")).join("")
}"""
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SAID = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=30
)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node(
        "vendored/fflate/fflate-0.8.2.js",
        *(f"tools/office/core/{name}.js" for name in ("xml", "archive", "word", "excel")),
        *(f"tools/scoring/core/{name}.js" for name in ("number", "expression", "limits")),
        *(f"tools/score/core/{name}.js" for name in ("arithmetic", "rubric", "filled", "answers")),
    )


def rewritten(call: Call, what: str, data: bytes, *given: Any) -> bytes:
    return bytes.fromhex(call(f"(...given) => ({HEX})({what}, ...given)", data.hex(), *given))


def marks(one: Scored) -> dict[str, Any]:
    return {
        "scores": {name: plain(points) for name, points in one.given.items()} | dict.fromkeys(one.absent, ABSENT),
        "parts": {}, "seen": {}, "notes": {},
        "vetoed": sorted(one.vetoed),
        "met": sorted(one.met),
    }  # fmt: skip


def filled_in(one: Scored, given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the page knows of the rubric, and that its last scorer, of perhaps two, gave `given`."""
    nothing: dict[str, Any] = {"scores": {}, "parts": {}, "seen": {}, "notes": {}, "vetoed": [], "met": []}
    by = [*([nothing] * (len(one.rubric.scorers) - 1)), given]
    return {**scoring_data(one.rubric), "rubric": "one", "title": "细则"}, {"rubric": "one", "edition": "", "by": by}


def controls(data: bytes) -> Iterator[tuple[str, str, bool | None]]:
    """Yield tag and text of each content control, and of a box whether it is ticked, as python-docx reads them."""
    for control in docx.Document(io.BytesIO(data)).element.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        checked = properties.find(f".//{{{W14}}}checked")
        ticked = None if checked is None else checked.get(f"{{{W14}}}val") == "1"
        hidden = properties.find(qn("w:showingPlcHdr")) is not None
        text = "".join(
            "\n" if part.tag == qn("w:br") else part.text or "" for part in control.iter(qn("w:t"), qn("w:br"))
        )
        yield properties.find(qn("w:tag")).get(qn("w:val")), "" if hidden else text, ticked


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def ticks(rubric: Rubric, one: Scored, found: RubricResult) -> dict[str, str]:
    """Return which box of each choice is to be ticked: the first or the second; neither stands for open."""
    arithmetic, expected = rubric.arithmetic, {}
    counts = {True: 0, False: 0}
    for index, veto in enumerate(arithmetic.vetoes):
        counts[veto.condition] += 1
        name = f"conditions.{counts[True]}.met" if veto.condition else f"verdict_veto_{counts[False]}"
        said = index in one.met if veto.condition else not found.unscored
        expected[name] = "second" if index in one.vetoed else "first" if said else "none"
    keys = [key for key, mark in (("pass", rubric.pass_mark), ("apply", rubric.apply_mark)) if mark]
    for key, mark in zip(keys, arithmetic.marks, strict=True):
        judged = value(arithmetic.judged, one.given, one.absent)
        reached = judged is not None and mark.reached(judged)
        settled = judged is not None if not found.unscored else reached and not arithmetic.falls
        expected[f"verdict_{key}"] = ("first" if reached else "second") if settled else "none"
    return expected


@FEW
@given(one=scored())
def test_every_field_of_a_scored_rubric_is_read_back_from_word(call: Call, one: Scored) -> None:
    rubric = one.rubric
    names = blank_names(rubric, rubric_sheet(rubric, None))
    asked, held = filled_in(one, marks(one))
    answers = call("official.answers", asked, held, names)
    data = rewritten(call, "word.filled", rubric_docx(rubric, None, "甲 & 乙"), answers)
    found = result(rubric.arithmetic, one.given, one.vetoed, one.met, one.absent)
    last = len(rubric.scorers)
    texts = {f"scores.{name}.score_{last}": plain(points) for name, points in one.given.items()}
    texts |= {f"scores.{name}.score_{last}": ABSENT for name in one.absent}
    sums = {"": found.total, "_base": found.base, "_converted": found.converted}
    sums |= {"_bonus": found.bonus, "_all": found.overall}
    if all(not values for key, values in marks(one).items() if key != "parts"):
        sums = {}  # nothing is worked out of nothing
    printed = {line.key for line in sums_of(rubric.arithmetic)}
    shown = {key: number for key, number in sums.items() if number is not None and key in printed}
    texts |= {f"total.score_{last}{key}": plain(number) for key, number in shown.items()}
    read = list(controls(data))
    assert {tag: text for tag, text, ticked in read if ticked is None and text} == texts
    boxes: dict[str, list[bool]] = {}
    for tag, _, ticked in read:
        if ticked is not None:
            boxes.setdefault(tag, []).append(ticked)
    for tag, which in ticks(rubric, one, found).items():
        assert boxes[tag] == [which == "first", which == "second"], tag
    words = list(dict.fromkeys(band.verdict for band in rubric.bands))
    if words:
        assert boxes["verdict_band"] == [word == found.verdict for word in words]


@FEW
@given(one=scored())
def test_every_field_of_a_scored_rubric_is_read_back_from_excel(call: Call, one: Scored) -> None:
    asked, held = filled_in(one, marks(one))
    data = rewritten(call, "excel.filled", rubric_xlsx(one.rubric, ""), call("official.cells", asked, held))
    found = result(one.rubric.arithmetic, one.given, one.vetoed, one.met, one.absent)
    last = len(one.rubric.scorers)
    expected: dict[str, Any] = {f"score.{last}.{name}": points for name, points in one.given.items()}
    expected |= {f"score.{last}.{name}": ABSENT for name in one.absent}
    expected |= {f"total.{last}": found.total, f"verdict.{last}": found.verdict}
    for index, veto in enumerate(one.rubric.arithmetic.vetoes):
        met = ("符合" if index in one.met else None) if veto.condition else "否"
        applies = "不符合" if veto.condition else "是"
        expected[f"veto.{last}.{index + 1}"] = applies if index in one.vetoed else met
    values = named_values(data, values=True)
    assert {name: values[name] for name in expected} == {name: number(one) for name, one in expected.items()}
    formulas = named_values(data, values=False)
    assert str(formulas[f"total.{last}"]).startswith("=")
    assert str(formulas[f"verdict.{last}"]).startswith("=")


def number(one: Any) -> Any:
    return float(one) if isinstance(one, Decimal) else one


def named_values(data: bytes, *, values: bool) -> dict[str, Any]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    found = {}
    for name, area in book.defined_names.items():
        ((sheet, cell),) = area.destinations
        value = book[sheet][cell].value
        found[name] = float(value) if isinstance(value, int) else value
    return found


@given(text=SAID)
def test_whatever_is_typed_stands_in_the_control(call: Call, text: str) -> None:
    blank = rubric_docx(SMALL, None, "")
    data = rewritten(call, "word.filled", blank, {"scores.1.score_1": {"text": text}})
    kept = "".join(one for one in text if one in "\n\t" or (ord(one) > 31 and one not in "\ufffe\uffff"))
    read = {tag: said for tag, said, _ in controls(data)}
    assert read["scores.1.score_1"] == kept


SMALL = Rubric.model_validate(
    {"title": "细则", "total": 5, "categories": [{"name": "甲", "items": [{"no": 1, "points": 5, "text": "做到"}]}]}
)


@FEW
@given(one=scored())
def test_what_is_not_filled_in_stays_as_it_was(call: Call, one: Scored) -> None:
    for what, blank in (
        ("word.filled", rubric_docx(one.rubric, None, "")),
        ("excel.filled", rubric_xlsx(one.rubric, "")),
    ):
        before, after = (ZipFile(io.BytesIO(data)) for data in (blank, rewritten(call, what, blank, {})))
        assert before.namelist() == after.namelist()
        for name in before.namelist():
            old, new = before.read(name), after.read(name)
            assert old == new or _canonical(old) == _canonical(new), name


def _canonical(data: bytes) -> str:
    from xml.etree.ElementTree import canonicalize

    return canonicalize(data.decode())
