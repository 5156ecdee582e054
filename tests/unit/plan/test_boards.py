"""Data stand on the pages that they come from or that link to them; a list counts its entries by the month."""

from __future__ import annotations

import pytest

from tests.small_site import SmallSite, notice

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
