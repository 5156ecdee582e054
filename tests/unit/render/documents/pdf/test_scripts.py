"""Numbers typed into a fillable PDF are read, held to their limits and added up as in Excel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.pdf.rubric_pdf import rubric_pdf
from tests.pdf_reader import Filled, Reader, reader, scripts_of


@pytest.fixture(scope="module")
def engine() -> Iterator[Reader]:
    with reader() as one:
        yield one


@pytest.fixture(scope="module")
def application(forms: Mapping[str, Form], look: DocumentLook) -> bytes:
    return form_pdf(forms["bj_application_form"], look, fill=True).data


@pytest.fixture(scope="module")
def sheet(rubrics: Mapping[str, Rubric], forms: Mapping[str, Form], look: DocumentLook) -> bytes:
    return rubric_pdf(rubrics["cugb_home_rubric"], look, fill=True, form=forms["cugb_self_eval_form"]).data


def filled(engine: Reader, data: bytes, *typed: tuple[str, str]) -> Filled:
    return engine.fill(*scripts_of(data), typed)


@pytest.mark.parametrize(
    ("price", "quantity", "amount"),
    [
        ("1,200", "3", "3600"),
        ("１２００", "３", "3600"),
        ("12.345", "2", "24.69"),
        ("0.1", "3", "0.3"),
        ("1.15", "3.5", "4.03"),
        ("1,234,567.89", "12345.67", "15241567762.54"),
    ],
)
def test_a_price_is_multiplied_exactly_whatever_way_it_is_typed(
    engine: Reader, application: bytes, price: str, quantity: str, amount: str
) -> None:
    found = filled(engine, application, ("budget.1.price", price), ("budget.1.quantity", quantity))
    assert found.values["budget.1.amount"] == found.values["budget.total.amount"] == amount
    assert found.alerts == []


def test_a_number_is_shown_without_separators(engine: Reader, application: bytes) -> None:
    found = filled(engine, application, ("budget.1.price", "1,200"), ("budget.2.price", "１，２００．５"))
    assert (found.shown["budget.1.price"], found.shown["budget.2.price"]) == ("1200", "1200.5")


def test_what_is_empty_stays_empty(engine: Reader, application: bytes) -> None:
    found = filled(engine, application, ("budget.1.price", "5"), ("budget.1.quantity", "2"), ("budget.2.price", "7"))
    amounts = {
        name: one for name, one in found.values.items() if name.startswith("budget.") and name.endswith(".amount")
    }
    assert {name for name, one in amounts.items() if one} == {"budget.1.amount", "budget.total.amount"}
    assert found.values["budget.total.amount"] == "10"
    cleared = filled(engine, application, ("budget.1.price", "5"), ("budget.1.quantity", "2"), ("budget.1.price", ""))
    assert {cleared.values[name] for name in amounts} == {""}


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("budget.1.price", "一千", []),  # what cannot be in a number cannot be typed
        ("budget.1.price", "12,00", ["请填不小于 0 的数字"]),
        ("budget.1.price", "-5", ["请填不小于 0 的数字"]),
        ("budget.1.price", "−5", ["请填不小于 0 的数字"]),
        ("union_workers", "2.5", ["请填不小于 0 的整数"]),
        ("named_year", "2014", ["请填 2015 到 2019 之间的整数"]),
        ("past_share", "101", ["请填 0 到 100 之间的数字"]),
    ],
)
def test_what_the_form_does_not_take_is_refused_in_words(
    engine: Reader, application: bytes, field: str, text: str, said: list[str]
) -> None:
    found = filled(engine, application, (field, text))
    assert (found.values[field], found.alerts) == ("", said)


def test_more_points_than_an_item_gives_are_refused(engine: Reader, sheet: bytes) -> None:
    found = filled(engine, sheet, ("scores.1.self_score", "99"), ("scores.2.self_score", "2.5"))
    assert (found.values["scores.1.self_score"], found.alerts) == ("", ["只能填 0 到 4 分"])
    assert found.values["self_total"] == "2.5"


def test_a_share_is_worked_out_in_per_cent(engine: Reader, forms: Mapping[str, Form], look: DocumentLook) -> None:
    data = form_pdf(forms["cz_recommendation_form"], look, fill=True).data
    found = filled(engine, data, ("unit_staff", "1,600"), ("covered_staff", "1200"))
    assert found.values["covered_share"] == "75"
    nothing = filled(engine, data, ("unit_staff", "0"), ("covered_staff", "1200"))
    assert nothing.values["covered_share"] == ""


def test_a_sign_that_readers_show_as_another_is_typed_as_the_one_that_is_meant(
    engine: Reader, application: bytes
) -> None:
    read = filled(engine, application, ("unit_name", "工会•驿站·“家”"))
    assert read.values["unit_name"] == "工会·驿站·“家”"
