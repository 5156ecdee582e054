"""Rubrics and forms of every kind, with what somebody gives in them: strategies for property tests."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.scoring.limits import Limits
from site_src.scoring.number import plain, rounded

# Half points and tenths, as rubrics print them.
POINTS = st.one_of(st.integers(1, 12).map(Decimal), st.integers(1, 24).map(lambda n: Decimal(n) / 2),
                   st.integers(1, 120).map(lambda n: Decimal(n) / 10))  # fmt: skip
AMOUNTS = st.decimals(min_value=0, max_value=9_999, places=2)  # three of them are worked out to the last digit
TRIED = [Decimal(text) for text in ("-5", "-0.5", "0", "0.1", "0.25", "1", "1.5", "2", "3", "4", "5.5", "12", "99")]

LIMITS = st.builds(
    Limits,
    least=st.sampled_from([Decimal(0), Decimal("1.5"), Decimal(-3)]),
    most=st.sampled_from([None, Decimal(2), Decimal(100)]),
    whole=st.booleans(),
    or_nothing=st.booleans(),
    or_absent=st.booleans(),
    unit=st.sampled_from(["", "分"]),
) | st.lists(st.sampled_from(TRIED), min_size=1, unique=True).map(lambda steps: Limits(steps=tuple(sorted(steps))))
"""Numbers to try in any blank, some of which are beyond most limits."""


Drawn = TypeVar("Drawn")


class Scored(NamedTuple):
    """A rubric with scores by their names (rows), the indices of the vetoes that apply and of the conditions ticked as met.

    `absent` are the names of the scores that do not apply.
    """

    rubric: Rubric
    given: dict[str, Decimal]
    vetoed: set[int]
    met: set[int]
    absent: set[str]


class Filled(NamedTuple):
    """A form that is one list with lines beside it, and the numbers typed into its fields."""

    form: Form
    given: dict[str, Decimal]


@st.composite
def items(draw: st.DrawFn, no: int) -> dict[str, Any]:
    points = draw(POINTS)
    item: dict[str, Any] = {"no": no, "points": plain(points), "text": f"第{no}条"}
    item["either_or"] = draw(st.sampled_from(["", "", "", "甲", "乙"]))
    kind = draw(st.sampled_from(["fixed", "fixed", "range", "levels", "fixed levels", "each", "off", "taken"]))
    least = (points / 2).quantize(Decimal("0.01"))
    if kind in ("range", "levels") and 0 < least < points:
        item["points"] = f"{plain(least)}-{plain(points)}"
    if "levels" in kind:
        ends = {"区": least, "省": points}
        item["levels"] = {name: plain(one) for name, one in ends.items() if kind == "levels" or name == "省"}
    if kind in ("each", "off"):
        step = max((points / draw(st.integers(1, 5))).quantize(Decimal("0.01")), Decimal("0.01"))
        item["each"] = plain(step if kind == "each" else -step)
    if kind == "taken":
        item |= {"points": plain(-points), "either_or": ""}
        item |= draw(st.sampled_from([{}, {"each": plain(-least or -points)}]))
    if draw(st.integers(0, 9)) == 0:
        item["veto"] = {"when": f"出事{no}", "then": "不予验收"}
    return item


def _most(category: dict[str, Any]) -> Decimal:
    """Add up a category as somebody would with pencil and paper."""
    groups: dict[str, list[Decimal]] = {}
    for item in category["items"]:
        taken = item["points"].startswith("-")
        most = Decimal(0) if taken else Decimal(item["points"].rpartition("-")[2])
        groups.setdefault(item["either_or"] or f"条{item['no']}", []).append(most)
    return sum(map(max, groups.values()), Decimal(0))


def _worth(category: dict[str, Any]) -> Decimal:
    return rounded(Fraction(_most(category)) * Fraction(category["weight"] or 1))


def _converted(total: Decimal, to: object = None, by: str = "") -> Decimal:
    return Decimal(str(to)) if to else rounded(Fraction(total) * Fraction(by))


def _let_some_not_apply(draw: st.DrawFn, categories: Sequence[dict[str, Any]]) -> None:
    free = [item for one in categories if one["counted"] and not one["shared_score"] for item in one["items"]]
    for item in free:
        item["optional"] = not item["either_or"] and draw(st.booleans())


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    categories = []
    for index in range(draw(st.integers(1, 3))):
        numbers = range(1, 1 + draw(st.integers(1, 5)))
        category: dict[str, Any] = {
            "no": str(index + 1),
            "name": f"类{index}",
            "items": [draw(items(no)) for no in numbers],
        }
        category["counted"] = index == 0 or draw(st.booleans())
        category["shared_score"] = draw(st.sampled_from([False, False, True]))
        category["weight"] = draw(st.sampled_from([None, None, None, "0.3", "1.25"])) if category["counted"] else None
        categories.append(category)
    total = sum((_worth(one) for one in categories if one["counted"]), Decimal(0))
    start = 0 if total and draw(st.booleans()) else draw(st.integers(1, 100))
    total += start
    record: dict[str, Any] = {"title": "细则", "total": total, "start": start, "categories": categories}
    record["converted"] = draw(st.sampled_from([None, None, {"to": 100}, {"to": "12.5"}, {"by": "0.4"}]))
    if record["converted"] and draw(st.integers(0, 4)) == 0:
        record["converted"] |= {"decides": "no"}
    elif record["converted"]:
        total = _converted(total, **record["converted"])
    if record["converted"] and "to" in record["converted"]:
        _let_some_not_apply(draw, categories)
    record["scored_by"] = draw(st.sampled_from([[], ["自评"], ["自评", "验收"]]))
    for key in draw(st.sets(st.sampled_from(["pass_mark", "apply_mark"]))):
        at = (total * draw(st.integers(1, 10)) / 10).quantize(Decimal("0.1"))
        if 0 < at <= total:
            record[key] = {"at": at, "inclusive": draw(st.booleans())}
    if draw(st.booleans()):
        cut = (total / 2).quantize(Decimal("0.1"))
        record["bands"] = [{"least": 0, "most": cut, "verdict": "一般"}, {"least": cut, "most": total, "verdict": "好"}]
    record["vetoes"] = [{"when": f"情形{n}", "then": "不予通过"} for n in range(draw(st.integers(0, 2)))]
    if draw(st.booleans()):
        record["conditions"] = {"texts": ["开放满一年", "有专人"][: draw(st.integers(1, 2))]}
    if draw(st.booleans()):
        categories[draw(st.integers(0, len(categories) - 1))]["division"] = {"name": "上级指标"}
    return Rubric.model_validate(record)


def numbers_in(limits: Limits) -> st.SearchStrategy[Decimal]:
    """Return numbers that `limits` take."""
    if limits.steps:
        return st.sampled_from(limits.steps)
    most = limits.most if limits.most is not None else Decimal(99_999)
    inside = st.decimals(min_value=limits.least, max_value=most, places=0 if limits.whole else 2)
    return st.one_of(st.just(Decimal(0)), inside) if limits.or_nothing else st.one_of(st.just(most), inside)


@st.composite
def scored(draw: st.DrawFn) -> Scored:
    unticked = draw(st.sampled_from([0, 2]))
    rubric = draw(rubrics())
    skipped = draw(st.sampled_from([0, 0, 1, 3]))  # mostly all is scored, sometimes one in four is not
    scores = [score for part in rubric.arithmetic.parts for score in part.scores]
    all_that_can = draw(st.integers(0, 3)) == 0
    absent = {one.name for one in scores if one.limits.or_absent and (all_that_can or draw(st.integers(0, 3)) == 0)}
    given = {
        score.name: draw(numbers_in(score.limits))
        for score in scores
        if score.name not in absent and (not skipped or draw(st.integers(0, 3)) >= skipped)
    }
    vetoes = rubric.arithmetic.vetoes
    applies = bool(vetoes) and draw(st.booleans())
    vetoed = draw(st.sets(st.sampled_from(range(len(vetoes))))) if applies else set[int]()
    asked = {index for index, veto in enumerate(vetoes) if veto.condition} - vetoed
    met = {index for index in asked if not unticked or draw(st.integers(0, 3)) >= unticked}
    return Scored(rubric, given, vetoed, met, absent)


@st.composite
def filled(draw: st.DrawFn) -> Filled:
    """Draw a list of costs with a column and a line that are worked out."""
    signs = st.sampled_from(["*", "+", "-", "/"])
    formula = f"price {draw(signs)} count" + draw(st.sampled_from(["", " + extra", " * extra"]))
    columns: list[dict[str, Any]] = [{"id": "no", "label": "序号", "type": "auto_number"}]
    columns += [
        {"id": id, "label": id, "type": kind}
        for id, kind in (("price", "number"), ("count", "integer"), ("extra", "number"))
    ]
    columns.append({"id": "amount", "label": "金额", "type": "number", "formula": formula, "least": -999999})
    table = {"id": "costs", "label": "支出", "columns": columns, "blank_rows": 3,
             "total": {"label": "合计", "sums": draw(st.sampled_from([["amount"], ["price", "amount"]]))}}  # fmt: skip
    line = ["人数", {"id": "people", "label": "人数", "type": "integer"}, "总数", {"id": "whole", "label": "总数", "type": "integer"},
            "占比", {"id": "share", "label": "占比", "type": "number", "unit": "%", "formula": "people / whole"}]  # fmt: skip
    sections = [{"grid": [2, 4, 3, 3, 3], "blocks": [table]}, {"blocks": [{"lines": [line]}]}]
    form = Form.model_validate({"title": "预算表", "kind": "表", "filled_by": "各单位", "sections": sections})
    given: dict[str, Decimal] = {}
    for row in (1, 2, 3):
        for column in ("price", "extra"):
            if draw(st.booleans()):
                given[f"costs.{row}.{column}"] = draw(AMOUNTS)
        if draw(st.booleans()):
            given[f"costs.{row}.count"] = Decimal(draw(st.integers(0, 500)))
    for name in ("people", "whole"):
        if draw(st.booleans()):
            given[name] = Decimal(draw(st.integers(0, 5000)))
    return Filled(form, given)


def drawn(strategy: st.SearchStrategy[Drawn], count: int) -> list[Drawn]:
    """Return as many values of a strategy, the same each time: that each kind is among them is asserted."""
    found: list[Drawn] = []

    @settings(
        max_examples=count,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(strategy)
    def take(one: Drawn) -> None:
        found.append(one)

    take()
    return found
