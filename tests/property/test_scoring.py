"""Every document works out what the reference works out, and takes the numbers that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_src.model.form_arithmetic import form_arithmetic
from site_src.render.documents.pdf.form_fields import scripts_of_blank
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.printed import PrintedBlank
from site_src.render.documents.pdf.sheet_blanks import blanks_of
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.scoring.expression import names_in
from site_src.scoring.form import evaluated
from site_src.scoring.limits import ABSENT, Limits
from site_src.scoring.number import number, plain
from site_src.scoring.rubric_result import result
from tests.pdf_reader import Reader, Scripts, reader
from tests.scored import LIMITS, TRIED, Filled, Scored, filled, scored

EVERY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture(scope="module")
def engine() -> Iterator[Reader]:
    with reader() as one:
        yield one


def scripts(sheet: Sheet) -> tuple[Scripts, list[str]]:
    """Return the scripts of the fields of a fillable PDF and the order in which it works them out."""
    blanks = {name: one for name, one in blanks_of(laid_out(sheet)).items() if isinstance(one, PrintedBlank)}
    computed = [name for name, one in blanks.items() if one.computes]

    def depth(name: str) -> int:
        expression = blanks[name].computes
        return 1 + max(map(depth, names_in(expression)), default=0) if expression else 0

    return {name: scripts_of_blank(one) for name, one in blanks.items()}, sorted(computed, key=depth)


def shown(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


@EVERY
@given(scored(), st.randoms(use_true_random=False))
def test_a_fillable_pdf_adds_up_a_rubric_as_the_reference_does(engine: Reader, case: Scored, order: Random) -> None:
    sheet = rubric_sheet(case.rubric, None)
    typed = [(f"scores.{name}.score_1", plain(points)) for name, points in case.given.items()]
    typed += [(f"scores.{name}.score_1", ABSENT) for name in sorted(case.absent)]
    order.shuffle(typed)
    found = engine.fill(*scripts(sheet), typed)
    expected = result(case.rubric.arithmetic, case.given, absent=case.absent)
    sums = {"total.score_1": expected.total}
    if case.rubric.converted:
        sums |= {"total.score_1_converted": expected.converted}
    if case.rubric.arithmetic.base.optional:
        sums |= {"total.score_1_base": expected.base}
    if case.rubric.arithmetic.apart:
        sums |= {"total.score_1_bonus": expected.bonus, "total.score_1_all": expected.overall}
    if typed:
        assert {name: found.values[name] for name in sums} == {name: shown(one) for name, one in sums.items()}
    assert found.alerts == []


@EVERY
@given(filled())
def test_a_fillable_pdf_works_out_a_form_as_the_reference_does(engine: Reader, case: Filled) -> None:
    arithmetic = form_arithmetic(case.form, {})
    typed = [(name, plain(one)) for name, one in case.given.items()]
    found = engine.fill(*scripts(form_sheet(case.form, {})), typed)
    expected = evaluated(arithmetic.computed, case.given)
    if typed:
        assert {name: found.values[name] for name in expected} == {name: shown(one) for name, one in expected.items()}
    assert found.alerts == []


SIGNS = "0123456789.,- ０１２３４５６７８９．，－−"
TYPED = st.one_of(
    st.sampled_from(TRIED).map(plain),
    st.sampled_from(
        [
            "1,200",
            "１２",
            "1，200",
            "12,00",
            "一千",
            "3人",
            ABSENT,
            "不",
            "",
            "1e3",
            "--1",
            "-",
            "1.2.3",
            ".5",
            "5.",
            "٣",
            "0x10",
        ]
    ),
    st.text("0123456789.,-，。１５ 一", max_size=7),
)


@EVERY
@given(LIMITS, TYPED)
def test_a_field_takes_what_the_reference_takes(engine: Reader, limits: Limits, text: str) -> None:
    blank = PrintedBlank(name="one", tip="一", limits=limits)
    found = engine.fill({"one": scripts_of_blank(blank)}, [], [("one", text)])
    taken = SIGNS + ABSENT * limits.or_absent
    kept = "".join(sign for sign in text if sign in taken)  # what cannot be in a number cannot be typed
    read = number(kept)
    if kept == ABSENT:
        assert (found.values["one"], found.shown["one"], found.alerts) == (kept, kept, [])
    elif kept and read is not None and limits.take(read):
        assert (found.values["one"], found.shown["one"], found.alerts) == (kept, shown_as(kept), [])
    else:
        assert found.values["one"] == ""
        assert found.alerts == ([limits.refusal] if kept else [])


def shown_as(text: str) -> str:
    """Return a typed number as it is shown: without separators."""
    narrow = text.translate(str.maketrans("０１２３４５６７８９．，－−", "0123456789.,--"))
    return narrow.strip().replace(",", "")
