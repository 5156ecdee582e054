"""The gallery: every part of a theme in every state of its examples, in a preview and nowhere else."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from pathlib import Path

import pytest

from site_src.render.example import apart
from tests.small_site import NOW, SmallSite, small_site, stamps

PART = """\
{% macro card(entry, root, note="") %}<p class="card"><a href="{{ root }}{{ entry.url }}">{{ entry.title }}</a>{{ note }}</p>{% endmacro %}

{% macro badge(text) %}<b>{{ text }}</b>{% endmacro %}
"""
EXAMPLES = """\
title: 名片
examples:
  - title: 平常的
    shows: '{{ part.card(articles.walk.card, root) }}'
  - title: 带说明
    shows: '{{ part.card(articles.walk.card, root, "今天") }}'
"""
MARK = "title: 记号\nexamples:\n  - {title: 一个, shows: \"{{ part.mark('12356') }}\"}\n"
ENTRY = "---\ntitle: 散步十分钟\ndate: 2026-11-02\n---\n起来走走。\n"


BASE = """\
{% set page = view.page %}{% set site = view.site %}{% set root = page.root %}
<!doctype html><html{% if site.as_of %} data-now="{{ site.as_of|starts_at }}"{% endif %}><title>{{ page.title }}</title>
{{ site.config.organisation }}{% block meta %}{% endblock %}{% block tools %}{% endblock %}{% block crumb %}{% endblock %}
{% block main %}{% endblock %}
"""
FROM_DEFAULT = ("gallery/*", "parts/crumb.html", "parts/lists.html", "parts/words.html", "parts/status.html")
"""What the gallery and its pages are made of; the theme of the tests has the rest of its own."""


@pytest.fixture
def site(tmp_path: Path, project: Path) -> SmallSite:
    """A portal whose own theme adds one part with two examples to a small theme with a gallery."""
    made = small_site(tmp_path)
    base = tmp_path / "themes/plain"
    base.parent.mkdir()
    (tmp_path / "theme").rename(base)
    default = project / "themes/default/templates"
    for name in FROM_DEFAULT:
        for file in default.glob(name):
            made.write(f"themes/plain/templates/{file.relative_to(default).as_posix()}", file.read_bytes())
    made.write("themes/plain/templates/base.html", BASE)
    made.write("themes/plain/templates/parts/mark.html", "{% macro mark(n) %}<i>{{ n }}</i>{% endmacro %}\n")
    made.write("themes/plain/templates/parts/mark.examples.yaml", MARK)
    made.write("theme/theme.yaml", "title: 自己的\nextends: plain\n")
    made.write("theme/templates/parts/card.html", PART)
    made.write("theme/templates/parts/card.examples.yaml", EXAMPLES)
    made.write("theme/examples/articles/walk.md", ENTRY)
    return made


def gallery(site: SmallSite) -> dict[str, str]:
    """Build as a preview does; return the pages of the gallery by their names, without entities."""
    site.published(theme=None, gallery=True)
    return {
        path.removeprefix("_gallery/"): html.unescape(data.decode())
        for path, data in site.tree().items()
        if path.startswith("_gallery/")
    }


def test_a_site_to_be_published_has_nothing_of_the_gallery(site: SmallSite) -> None:
    site.published(theme=None)
    plain = site.tree()
    assert [path for path, data in plain.items() if "gallery" in path or b"gallery" in data] == []
    assert [path for path in plain if path.endswith(".yaml")] == []
    site.published(theme=None, gallery=True)
    assert "_gallery/parts/card.html" in site.tree()
    site.published(theme=None)
    assert site.tree() == plain


def test_the_other_pages_do_not_know_whether_there_is_a_gallery(site: SmallSite) -> None:
    site.published(theme=None)
    plain = site.tree()
    site.published(theme=None, gallery=True)
    assert {path for path, data in site.tree().items() if plain.get(path) != data and "_gallery/" not in path} == {
        "manifest.txt"
    }


def test_an_example_is_shown_with_the_lines_that_made_it(site: SmallSite) -> None:
    page = gallery(site)["parts/card.html"]
    assert '<p class="card"><a href="../../articles/walk.html">散步十分钟</a>今天</p>' in page
    assert '{{ part.card(articles.walk.card, root, "今天") }}' in page
    assert "带说明" in page


def test_what_no_example_shows_is_named(site: SmallSite) -> None:
    assert "还没有例子演示：badge" in gallery(site)["parts/card.html"]
    site.write("theme/templates/parts/card.examples.yaml", EXAMPLES.rpartition("  - title")[0])
    pages = gallery(site)
    assert "还没有例子演示：card.note、badge" in pages["parts/card.html"]
    assert "card.note、badge" in pages["index.html"]


def test_a_part_without_examples_is_listed_and_says_what_to_do(site: SmallSite) -> None:
    site.write("theme/templates/parts/plain.html", "{% macro plain() %}x{% endmacro %}\n")
    pages = gallery(site)
    assert "plain.examples.yaml" in pages["parts/plain.html"]
    assert re.search(r"parts/plain\.html</code></td><td data-l=\"例子\">还没有</td>", pages["index.html"])


def test_a_part_that_takes_the_place_of_another_is_shown_by_the_examples_of_that(site: SmallSite) -> None:
    assert "<i>12356</i>" in gallery(site)["parts/mark.html"]
    site.write("theme/templates/parts/mark.html", "{% macro mark(n) %}<u>{{ n }}</u>{% endmacro %}\n")
    assert "<u>12356</u>" in gallery(site)["parts/mark.html"]


@pytest.mark.parametrize(
    ("shows", "said"),
    [
        ("{{ part.card(articles.walk.card) }}", "theme/templates/parts/card.html 第1行：调用时少写了参数“root”"),
        ("{{ part.card(articles.run.card, root) }}", "例子第1行：没有“run”这一项"),
        ("{{ part.card(changed(articles.walk.card, color=1), root) }}", "color"),
        ("ok\n      {{ part.crad(1) }}", "例子第2行：没有“crad”这一项"),
        ("{{ part.badge(1, 2) }}", "例子第1行：调用“badge”时参数写多了"),
        ("{% if %}", "例子第1行："),
        ('{% include "parts/words.html" %}', "例子里只能引入 parts/card.html 自己"),
        ('{% include "parts/none.html" %}', "例子里只能引入 parts/card.html 自己"),
    ],
)
def test_a_broken_example_says_why_and_leaves_the_others(site: SmallSite, shows: str, said: str) -> None:
    broken = f"  - title: 坏的\n    shows: |\n      {shows}\n"
    site.write("theme/templates/parts/card.examples.yaml", EXAMPLES + broken)
    page = gallery(site)["parts/card.html"]
    fault = re.findall(r"这个例子做不出来：(.*)</p>", page)
    assert len(fault) == 1
    assert said in fault[0]
    assert "散步十分钟</a>今天" in page


def test_mistakes_in_the_files_of_examples_stand_on_the_page(site: SmallSite) -> None:
    site.write(
        "theme/templates/parts/card.examples.yaml",
        EXAMPLES.replace("shows: '{{ part.card(a", "show: '{{ part.card(a", 1),
    )
    site.write("theme/examples/articles/walk.md", ENTRY.replace("date", "dat"))
    site.write("theme/examples/nothing.md", ENTRY)
    page = gallery(site)["parts/card.html"]
    assert "theme/templates/parts/card.examples.yaml 第4行" in page
    assert "theme/examples/articles/walk.md 第3行" in page
    assert "theme/examples/nothing.md：认不出这是哪种内容" in page


def test_a_state_is_that_of_the_moment_of_the_examples_and_not_of_the_clock(site: SmallSite) -> None:
    for name, closes in (("today", "2026-11-18 17:30"), ("over", "2026-11-18 09:00")):
        text = f"---\ntitle: 通知\nissuer: 工会\ndate: 2026-11-02\ncloses: {closes}\n---\n正文。\n"
        site.write(f"theme/examples/notices/{name}.md", text)
    shows = "{{ part.badge(notices.today.card.state) }}{{ part.badge(notices.over.card.state) }}"
    site.write("theme/templates/parts/card.examples.yaml", f"{EXAMPLES}  - title: 状态\n    shows: '{shows}'\n")
    for clock in (NOW, NOW + timedelta(days=400)):
        site.clock = clock
        page = gallery(site)["parts/card.html"]
        assert 'data-now="2026-11-18T09:30:00+08:00"' in page
        assert "<b>soon</b><b>closed</b>" in page


def test_after_an_edit_the_gallery_is_that_of_a_clean_build(site: SmallSite) -> None:
    gallery(site)
    for path, text in (
        ("theme/templates/parts/card.html", PART.replace('card"', 'card big"')),
        ("theme/templates/parts/card.examples.yaml", EXAMPLES.replace("今天", "明天")),
        ("theme/examples/articles/walk.md", ENTRY.replace("散步", "快走")),
        ("content/site.yaml", (site.folder / "content/site.yaml").read_text("utf-8").replace("示例市", "别处")),
    ):
        site.write(path, text)
        gallery(site)
        assert site.tree() == site.clean_tree(theme=None, gallery=True), path


def test_an_edited_example_makes_one_page_again(site: SmallSite) -> None:
    gallery(site)
    before = stamps(site.output)
    site.write("theme/templates/parts/card.examples.yaml", EXAMPLES.replace("今天", "明天"))
    gallery(site)
    after = stamps(site.output)
    assert {path for path in after if after[path] != before[path]} == {"_gallery/parts/card.html", "manifest.txt"}


def test_examples_on_one_page_keep_their_ids_apart() -> None:
    given = '<section aria-labelledby="a b" id="a"><h2 id="b">x</h2><a href="#a">1</a><a href="#other">2</a><a href="b">3</a>'
    wanted = (
        '<section aria-labelledby="e7-a e7-b" id="e7-a"><h2 id="e7-b">x</h2>'
        '<a href="#e7-a">1</a><a href="#other">2</a><a href="b">3</a>'
    )
    assert apart(given, 7) == wanted


def test_every_part_of_the_default_theme_is_shown_whole_and_only_in_a_preview(tmp_path: Path, project: Path) -> None:
    site = small_site(tmp_path)
    site.published(theme="default", gallery=True)
    pages = {path: data.decode() for path, data in site.tree().items() if re.match(r"_gallery/.*\.html", path)}
    for folder in ("parts", "drawing", "shortcodes"):
        names = {file.name for file in (project / "themes/default/templates" / folder).glob("*.html")}
        assert names
        assert {f"_gallery/{folder}/{name}" for name in names} <= pages.keys()
    for path, page in pages.items():
        assert "做不出来" not in page, path
        assert "还没有例子" not in page, path
        assert not re.search(r'note--zhu"><p><b>\w+/', page), path
    listed = re.findall(
        r'data-l="例子">(.*?)</td><td data-l="还没演示的" class="none"></td>', pages["_gallery/index.html"]
    )
    assert len(listed) == len(pages) - 1
    assert all(re.fullmatch(r"[1-9]\d*个", said) for said in listed)
    site.published(theme="default")
    assert [path for path, data in site.tree().items() if "gallery" in path or b"gallery" in data] == []
