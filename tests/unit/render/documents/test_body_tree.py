"""The tree of a body: whatever is written is markup, never the name of a file."""

from __future__ import annotations

import pytest

from site_src.render.documents.body.tree import tree_of


@pytest.mark.parametrize(
    "text", ["甲", "甲" * 90 + "。", "甲" * 5000, "pyproject.toml", "é𠮷 &lt;b&gt;", "三楼/二楼\n"]
)
def test_a_paragraph_of_any_length_is_a_paragraph(text: str) -> None:
    (paragraph,) = tree_of(f"<p>{text}</p>")
    assert paragraph.tag == "p"
    assert paragraph.text == text.replace("&lt;", "<").replace("&gt;", ">")


def test_a_short_text_that_names_a_file_is_a_text() -> None:
    assert tree_of("pyproject.toml").text == "pyproject.toml"
