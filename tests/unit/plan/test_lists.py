"""What stands on which page of a list, and what the first page of the portal says is due."""

from __future__ import annotations

import re

from tests.small_site import SmallSite, article, notice, rules

HOME = """\
{% extends "base.html" %}{% block main %}
{% for card in view.due %}<b>{{ card.title }}</b>{% endfor %}{% for card in view.coming %}<i>{{ card.title }}</i>{% endfor %}
{% endblock %}
"""
LIST = """\
{% extends "base.html" %}{% block main %}{% for card in view.cards %}<b>{{ card.title }}</b>{% endfor %}{% endblock %}
"""
DATA = "title: 目标板\nsource: {source}\ncolumns: [{{key: what, title: 目标}}]\nrows: [{{what: 办一场讲座}}]\n"


def titles(site: SmallSite, path: str, mark: str = "b") -> list[str]:
    return re.findall(f"<{mark}>(.*?)</{mark}>", (site.output / path).read_text("utf-8"))


def test_a_list_that_one_chooses_from_is_one_page(site: SmallSite) -> None:
    site.write("theme/templates/section.html", LIST)
    for number in range(1, 10):
        site.write(f"content/notices/n{number}.md", notice(f"第{number}号", date=f"2026-10-0{number}"))
    site.published()

    assert len(titles(site, "notices/index.html")) == 10
    assert not (site.output / "notices/page-1.html").exists()


def test_where_a_long_list_is_cut_what_can_be_acted_on_stays_in_front(site: SmallSite) -> None:
    site.write("theme/templates/section.html", LIST)
    site.write("content/notices/old.md", notice("早发布的还在办", date="2020-01-01", closes="2026-12-31"))
    for number in range(240):
        site.write(f"content/notices/n{number}.md", notice(f"第{number}号", date=f"2025-01-{number % 28 + 1:02}"))
    site.published()

    first, second = titles(site, "notices/index.html"), titles(site, "notices/page-1.html")
    assert "早发布的还在办" in first
    assert (len(first), len(second)) == (122, 120)
    assert not set(first) & set(second)


def test_what_is_due_is_on_the_first_page_however_long_ago_it_was_published(site: SmallSite) -> None:
    site.write("theme/templates/home.html", HOME)
    site.write("content/notices/old.md", notice("早发布的", date="2025-01-01", closes="2026-11-20"))
    site.write("content/notices/over.md", notice("过了的", date="2026-11-17", closes="2026-11-17"))
    for number in range(1, 10):
        site.write(f"content/notices/n{number}.md", notice(f"第{number}号", date=f"2026-11-0{number}"))
    site.published()

    assert titles(site, "index.html") == ["早发布的", "需求调查"]
    site.write("content/notices/old.md", notice("早发布的", date="2025-01-01", closes="2026-12-20"))
    site.published()
    assert titles(site, "index.html") == ["需求调查", "早发布的"]
    assert site.tree() == site.clean_tree()


def test_an_event_is_coming_by_its_day_and_due_only_if_one_registers(site: SmallSite) -> None:
    site.write("theme/templates/home.html", HOME)
    registration = "{how: 打电话, closes: 2026-11-25}"
    days = {"late": "2026-12-20", "early": "2026-11-28", "past": "2026-10-01"}
    for name, day in days.items():
        event = article(name, date="2026-09-01", kind="讲座", starts=day)
        site.write(f"content/events/{name}.md", event)
    site.write(
        "content/events/course.md",
        article("course", date="2026-09-01", kind="培训", starts="2026-12-01", registration=registration),
    )
    site.published()

    assert titles(site, "index.html", "i") == ["early", "course", "late"]
    assert titles(site, "index.html") == ["course", "需求调查"]


def test_each_table_of_data_has_a_page_of_its_own(site: SmallSite) -> None:
    site.write("content/data/board.yaml", DATA.format(source="notices/survey"))
    site.write("content/data/other.yaml", DATA.format(source="示例市教育工会年报"))
    site.published()

    page = (site.output / "data/board.html").read_text("utf-8")
    assert "办一场讲座" in page
    assert "notices/survey.html" in page
    assert (site.output / "data/other.html").is_file()


def test_data_from_an_entry_that_is_not_there_are_reported(site: SmallSite) -> None:
    site.write("content/data/board.yaml", DATA.format(source="notices/surveys"))
    result = site.build()

    assert not result.published
    assert rules(result.problems) == {"link-missing"}
    assert result.problems[0].line == 2
    assert "survey" in result.problems[0].hint


def test_a_feed_begins_with_what_was_updated_last_and_names_its_own_column(site: SmallSite) -> None:
    site.write("content/articles/mind/old.md", article("旧文新改", date="2026-01-01", updated="2026-11-10"))
    site.published()
    feed = (site.output / "articles/mind/feed.xml").read_text("utf-8")
    titles = re.findall("<title>(.*?)</title>", feed)[1:]
    assert titles == ["旧文新改", "睡个好觉", "五分钟放松"]
    assert 'rel="alternate" type="text/html" href="https://www.example.org/yizhan/articles/mind/index.html"' in feed


def test_a_page_in_a_folder_stands_below_the_page_of_that_name(site: SmallSite) -> None:
    shown = '{% extends "base.html" %}{% block main %}<b>{{ view.above and view.above.title }}</b>{% endblock %}'
    site.write("theme/templates/entry.html", shown)
    for path, title in (("services", "服务目录"), ("services/tea", "茶歇")):
        site.write(f"content/pages/{path}.md", article(title))
    site.published()
    assert titles(site, "services/tea.html") == ["服务目录"]
    assert titles(site, "services.html") == ["None"]
    site.write("content/pages/services.md", article("服务"))
    site.published()
    assert titles(site, "services/tea.html") == ["服务"]
