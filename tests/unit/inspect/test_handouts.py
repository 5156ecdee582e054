"""Lists, calendars, posters, cards and booklets are held against what they show; a theme that loses some is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_src.problems import Problem
from tests.small_site import SmallSite, notice

COURSES = """\
id,title,category,audience,minutes,form
stress,认识压力,情绪管理,全体教职工,45,专题讲座
anger,课堂上的火气,情绪管理,班主任,90,工作坊
sleep,睡个好觉,睡眠,班主任,90,讨论
"""
LINES = """\
- id: '12356'
  title: 全国心理援助热线
  kind: hotline
  phones: ['12356']
  hours: 每天不少于 18 小时
  scope: 难过、害怕都可以打
- id: '120'
  title: 医疗急救
  kind: emergency
  phones: ['120']
  hours: 全天
"""
EVENT = (
    '---\ntitle: 健步走\nkind: 文体活动\nstarts: "2026-12-01 14:00"\nplace: 操场\naudience: 全体教职工\n---\n正文。\n'
)
FORM = """\
title: 报名表
kind: 登记表
filled_by: 班组
version: 2026年版
sections:
- grid: [2, 5]
  blocks:
  - cells:
    - {label: 活动名称}
    - {text: 健步走}
"""


@pytest.fixture
def printing(site: SmallSite, project: Path) -> SmallSite:
    """Return a portal that gives one of each."""
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    site.write("content/courses/spring.csv", COURSES)
    site.write("content/contacts/hotlines.yaml", LINES)
    site.write("content/events/walk.md", EVENT)
    site.write("content/forms/signup.yaml", FORM)
    enclosed = "[{name: 报名表, form: signup}, {name: 课程目录, note: 另发}]"
    site.write("content/notices/survey.md", notice("需求调查", date="2026-11-10", attachments=enclosed))
    return site


def differing(site: SmallSite) -> list[Problem]:
    result = site.build()
    assert not result.published
    return [problem for problem in result.problems if problem.is_error]


def test_what_is_made_of_entries_says_them(printing: SmallSite) -> None:
    printing.published()
    names = {path.name for path in (printing.output / "files").rglob("*.pdf")}
    assert names >= {"courses.pdf", "calendar-2026.pdf", "poster-a4.pdf", "cards.pdf", "survey-all.pdf"}


@pytest.mark.parametrize(
    ("file", "old", "new", "path", "line", "words"),
    [
        (
            "listing.html",
            "{{ text }}",
            "{{ text|string|replace('工作坊', '讲座') }}",
            "courses/spring.csv",
            3,
            "工作坊",
        ),
        ("listing.html", "<h1", "<p>内部资料</p><h1", "courses", 0, "内部资料"),
        ("listing.html", "{% for row in group.rows %}", "{% for row in group.rows|reverse %}", "courses", 0, ""),
        ("poster.html", "{{ one.hours }}", "", "contacts/hotlines.yaml", 0, ""),
        ("card.html", "{{ one.name }}", "", "contacts", 0, "12356"),
        ("sheet.css", "content: string(foot)", 'content: "本校"', "forms/signup.yaml", 1, "校验码"),
        ("notice.css", "content: string(foot)", 'content: "本校"', "notices/survey.md", 0, "校验码"),
    ],
)
def test_a_theme_that_loses_changes_or_adds_words_is_refused(
    file: str, old: str, new: str, path: str, line: int, words: str, printing: SmallSite
) -> None:
    place = printing.folder / "theme/print" / file
    text = place.read_text("utf-8")
    assert old in text
    printing.write(f"theme/print/{file}", text.replace(old, new))
    found = differing(printing)
    assert {problem.rule for problem in found} == {"document-differs"}
    told = [(problem.path, problem.line) for problem in found if words in problem.message]
    assert any(where.removeprefix("content/").startswith(path) and (not line or at == line) for where, at in told), told


def test_a_theme_may_print_more_in_the_margins(printing: SmallSite) -> None:
    place = printing.folder / "theme/print/sheet.css"
    more = '@page { @top-left { content: "内部资料"; font-family: Song } }\n'
    printing.write("theme/print/sheet.css", place.read_text("utf-8") + more)
    printing.published()


def test_a_poster_without_room_says_which_line_it_left_out(printing: SmallSite) -> None:
    long = "这条热线的名称很长" * 24
    lines = [
        f"- {{id: l{one}, title: {long}{one}, kind: hotline, phones: ['1235{one}'], hours: 每天}}\n" for one in range(8)
    ]
    printing.write("content/contacts/more.yaml", "".join(lines))
    result = printing.published()
    told = [problem.message for problem in result.problems if problem.rule == "poster-full"]
    assert any("没有印1235" in one for one in told)
