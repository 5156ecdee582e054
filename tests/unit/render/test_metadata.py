"""What search engines read of a page."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from site_src.render.metadata import block, questions
from tests.small_site import SETTINGS, SmallSite, article, small_site

HEAD = '<script type="application/ld+json">{{ view.page.data }}</script>\n'
FAQ = "## 一、要登记吗？\n\n不用。\n\n## 二、要钱吗？\n\n不要 **钱**。\n\n## 三、几点开门？\n\n八点。\n"


def things(site: SmallSite, path: str) -> list[dict[str, Any]]:
    """Return what the data block of a published page holds."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', (site.output / path).read_text("utf-8"))
    assert found is not None, path
    return json.loads(found[1])["@graph"] if found[1] else []


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    made = small_site(tmp_path)
    made.write("theme/templates/parts/head.html", HEAD)
    made.write("content/articles/mind/faq.md", article("常问</script>的几件事", FAQ, date="2026-11-01 08:00"))
    made.write("content/events/talk.yaml", "title: 讲座\ndate: 2026-11-01\nkind: 讲座\nstarts: 2026-11-26 14:30\n")
    made.published()
    return made


def test_the_home_page_says_whose_portal_it_is(site: SmallSite) -> None:
    website, organisation = things(site, "index.html")

    assert (website["@type"], website["url"]) == ("WebSite", "https://www.example.org/yizhan/")
    assert organisation == {
        "@type": "Organization", "name": "示例市教育工会", "url": "https://www.example.org/yizhan/",
    }  # fmt: skip


def test_an_article_has_its_dates_its_publisher_and_its_address(site: SmallSite) -> None:
    found = things(site, "articles/mind/faq.html")[0]

    assert found["headline"] == "常问</script>的几件事"
    assert found["datePublished"] == "2026-11-01T08:00:00+08:00"
    assert found["publisher"]["name"] == "示例市教育工会"
    assert found["articleSection"] == "心理"
    assert found["url"] == "https://www.example.org/yizhan/articles/mind/faq.html"


def test_headings_that_ask_are_questions_with_their_answers(site: SmallSite) -> None:
    faq = things(site, "articles/mind/faq.html")[1]

    assert [one["name"] for one in faq["mainEntity"]] == ["一、要登记吗？", "二、要钱吗？", "三、几点开门？"]
    assert html.unescape(faq["mainEntity"][1]["acceptedAnswer"]["text"]) == "不要 钱 。"


def test_a_text_that_asks_once_is_no_list_of_questions() -> None:
    assert questions("<h2>为什么？</h2><p>因为。</p><h2>怎么做</h2><p>这样。</p>") == []


def test_an_event_says_when_it_begins(site: SmallSite) -> None:
    (found,) = things(site, "events/talk.html")

    assert (found["@type"], found["startDate"]) == ("Event", "2026-11-26T14:30:00+08:00")


def test_without_an_address_nothing_claims_one(site: SmallSite) -> None:
    site.write("content/site.yaml", SETTINGS.replace("base_url: https://www.example.org/yizhan/\n", ""))
    site.published()

    assert "url" not in things(site, "articles/mind/faq.html")[0]


def test_nothing_can_end_the_block() -> None:
    text = block({"@type": "Thing", "name": "</script><!--\u2028&"})

    assert not set(text) & set("<>&\u2028")
    assert json.loads(text)["@graph"][0]["name"] == "</script><!--\u2028&"
