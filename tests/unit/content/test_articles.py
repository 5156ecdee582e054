"""The knowledge columns: kept up month by month, long enough to be useful, and careful."""

from __future__ import annotations

import re
from collections.abc import Callable
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
def test_a_column_has_an_article_in_every_month_of_the_last_year(articles: dict[str, Any], column: str) -> None:
    months = {str(found.entry.date)[:7] for id, found in articles.items() if id.split("/")[1] == column}
    assert [month for month in MONTHS if month not in months] == []


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
