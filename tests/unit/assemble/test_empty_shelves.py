"""A section or column that is named somewhere has its page, also while nothing is in it."""

from __future__ import annotations

import re

from tests.small_site import SETTINGS, SmallSite, article, rules


def test_a_link_to_a_section_outlives_its_last_entry(site: SmallSite) -> None:
    site.write(
        "content/events/walk.md",
        article(
            "健步走", kind="讲座", starts="2026-11-05", date="2026-11-01", expires="2026-11-10", on_expiry="remove"
        ),
    )
    site.write("content/articles/mind/more.md", article("更多", "看[活动](@events)。\n", date="2026-11-02"))

    site.published()

    assert '<a href="../../events/index.html">活动</a>' in (site.output / "articles/mind/more.html").read_text("utf-8")
    assert "健步走" not in (site.output / "events/index.html").read_text("utf-8")


def test_a_menu_and_a_column_of_site_yaml_have_their_pages_from_the_first_day(site: SmallSite) -> None:
    menu = SETTINGS.replace("navigation:\n", "navigation:\n  - {title: 意见, to: quizzes}\n")
    site.write("content/site.yaml", f"{menu}  body: {{title: 身体}}\n")

    site.published()

    assert (site.output / "quizzes/index.html").exists()
    assert (site.output / "articles/body/index.html").exists()
    assert "Link(title='意见', url='quizzes/index.html'" in _unescaped((site.output / "index.html").read_text("utf-8"))


def test_a_column_that_only_entries_to_come_are_in_can_be_linked(site: SmallSite) -> None:
    site.write("content/articles/diet/tea.md", article("喝茶", date="2026-12-01"))
    site.write("content/articles/mind/more.md", article("更多", "看[饮食](@articles/diet)。\n", date="2026-11-02"))

    site.published()

    assert "喝茶" not in (site.output / "articles/diet/index.html").read_text("utf-8")


def test_what_nobody_names_has_no_page(site: SmallSite) -> None:
    site.published()

    assert not (site.output / "quizzes").exists()


def test_a_section_that_does_not_exist_is_still_a_mistake(site: SmallSite) -> None:
    site.write("content/articles/mind/more.md", article("更多", "看[活动](@event)。\n", date="2026-11-02"))

    assert rules(site.build().problems) == {"link-missing"}


def test_an_empty_section_says_so_and_where_to_look(site: SmallSite) -> None:
    site.write("content/articles/mind/more.md", article("更多", "看[活动](@events)。\n", date="2026-11-02"))

    site.published(theme="default")

    page = (site.output / "events/index.html").read_text("utf-8")
    assert "这里现在没有内容" in page
    assert re.search(r'可以看看：<a href="\.\./index\.html">首页</a>', page)


def _unescaped(text: str) -> str:
    return text.replace("&#39;", "'")
