"""A page that names a rubric goes through it item by item: points, what the portal proves, where to look."""

from __future__ import annotations

import re

import pytest

from tests.small_site import SmallSite, article, notice, rules

ENTRY = """\
{% extends "base.html" %}{% block main %}
{% for rubric in view.covered %}{{ rubric.title }}={{ rubric.url }}
{% for category in rubric.categories %}{% for item in category["items"] %}
<b>{{ item.anchor }} {{ item.points }}分 {{ item.proof }} {% for link in item.links %}{{ link.title }}={{ link.url }} {% endfor %}</b>
{% endfor %}{% endfor %}{% endfor %}
{% for name, link in view.links.items() %}<i>{{ name }}={{ link.url }}</i>{% endfor %}{{ view.body }}
{% endblock %}
"""
RUBRIC = """\
title: 驿站细则
total: 10
categories:
- name: 阵地
  items:
  - {no: 1, points: 4, text: 电话公开, on_portal: yes, shown_on: [notices/hours, notices]}
  - {no: 2, points: 3, text: 有制度, shown_on: notices/hours}
- name: 成效
  items:
  - {no: 1, points: 2, text: 现场好}
  - {no: 2, points: 1, text: 有专栏, on_portal: yes}
"""


@pytest.fixture
def covered(site: SmallSite) -> SmallSite:
    """A portal with a rubric, a notice that its items name, and a page that goes through it."""
    site.write("theme/templates/entry.html", ENTRY)
    site.write("content/notices/hours.md", notice("开放时间", "## 电话 {#phone}\n\n正文。\n"))
    site.write("content/rubrics/standard.yaml", RUBRIC)
    site.write("content/pages/coverage.md", article("对照表", "正文。\n", covers="standard"))
    site.published()
    return site


def items(site: SmallSite) -> list[str]:
    """Return the items as the page shows them."""
    text = (site.output / "coverage.html").read_text("utf-8")
    return [one.strip() for one in re.findall("<b>(.*?)</b>", text)]


def test_every_item_has_its_points_what_the_portal_proves_and_where_to_look(covered: SmallSite) -> None:
    assert items(covered) == [
        "c1-1 4分 here 开放时间=notices/hours.html 通知公告=notices/index.html",
        "c1-2 3分 told 开放时间=notices/hours.html",
        "c2-1 2分 apart",
        "c2-2 1分 missing",
    ]
    page = (covered.output / "rubrics/standard.html").read_text("utf-8")
    assert re.findall("<i>(.*?)</i>", page) == ["notices/hours=notices/hours.html", "notices=notices/index.html"]


def test_what_is_not_published_proves_nothing(covered: SmallSite) -> None:
    covered.write("content/rubrics/standard.yaml", RUBRIC.replace("[notices/hours, notices]", "notices/hours"))
    covered.write("content/notices/hours.md", notice("开放时间", draft="yes"))
    covered.published()
    assert items(covered)[:2] == ["c1-1 4分 missing", "c1-2 3分 apart"]
    assert covered.tree() == covered.clean_tree()


def test_a_change_of_an_item_or_of_a_page_that_it_names_is_seen(covered: SmallSite) -> None:
    covered.write("content/rubrics/standard.yaml", RUBRIC.replace("points: 2", "points: 1-2"))
    covered.write("content/notices/hours.md", notice("何时开门", "## 电话 {#phone}\n"))
    covered.published()
    assert items(covered)[1:3] == ["c1-2 3分 told 何时开门=notices/hours.html", "c2-1 1—2分 apart"]
    assert covered.tree() == covered.clean_tree()


@pytest.mark.parametrize(("written", "rule"), [("notices/ours", "link-missing"), ("notices/hours#fone", "link-anchor")])
def test_a_page_that_is_not_there_is_a_mistake_at_its_place(covered: SmallSite, written: str, rule: str) -> None:
    covered.write("content/rubrics/standard.yaml", RUBRIC.replace("shown_on: notices/hours", f"shown_on: {written}"))
    result = covered.build()
    assert not result.published
    (found,) = [problem for problem in result.problems if problem.is_error]
    assert (found.rule, found.line) == (rule, 7)
    assert found.column == RUBRIC.split("\n")[6].index("notices/hours") + 1


def test_a_text_may_link_to_an_item_or_a_heading(covered: SmallSite) -> None:
    covered.write(
        "content/rubrics/standard.yaml", RUBRIC.replace("shown_on: notices/hours", "shown_on: notices/hours#phone")
    )
    covered.write("content/notices/about.md", notice("说明", "见[第二类第1条](@rubrics/standard#c2-1)。\n"))
    covered.published()
    assert 'href="../rubrics/standard.html#c2-1"' in (covered.output / "notices/about.html").read_text("utf-8")
    assert items(covered)[1] == "c1-2 3分 told 开放时间=notices/hours.html#phone"
    covered.write("content/notices/about.md", notice("说明", "见[第九条](@rubrics/standard#c2-9)。\n"))
    assert rules(covered.build().problems) >= {"link-anchor"}
