"""The map of the site for people, and the one for machines."""

from __future__ import annotations

import re
from urllib.parse import unquote

from site_src.plan.file_jobs import sitemaps
from site_src.plan.jobs.files import SitemapJob
from tests.small_site import SmallSite, article

TEMPLATE = """\
{% for card in view.cards %}<a>{{ card.url }}</a>{% endfor %}
{% for name, place in view.site.sections.items() %}<b>{{ place.url }} {{ view.counts[name] }}</b>{% endfor %}
{% for name, place in view.site.columns.items() %}<i>{{ place.url }} {{ view.columns[name] }}</i>{% endfor %}
"""


def test_all_pages_sections_and_columns_are_on_it(site: SmallSite) -> None:
    site.write("theme/templates/sitemap.html", TEMPLATE)
    site.write("content/pages/about.md", article("关于"))
    site.published()

    text = (site.output / "sitemap.html").read_text("utf-8")

    assert re.findall("<a>(.*?)</a>", text) == ["about.html"]
    assert re.findall("<b>(.*?)</b>", text) == [
        "notices/index.html 1",
        "articles/index.html 2",
        "contacts/index.html 1",
    ]
    assert "<i>articles/mind/index.html 2</i>" in text


def test_pages_stand_in_the_order_they_ask_for_and_the_rest_by_title(site: SmallSite) -> None:
    site.write("theme/templates/sitemap.html", TEMPLATE)
    for name, title in (("a", "乙"), ("b", "甲")):
        site.write(f"content/pages/{name}.md", article(title))
    for name, title, order in (("c", "丙", 20), ("d", "丁", 3)):
        site.write(f"content/pages/{name}.md", article(title, nav_order=order))
    site.published()
    found = re.findall("<a>(.*?)</a>", (site.output / "sitemap.html").read_text("utf-8"))
    assert found == ["d.html", "c.html", "a.html", "b.html"]

    site.write("content/pages/b.md", article("甲", nav_order=1))
    site.published()

    assert re.findall("<a>(.*?)</a>", (site.output / "sitemap.html").read_text("utf-8"))[0] == "b.html"
    assert site.tree() == site.clean_tree()


def test_another_article_changes_its_count(site: SmallSite) -> None:
    site.write("theme/templates/sitemap.html", TEMPLATE)
    site.published()
    site.write("content/articles/mind/more.md", article("又一篇", date="2026-01-01"))
    site.published()

    assert "articles/mind/index.html 3" in (site.output / "sitemap.html").read_text("utf-8")
    assert site.tree() == site.clean_tree()


def test_a_theme_may_do_without_it(site: SmallSite) -> None:
    site.published()

    assert not (site.output / "sitemap.html").exists()


def test_search_engines_find_every_page_and_list(site: SmallSite) -> None:
    site.write("theme/templates/sitemap.html", TEMPLATE)
    site.write("content/data/counts.yaml", "title: 数目\ncolumns: [{key: what, title: 项目}]\nrows: [{what: 课程}]\n")
    site.published()

    found = set(
        re.findall("<loc>https://www.example.org/yizhan/(.*?)</loc>", (site.output / "sitemap.xml").read_text())
    )

    pages = {path for path in site.tree() if path.endswith(".html")} - {"404.html"}
    assert found == {path if path != "index.html" else "" for path in pages if not path.startswith("tags/")}
    assert "data/index.html" in found


def test_courses_stand_on_one_page_however_many_they_are(site: SmallSite) -> None:
    rows = "".join(f"c{number},{number},情绪管理,第{number}门课,教职工,60\n" for number in range(1, 31))
    site.write("content/courses/courses.csv", "编号,序号,类别,课程主题,适合对象,时长（分钟）\n" + rows)
    site.published()

    assert [path for path in site.tree() if path.startswith("courses/") and "page" in path] == []
    assert (site.output / "courses/index.html").read_text("utf-8").count("CardView(") >= 30


def test_more_addresses_than_a_map_may_hold_stand_in_several_that_an_index_names() -> None:
    urls = tuple((f"{number}.html", "") for number in range(5))

    index, *maps = [
        job for job in sitemaps(b"", "https://www.example.org/", urls, most=2) if isinstance(job, SitemapJob)
    ]

    assert index.output == "sitemap.xml"
    assert (index.urls, index.maps) == ((), ("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"))
    assert [job.output for job in maps] == list(index.maps)
    assert sum((job.urls for job in maps), ()) == urls
    (single,) = sitemaps(b"", "https://www.example.org/", urls, most=5)
    assert single.output == "sitemap.xml"


def test_an_address_in_chinese_is_written_as_machines_read_it(site: SmallSite) -> None:
    site.published(base_url="https://例子.测试/健康驿站")

    text = (site.output / "sitemap.xml").read_text("ascii")

    assert "<loc>https://xn--fsqu00a.xn--0zwm56d/%E5" in text
    assert "/健康驿站/index.html" not in unquote(text)
    assert "/健康驿站/notices/" in unquote(text)
