"""What a search finds, and what of its files an edit changes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.small_site import SmallSite, article
from tests.unit.scripts.searching import searched

TEMPLATE = "{{ view.files }}{{ view.headings }}{{ view.distress }}{{ view.page }}"
PAGE = "<main><h1>{{ view.card.title }}</h1>{{ view.body }}</main>"


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("theme/templates/search.html", TEMPLATE)
    site.write("theme/templates/entry.html", PAGE)
    return site


def held(site: SmallSite, name: str) -> Any:
    text = (site.output / f"search/{name}.js").read_text("utf-8")
    return json.loads(text.removeprefix("searchFiles.take(...").removesuffix(");\n"))[3]


def experts(site: SmallSite, count: int) -> None:
    """Write as many entries as one likes that need no page of their own."""
    more = "pool: 市级, fields: [睡眠], qualifications: [执业医师]"
    rows = "".join(
        f"- {{id: e{number}, number: {number + 1}, title: 第{number}位, {more}}}\n" for number in range(count)
    )
    site.write("content/experts/pool.yaml", rows)


def test_every_published_entry_and_list_is_found_under_its_heading(site: SmallSite) -> None:
    site.published()

    (rows,) = held(site, "titles-0")
    assert {(row[0], row[1], row[3]) for row in rows} == {
        ("五分钟放松", "articles/mind/breathe.html", "文章"),
        ("睡个好觉", "articles/mind/sleep.html", "文章"),
        ("需求调查", "notices/survey.html", "通知"),
        ("全国心理援助热线", "contacts/index.html#12356", "电话"),
        ("知识专栏", "articles/index.html", "文章"),
        ("心理", "articles/mind/index.html", "文章"),
        ("通知公告", "notices/index.html", "通知"),
        ("找帮助", "contacts/index.html", "电话"),
    }
    assert searched(site.output, ["慢慢呼吸", "wufenzhong", "心理援助 全国"]) == [
        ["articles/mind/breathe.html"],
        ["articles/mind/breathe.html"],
        ["contacts/index.html#12356"],
    ]


def test_what_is_not_published_is_in_none_of_its_files(site: SmallSite) -> None:
    over = {"date": "2026-01-01", "expires": "2026-02-01", "on_expiry": "remove"}
    site.write("content/articles/mind/draft.md", article("草稿之题", "草稿之文\n", draft="是"))
    site.write("content/articles/mind/ahead.md", article("以后之题", "以后之文\n", date="2027-01-01"))
    site.write("content/articles/mind/gone.md", article("撤下之题", "撤下之文\n", **over))
    site.published()

    text = b"".join(data for path, data in site.tree().items() if path.startswith("search")).decode()
    assert "睡个好觉" in text
    assert not [word for word in ("之题", "之文") if word in text]


def test_another_text_changes_the_texts_and_another_title_the_titles(site: SmallSite) -> None:
    source = "content/notices/survey.md"
    text = article("需求调查", "正文。\n", issuer="示例市教育工会", summary="调查", date="2026-11-10")
    site.write(source, text)
    site.published()

    site.write(source, text.replace("正文。", "另一段正文。"))
    made = {path for path in site.published().made if "search" in path}
    assert made == {"search/texts-0.js", "search.html"}
    assert searched(site.output, ["另一段"]) == [["notices/survey.html"]]

    site.write(source, text.replace("正文。", "另一段正文。").replace("title: 需求调查", "title: 需求大调查"))
    assert "search/titles-0.js" in site.published().made
    assert searched(site.output, ["xqddc"]) == [["notices/survey.html"]]
    assert site.tree() == site.clean_tree()

    assert site.published().made == ()


def test_many_are_dealt_out_and_a_new_one_changes_one_file_of_texts(site: SmallSite) -> None:
    site.write("theme/templates/experts-list.html", "{% for card in view.cards %}{{ card.title }}{% endfor %}")
    experts(site, 1_100)
    site.published()
    tree = site.tree()
    assert {f"search/texts-{number}.js" for number in range(32)} <= tree.keys()
    assert "search/pairs-127.js" in tree

    site.write(
        "content/notices/more.md",
        article("又一份通知", "与众不同的一句。\n", issuer="示例市教育工会", date="2026-11-11"),
    )
    made = [path for path in site.published().made if path.startswith("search/texts-")]
    assert len(made) == 1
    assert searched(site.output, ["与众不同", "第7位", "七"]) == [["notices/more.html"], ["experts/index.html#e7"], []]
    assert site.tree() == site.clean_tree()

    site.write(
        "content/notices/more.md", article("又一份通知", "说别的。\n", issuer="示例市教育工会", date="2026-11-11")
    )
    site.published()
    assert searched(site.output, ["与众不同", "说别的"]) == [[], ["notices/more.html"]]
    assert site.tree() == site.clean_tree()

    experts(site, 10)
    site.published()
    assert not [path for path in site.tree() if "pairs" in path]
    assert site.tree() == site.clean_tree()


def test_what_pages_left_is_forgotten_with_them(site: SmallSite) -> None:
    import sqlite3

    def kept() -> int:
        with sqlite3.connect(site.work / "cache.sqlite") as db:
            count: int = db.execute("SELECT count(*) FROM parts").fetchone()[0]
        return count

    site.published()
    before = kept()
    site.write("content/articles/mind/more.md", article("又一篇", "新的文字。\n", date="2026-01-01"))
    site.published()
    assert kept() == before + 1
    site.write("content/articles/mind/more.md", article("又一篇", "改过的文字。\n", date="2026-01-01"))
    site.published()
    assert kept() == before + 1
    (site.folder / "content/articles/mind/more.md").unlink()
    site.published()
    assert kept() == before


def test_a_theme_may_do_without_a_search(site: SmallSite) -> None:
    (site.folder / "theme/templates/search.html").unlink()
    site.published()

    assert not [path for path in site.tree() if path.startswith("search")]


def test_words_of_distress_are_those_of_the_theme_and_of_the_portal(site: SmallSite) -> None:
    site.write("theme/theme.yaml", "title: 试验\nstyles: [site.css]\ndistress: [不想活]\n")
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings + "distress: [熬不下去, 不想活]\n")
    site.published()

    words = "((&#39;不想活&#39;, &#39;bu xiang huo&#39;), (&#39;熬不下去&#39;, &#39;ao bu xia qu&#39;))"
    assert words in (site.output / "search.html").read_text("utf-8")
