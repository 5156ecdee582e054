"""The scales of the demonstration come to what their makers published."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from site_src.model.entries import read_entries
from site_src.model.types.assessment import Assessment
from site_src.scoring.scale import Primary, ScaleArithmetic, Span, outcome, possible

CONTENT = Path(__file__).parents[3] / "content" / "assessments"


def scale(name: str) -> ScaleArithmetic:
    (file,) = CONTENT.glob(f"{name}.*")
    reading = read_entries(f"content/assessments/{file.name}", file.read_bytes())
    return Assessment.model_validate_json(reading.payloads[0].record).arithmetic


@pytest.mark.parametrize(
    ("name", "answers", "score", "label"),
    [
        ("phq-9", [0] * 9, 0, "没有或很少"),
        ("phq-9", [1] * 5 + [0] * 4, 5, "轻度"),
        ("phq-9", [3] * 9, 27, "重度"),
        ("who-5", [5] * 5, 100, None),
        ("who-5", [1, 2, 3, 4, 5], 60, None),
    ],
)
def test_points_add_up_and_fall_into_a_band(name: str, answers: list[int], score: int, label: str | None) -> None:
    found = outcome(scale(name), dict(enumerate(answers, 1)))
    assert found.scores == {"": Decimal(score)}
    assert found.labels[""]
    if label and label in {span.label for span in scale(name).spans[""]}:
        assert found.labels[""] == label


def test_an_answer_above_nothing_to_the_ninth_item_calls_for_help_whatever_the_sum() -> None:
    phq = scale("phq-9")
    assert outcome(phq, {9: 1}).alarm
    assert not outcome(phq, dict.fromkeys(range(1, 9), 3) | {9: 0}).alarm
    assert outcome(phq, {9: 1}).scores == {}


def test_the_constitutions_are_judged_by_the_published_rule() -> None:
    tcm = scale("tcm-constitution")
    assert tcm.primary == Primary("pinghe", Decimal(60), Decimal(30), Decimal(40))
    lowest = {one.no: 5 if one.subscale == "pinghe" and not one.reverse else 1 for one in tcm.questions}
    found = outcome(tcm, lowest)
    assert found.scores["pinghe"] == 100
    assert {score for key, score in found.scores.items() if key != "pinghe"} == {Decimal(0)}
    assert found.labels["pinghe"] == "是"
    highest = outcome(tcm, {one.no: 5 for one in tcm.questions})
    assert highest.labels["pinghe"] == "否"


@pytest.mark.parametrize(("other", "label"), [(29, "是"), (30, "基本是"), (39, "基本是"), (40, "否")])
def test_the_primary_score_looks_at_the_others(other: int, label: str) -> None:
    spans = (Span(Decimal(0), Decimal(100), "有"),)
    base = ScaleArithmetic(
        points=tuple(range(101)),
        questions=(),
        spans={"own": spans, "other": spans},
        primary=Primary("own", Decimal(60), Decimal(30), Decimal(40)),
    )
    from dataclasses import replace

    from site_src.scoring.scale import ScaleQuestion

    asked = replace(base, questions=(ScaleQuestion(1, "own"), ScaleQuestion(2, "other")))
    assert outcome(asked, {1: 60, 2: other}).labels == {"own": label, "other": "有"}
    assert outcome(asked, {1: 59, 2: other}).labels["own"] == "否"
    assert outcome(asked, {1: 60}).labels == {}


def test_every_possible_score_is_one_that_answers_give() -> None:
    phq = scale("phq-9")
    assert possible(phq) == tuple(map(Decimal, range(28)))
    who = scale("who-5")
    assert possible(who) == tuple(Decimal(4 * points) for points in range(26))
