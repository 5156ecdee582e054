"""Notices: what must hold between their dates, attachments and money."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.types.citation import comparable
from site_src.model.types.notice import Notice
from site_src.model.types.procedure import Funding

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def notice(**fields: Any) -> Notice:
    return Notice.model_validate({"title": "关于推选的通知", "issuer": "示例市教育工会", **fields})


def faults(**fields: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        notice(**fields)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_each_deadline_before_publishing_is_reported_at_its_own_place() -> None:
    found = faults(
        date="2025-04-10",
        closes="2025-04-09 17:00",
        deadlines=[{"what": "报送", "date": "2025-04-29"}, {"what": "点课", "date": "2024-04-29"}],
        workflow=[{"who": "学校工会", "what": "填表", "deadline": "2025-04-01"}],
    )
    assert found == [
        ("deadline-before-date", ("closes",)),
        ("deadline-before-date", ("workflow", 0, "deadline")),
        ("deadline-before-date", ("deadlines", 1, "date")),
    ]


def test_a_deadline_before_publishing_is_reported_beside_other_mistakes() -> None:
    found = faults(kind="红头文件", date="2025-04-10", deadlines=[{"what": "点课", "date": "2024-04-29"}])
    assert found == [("literal_error", ("kind",)), ("deadline-before-date", ("deadlines", 0, "date"))]


def test_a_deadline_on_the_day_of_publishing_is_fine() -> None:
    assert notice(date="2025-04-10 09:00", deadlines=[{"what": "报送", "date": "2025-04-10"}]).deadlines


@given(DAYS, st.integers(-400, 400))
def test_a_deadline_is_refused_exactly_when_its_day_is_over_before_publishing(published: date, distance: int) -> None:
    due = published + timedelta(days=distance)
    fields = {"date": f"{published}", "deadlines": [{"what": "报送", "date": f"{due}"}]}
    if distance < 0:
        assert faults(**fields) == [("deadline-before-date", ("deadlines", 0, "date"))]
    else:
        assert str(notice(**fields).deadlines[0].date) == str(due)


def test_a_deadline_needs_a_date_or_a_number_of_days() -> None:
    assert faults(deadlines=[{"what": "报送"}]) == [("deadline-without-date", ("deadlines", 0))]
    assert notice(deadlines=[{"what": "公示", "days": "5"}]).deadlines[0].days == 5


def test_closing_before_opening_is_refused() -> None:
    assert faults(opens="2026-12-01", closes="2026-11-30") == [("closes-before-opens", ("closes",))]


def test_the_lifecycle_runs_from_publishing_to_the_first_dated_deadline() -> None:
    dated = [
        {"what": "公示", "days": "5"},
        {"what": "报送", "date": "2025-04-29"},
        {"what": "目标", "date": "2025-12-31"},
    ]
    life = notice(date="2025-04-10", deadlines=dated).lifecycle()
    assert life is not None
    assert (str(life.opens), str(life.closes)) == ("2025-04-10", "2025-04-29")


def test_stated_opening_and_closing_win_over_dates_and_deadlines() -> None:
    fields = {"date": "2026-11-16", "opens": "2026-12-01", "closes": "2026-12-18 17:00"}
    life = notice(**fields, deadlines=[{"what": "报送", "date": "2026-12-31"}]).lifecycle()
    assert life is not None
    assert (str(life.opens), str(life.closes)) == ("2026-12-01", "2026-12-18 17:00")


def test_a_notice_without_any_time_has_no_lifecycle() -> None:
    assert notice(date="2026-11-16").lifecycle() is None


def test_an_attachment_must_lead_somewhere_or_say_why_not() -> None:
    assert faults(attachments=[{"name": "名单"}]) == [("attachment-without-target", ("attachments", 0))]
    assert notice(attachments=[{"name": "名单", "note": "原件未附"}]).attachments


def test_equal_attachment_numbers_are_refused_at_the_second() -> None:
    attachments = [{"no": "1", "name": "甲", "form": "a"}, {"no": "1", "name": "乙", "form": "b"}]
    assert faults(attachments=attachments) == [("attachment-number-twice", ("attachments", 1, "no"))]


@pytest.mark.parametrize(
    ("printed", "title", "edition"),
    [
        ("《自查验收标准》自评表", "自查验收标准自评表", ""),
        ("评分细则(2024版)", "评分细则", "（2024版）"),
        ('教职工"健康驿站"推荐表', "教职工“健康驿站”推荐表", ""),
        ("评选申报表", "评选申报表", "（2020版）"),
    ],
)
def test_printed_names_match_titles_but_for_marks_and_edition(printed: str, title: str, edition: str) -> None:
    assert comparable(printed) in (comparable(title), comparable(title + edition))


def test_another_word_in_the_name_is_another_name() -> None:
    assert comparable("公益课程登记表") != comparable("公益巡讲登记表")


@given(st.text())
def test_comparing_names_a_second_time_changes_nothing(name: str) -> None:
    assert comparable(comparable(name)) == comparable(name)


def test_shares_of_a_grant_must_add_up() -> None:
    shares = [{"payer": "市总工会", "amount": "2000"}, {"payer": "市教育工会", "amount": "1999"}]
    found = faults(funding=[{"what": "驿站", "amount": "4000", "shares": shares}])
    assert found == [("funding-shares", ("funding", 0, "shares"))]


@given(st.decimals(0, 10**6, places=2), st.integers(1, 500))
def test_a_total_is_exactly_the_amount_times_the_count(amount: Any, count: int) -> None:
    fields = {"what": "项目", "amount": str(amount), "count": str(count)}
    assert Funding.model_validate({**fields, "total": str(amount * count)}).total == amount * count
    with pytest.raises(ValidationError, match="总额写成了"):
        Funding.model_validate({**fields, "total": str(amount * count + 1)})


def test_every_form_rubric_file_and_contact_named_is_a_mention() -> None:
    made = notice(
        contact="office",
        deliverables=[{"material": "汇总表", "form": "sum"}],
        attachments=[
            {"no": "1", "name": "细则", "form": "score", "rubric": "rub"},
            {"no": "2", "name": "名单", "file": "a.pdf"},
        ],
    )
    assert {(mention.kind, mention.target) for mention in made.mentions()} == {
        ("entry", "contacts/office"),
        ("entry", "forms/sum"),
        ("entry", "forms/score"),
        ("entry", "rubrics/rub"),
        ("asset", "a.pdf"),
    }


def test_an_unknown_kind_of_document_is_refused() -> None:
    assert faults(kind="红头文件") == [("literal_error", ("kind",))]
