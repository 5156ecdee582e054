"""The parts of the theme in a preview: where they are, and that they are shown again after a save."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.serve.running import Answer, Portal, Preview, portal_in
from tests.unit.serve.test_saving import edition

CARD = "/_gallery/parts/card.html"
BASE = "{% set page = view.page %}{% set site = view.site %}{% set root = page.root %}<html>{% block main %}{% endblock %}</html>\n"
PAGE = '{% extends "base.html" %}{% block main %}{% for one in view.examples %}{{ one.html }}{{ one.fault }}{% endfor %}{% endblock %}\n'
INDEX = '{% extends "base.html" %}{% block main %}{{ view.parts|map(attribute="title")|join }}{% endblock %}\n'
PART = "{% macro card(text) %}<b>{{ text }}</b>{% endmacro %}\n"
EXAMPLES = "title: 名片\nexamples:\n  - {title: 一个, shows: '{{ part.card(1) }}'}\n"


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """A portal whose theme has one part, and a gallery."""
    made = portal_in(tmp_path)
    files = {"base.html": BASE, "gallery/part.html": PAGE, "gallery/index.html": INDEX, "parts/card.html": PART}
    for name, text in (files | {"parts/card.examples.yaml": EXAMPLES}).items():
        file = tmp_path / "theme/templates" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    return made


def test_the_address_of_the_gallery_is_said_and_leads_there(preview: Preview) -> None:
    assert f"http://127.0.0.1:{preview.port}/_gallery/" in preview.line_with("部件样例")
    assert "名片" in preview.get("/_gallery/").text
    assert "<b>1</b>" in preview.get(CARD).text


def test_a_saved_part_and_a_saved_example_are_shown_again(portal: Portal, preview: Preview) -> None:
    before = edition(preview.get(CARD).text)
    template = portal.folder / "theme/templates/parts/card.html"
    template.write_text(PART.replace("<b>", "<b class=x>"), "utf-8")
    after = newer(preview, "<b class=x>1</b>", before)
    template.with_name("card.examples.yaml").write_text(EXAMPLES.replace("(1)", "(2)"), "utf-8")
    newer(preview, "<b class=x>2</b>", after)
    template.write_text(PART.replace("text }}", "txet }}"), "utf-8")
    preview.shows("theme/templates/parts/card.html 第1行：没有“txet”这个名字", CARD)


def newer(preview: Preview, words: str, than: int) -> int:
    """Wait until the page holds `words` and says that it is newer; it may claim the older edition at first."""

    def is_newer(answer: Answer) -> bool:
        return words in answer.text and edition(answer.text) > than

    return edition(preview.until(lambda: preview.get(CARD), is_newer).text)
