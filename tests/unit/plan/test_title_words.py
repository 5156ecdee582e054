"""Titles come to the templates in words, which are looked up once for each title and never again."""

from __future__ import annotations

import sys

import pytest

from tests.small_site import SmallSite, article, notice

WORDS = '{% extends "base.html" %}{% block main %}<b>{{ view.card.in_words|replace("\\n", "/") }}</b>{{ view.body }}{% endblock %}'


def shown(site: SmallSite, path: str) -> str:
    return (site.output / path).read_text("utf-8").partition("<b>")[2].partition("</b>")[0]


def test_a_title_says_where_it_may_break(site: SmallSite) -> None:
    site.write("theme/templates/entry.html", WORDS)
    site.write("content/notices/long.md", notice("关于推选教职工健康驿站的通知"))
    site.published()
    assert shown(site, "notices/long.html") == "关于/推选/教职工/健康驿站的/通知"
    assert shown(site, "articles/mind/sleep.html") == ""


def test_a_body_that_changes_needs_no_words(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("theme/templates/entry.html", WORDS)
    site.write("content/articles/mind/breathe.md", article("课间五分钟怎样放松自己", date="2026-11-01"))
    site.published()
    monkeypatch.setitem(sys.modules, "rjieba", None)  # an import would fail
    site.write("content/articles/mind/breathe.md", article("课间五分钟怎样放松自己", "改了正文。\n", date="2026-11-01"))
    site.published()
    assert "改了正文" in (site.output / "articles/mind/breathe.html").read_text("utf-8")
    assert "/" in shown(site, "articles/mind/breathe.html")
