"""Contacts: a number, its hours, and how long it may count as verified."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.types.contact import Contact
from site_src.model.values.moment import YEARS


def contact(**fields: Any) -> Contact:
    return Contact.model_validate({"title": "驿站咨询电话", "kind": "office", "phones": ["0519-01234567"], **fields})


def faults(**fields: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        contact(**fields)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_leading_zero_stays() -> None:
    assert contact().phones == ("0519-01234567",)


def test_a_hotline_states_its_number_and_its_hours() -> None:
    found = faults(kind="hotline", phones=[], address="示例路1号")
    assert found == [("hotline-incomplete", ("phones",)), ("hotline-incomplete", ("hours",))]
    assert contact(kind="hotline", hours="全天24小时").hours


def test_a_contact_without_any_way_to_reach_it_is_refused() -> None:
    assert faults(phones=[]) == [("contact-unreachable", ())]


def test_a_way_online_is_enough() -> None:
    assert contact(kind="online", phones=[], channel="APP“心理服务”栏目").channel


@given(st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)), st.integers(1, 730))
def test_verification_is_due_the_stated_number_of_days_later(day: date, every: int) -> None:
    made = contact(verified_on=f"{day:%Y-%m-%d}", verify_every_days=str(every))
    assert made.verification_due() == day + timedelta(days=every)


def test_180_days_are_the_rule_and_an_unverified_contact_is_due_at_no_day() -> None:
    assert contact().verify_every_days == 180
    assert contact().verification_due() is None


@pytest.mark.parametrize("postcode", ["10005", "1000522", "一〇〇〇五二", "10005a"])
def test_a_postcode_has_six_digits(postcode: str) -> None:
    assert faults(postcode=postcode) == [("string_pattern_mismatch", ("postcode",))]


@pytest.mark.parametrize("website", ["javascript:alert(1)", "example.org", "https://a b"])
def test_a_website_is_an_http_address(website: str) -> None:
    assert faults(website=website) == [("url", ("website",))]
