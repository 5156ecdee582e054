"""A title may hold anything that can be typed: it is text in every kind of file (fault M4)."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.small_site import SmallSite, small_site

TITLE = "\"><svg onload=alert(1)>'</script><!--"


class Page(HTMLParser):
    """Collects what a browser would run, the title and the data blocks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.runs: list[str] = []
        self.data: list[str] = []
        self.titles: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.runs += [name for name, _ in attrs if name.startswith("on")]
        self._inside = "data" if ("type", "application/ld+json") in attrs else tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "data":
            self.data.append(data)
        elif self._inside == "title":
            self.titles.append(data)


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A portal under the default theme whose article and notice have a hostile title."""
    made = small_site(tmp_path)
    front = f"title: {json.dumps(TITLE)}\ntags: [{json.dumps(TITLE)}]\nsummary: {json.dumps(TITLE)}\n"
    made.write("content/articles/mind/odd.md", f"---\n{front}date: 2026-11-03\n---\n\n见[](@odd)。\n")
    made.write(
        "content/notices/odd_call.md",
        f"---\n{front}issuer: 工会\ndate: 2026-11-03\ncloses: 2026-12-20\n---\n\n正文。\n",
    )
    made.published(theme="default")
    return made


def test_a_hostile_title_is_text_in_every_file(site: SmallSite) -> None:
    tree = site.tree()
    pages = {path: Page(data.decode()) for path, data in tree.items() if path.endswith(".html")}

    assert {path: page.runs for path, page in pages.items() if page.runs} == {}
    assert any(TITLE in title for title in pages["articles/mind/odd.html"].titles)
    blocks = [json.loads(block) for page in pages.values() for block in page.data]
    assert TITLE in json.dumps(blocks, ensure_ascii=False).replace('\\"', '"')
    feed = ET.fromstring(tree["feed.xml"])
    assert [title.text for title in feed.iter("{http://www.w3.org/2005/Atom}title")].count(TITLE) == 2
    for path in (path for path in tree if path.endswith(".ics")):
        said = [str(event.get("summary", "")) for event in Calendar.from_ical(tree[path]).walk("VEVENT")]
        assert any(TITLE in summary for summary in said) or "odd" not in path
    for path in (path for path in tree if path.endswith((".svg", ".xml"))):
        ET.fromstring(tree[path])
