"""Data stand on the pages that they come from or that link to them; a list counts its entries by the month."""

from __future__ import annotations

import re

import pytest

from tests.small_site import SmallSite, article, notice

BOARD = """\
title: 目标板
source: notices/drill
columns: [{key: what, title: 目标}]
rows: [{what: 办一场讲座}]
"""
ENTRY = """\
{% extends "base.html" %}
{% block main %}{% for card in view.boards %}<b>{{ card.facts.rows }}</b>{% endfor %}{{ view.body }}{% endblock %}
"""
LIST = """\
{% extends "base.html" %}
{% block main %}{% for month, count in view.months.items() %}<i>{{ month }}:{{ count }}</i>{% endfor %}{% endblock %}
"""


@pytest.fixture
def boarded(site: SmallSite) -> SmallSite:
    """A portal with one table of data, the notice that it comes from, and another notice."""
    site.write("theme/templates/entry.html", ENTRY)
    site.write("content/notices/drill.md", notice("演练"))
    site.write("content/notices/other.md", notice("别的"))
    site.write("content/data/board.yaml", BOARD)
    site.published()
    return site


def page(site: SmallSite, path: str) -> str:
    return (site.output / path).read_text("utf-8")


def test_data_stand_where_they_come_from_and_nowhere_else(boarded: SmallSite) -> None:
    assert "办一场讲座" in page(boarded, "notices/drill.html")
    assert "办一场讲座" not in page(boarded, "notices/other.html")


def test_a_link_to_data_brings_them_onto_the_page(boarded: SmallSite) -> None:
    boarded.write("content/notices/other.md", notice("别的", "数见[目标板](@data/board)。\n"))
    boarded.published()
    assert "办一场讲座" in page(boarded, "notices/other.html")
    assert boarded.tree() == boarded.clean_tree()


def test_a_changed_figure_changes_the_pages_that_show_it(boarded: SmallSite) -> None:
    boarded.write("content/data/board.yaml", BOARD.replace("一场", "三场"))
    boarded.published()
    assert "办三场讲座" in page(boarded, "notices/drill.html")
    assert boarded.tree() == boarded.clean_tree()


def test_the_first_page_of_a_list_counts_all_its_entries_by_the_month(site: SmallSite) -> None:
    site.write("theme/templates/section.html", LIST)
    for number, day in enumerate(("2026-08-01", "2026-09-02", "2026-09-30", "2026-10-05", "2026-10-06")):
        site.write(f"content/results/r{number}.md", article("名单", date=day, kind="名单", issuer="示例市教育工会"))
    site.published()
    assert re.findall("<i>(.*?)</i>", page(site, "results/index.html")) == ["2026-08:1", "2026-09:2", "2026-10:2"]
    assert re.findall("<i>(.*?)</i>", page(site, "results/page-1.html")) == []


def test_an_entry_of_another_month_changes_the_count(site: SmallSite) -> None:
    site.write("theme/templates/section.html", LIST)
    site.published()
    site.write("content/articles/mind/early.md", article("更早的一篇", date="2020-02-03"))
    site.published()
    assert "<i>2020-02:1</i>" in page(site, "articles/index.html")
    assert site.tree() == site.clean_tree()
