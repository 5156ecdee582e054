"""Hotlines and offices: exact numbers, hours, verification, and nothing personal."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_src.model.types.contact import Contact

Load = Callable[[str], dict[str, Any]]
NATIONAL = ["12356", "12351", "12355", "12320", "120", "110"]


@pytest.fixture(scope="module")
def contacts(published: Load) -> dict[str, Contact]:
    return {id.removeprefix("contacts/"): found.entry for id, found in published("contacts").items()}


@pytest.mark.parametrize("number", NATIONAL)
def test_a_national_line_is_its_number_with_hours_and_scope(contacts: dict[str, Contact], number: str) -> None:
    line = contacts[number]
    assert line.phones == (number,)
    assert line.hours
    assert line.scope
    assert not line.sample


@pytest.mark.parametrize("name", [*NATIONAL, "station-line"])
def test_every_line_is_verified_at_the_pinned_moment(contacts: dict[str, Contact], name: str) -> None:
    line = contacts[name]
    due = line.verification_due()
    assert str(line.verified_on) == "2026-11-02"
    assert due is not None
    assert date(2026, 11, 18) <= due


def test_12356_states_when_it_began_and_that_local_lines_stay(contacts: dict[str, Contact]) -> None:
    line = contacts["12356"]
    assert "18小时" in line.hours
    assert "2024年12月25日" in line.source
    assert "2025年5月1日" in line.source
    assert "各地原有" in line.audience


def test_help_for_a_life_in_danger_comes_first(contacts: dict[str, Contact]) -> None:
    order = sorted((contact for contact in contacts.values() if contact.kind != "office"), key=lambda one: one.priority)
    assert [contact.id for contact in order[:3]] == ["12356", "120", "110"]


@pytest.mark.parametrize(
    ("name", "phones", "postcode", "email"),
    [
        ("cz-education-union", ("85681358",), "", None),
        ("bj-career-department", ("83570324", "83570053"), "100052", "zgxlfwzt@163.com"),
        ("wh-staff-service-centre", ("0631-5331881",), "", "whhxfn@126.com"),
        ("cugb-union-office", ("82322450",), "", None),
    ],
)
def test_office_lines_of_the_four_unions(
    contacts: dict[str, Contact], name: str, phones: tuple[str, ...], postcode: str, email: str | None
) -> None:
    office = contacts[name]
    assert (office.phones, office.postcode, office.email) == (phones, postcode, email)


def test_addresses_are_those_of_the_originals(contacts: dict[str, Contact]) -> None:
    assert contacts["bj-career-department"].address == "北京市西城区虎坊路13号北京职工服务中心职业发展部"
    assert contacts["wh-staff-service-centre"].address == "环翠区塔山中路317号"


def test_the_sample_numbers_cannot_exist(contacts: dict[str, Contact]) -> None:
    samples = [phone for contact in contacts.values() if contact.sample for phone in contact.phones]
    assert samples
    assert all(re.fullmatch(r"0519-0\d{7}", phone) for phone in samples)


def test_no_mobile_number_and_no_mailbox_but_the_two_offices(project: Path) -> None:
    mobile = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
    mailbox = re.compile(r"[\w.]+@[\w-]+\.[\w.]+", re.ASCII)
    for file in sorted((project / "content").rglob("*")):
        if file.suffix in {".md", ".yaml", ".csv"}:
            text = file.read_text(encoding="utf-8")
            assert not mobile.search(text), file
            assert set(mailbox.findall(text)) <= {"zgxlfwzt@163.com", "whhxfn@126.com"}, file


def test_shortcodes_and_notices_name_lines_that_exist(published: Load, contacts: dict[str, Contact]) -> None:
    named: set[str] = set()
    for content_type in ("pages", "articles", "notices"):
        for found in published(content_type).values():
            named.update(re.findall(r"^::: hotline (\S+)$", found.body, re.MULTILINE))
            named.update(
                one.target.removeprefix("contacts/") for one in found.entry.mentions() if "contacts" in one.target
            )
    assert named >= {"12356", "120", "110", "station-line"}
    assert named <= set(contacts)


def test_the_crisis_page_begins_with_the_lines_to_call(published: Load) -> None:
    body = published("pages")["pages/crisis"].body
    shown = re.findall(r"^(::: hotline \S+|## .+)$", body, re.MULTILINE)
    assert shown[:3] == ["::: hotline 12356", "::: hotline 120", "::: hotline 110"]
