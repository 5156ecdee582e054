"""The knowledge columns: kept up month by month, long enough to be useful, and careful."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from site_src.model.values.moment import Moment

Load = Callable[[str], dict[str, Any]]
COLUMNS = ["body", "mind", "crisis", "tcm", "family", "students", "policy", "life"]
MONTHS = ["2025-12", *(f"2026-{month:02}" for month in range(1, 12))]
NOW = Moment.parse("2026-11-18 09:30").start
# World Health Organization, resource for media professionals: an account of a suicide names no method.
METHODS = re.compile(r"服药过量|吞药|安眠药自|跳楼|跳河|割腕|上吊|烧炭|农药|煤气自")
HELP = re.compile(r"^::: hotline |\]\(@contacts/12356\)|\]\(@pages/crisis", re.MULTILINE)
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def articles(published: Load) -> dict[str, Any]:
    return published("articles")


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_is_kept_up_all_year_with_no_gap_of_three_months(articles: dict[str, Any], column: str) -> None:
    days = sorted(found.entry.date.start.date() for id, found in articles.items() if id.split("/")[1] == column)
    assert days[0] < date(2026, 2, 1)
    assert [pair for pair in pairwise([*days, NOW.date()]) if (pair[1] - pair[0]).days > 90] == []


def test_the_year_has_a_rhythm(articles: dict[str, Any]) -> None:
    months = Counter(str(found.entry.date)[:7] for found in articles.values())
    assert months.keys() == set(MONTHS)
    assert len(set(months.values())) >= 5


def test_titles_do_not_all_have_the_same_shape(articles: dict[str, Any]) -> None:
    titles = [found.entry.title for found in articles.values()]
    assert sum("：" in title for title in titles) <= len(titles) / 5


def test_nobody_is_said_to_have_reviewed_a_sample(articles: dict[str, Any]) -> None:
    assert [id for id, found in articles.items() if found.entry.reviewed_by or found.entry.reviewed_on] == []


def test_a_health_article_names_a_public_source(articles: dict[str, Any]) -> None:
    health = {
        id: found.entry.sources for id, found in articles.items() if id.split("/")[1] in ("body", "tcm", "crisis")
    }
    assert health
    assert [
        id for id, sources in health.items() if not any("《" in one.name or "GB" in one.name for one in sources)
    ] == []


def test_an_article_is_of_600_to_1500_characters_and_dated_before_the_pinned_moment(articles: dict[str, Any]) -> None:
    for id, found in articles.items():
        assert 600 <= len(HAN.findall(found.body)) <= 1500, id
        assert found.entry.date.start <= NOW, id


def test_an_article_that_speaks_of_not_wanting_to_live_says_whom_to_call(articles: dict[str, Any]) -> None:
    spoken = [id for id, found in articles.items() if re.search("不想活|想死|自杀|伤害自己", found.body)]
    assert spoken
    assert [id for id in spoken if not HELP.search(articles[id].body)] == []


def test_a_crisis_article_shows_a_line_to_call(articles: dict[str, Any]) -> None:
    crisis = {id: found.body for id, found in articles.items() if id.split("/")[1] == "crisis"}
    assert crisis
    assert [id for id, body in crisis.items() if not re.search(r"^::: hotline |12356", body, re.MULTILINE)] == []


@pytest.mark.parametrize("content_type", ["articles", "pages", "contacts", "events", "notices", "courses", "quizzes"])
def test_nothing_published_names_a_method(published: Load, content_type: str) -> None:
    found = published(content_type)
    texts = {id: one.body + one.entry.model_dump_json() for id, one in found.items()}
    assert texts
    assert [(id, hit.group()) for id, text in texts.items() if (hit := METHODS.search(text))] == []
