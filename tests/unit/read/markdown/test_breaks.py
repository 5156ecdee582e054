"""A line end is a space between Western words and nothing between Chinese characters."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("甲\n乙", "<p>甲乙</p>"),
        ("甲，\n乙", "<p>甲，乙</p>"),
        ("甲\n“乙”\n丙", "<p>甲“乙”丙</p>"),
        ("甲\n   乙", "<p>甲乙</p>"),
        ("**甲**\n乙", "<p><strong>甲</strong>乙</p>"),
        ("甲\n**乙**", "<p>甲<strong>乙</strong></p>"),
        ("**甲**\n*乙*", "<p><strong>甲</strong><em>乙</em></p>"),
        ("甲\n[](@a)\n乙", '<p>甲<a href="\x01r0\x01">\x01t0\x01</a>乙</p>'),
        ("甲\nabc", "<p>甲\nabc</p>"),
        ("abc\n甲", "<p>abc\n甲</p>"),
        ("abc\ndef", "<p>abc\ndef</p>"),
        ("“a”\n“b”", "<p>“a”\n“b”</p>"),
        ("他说“a”\n“b”", "<p>他说“a”\n“b”</p>"),
        ("“a”\n“乙”", "<p>“a”“乙”</p>"),
        ("“甲”\n“乙”", "<p>“甲”“乙”</p>"),
        ("“甲”\n“b”", "<p>“甲”“b”</p>"),
        ("甲‘乙’”\n“丙", "<p>甲‘乙’”“丙</p>"),
        ("甲——\n“乙”", "<p>甲——“乙”</p>"),
        ("甲……\n——乙", "<p>甲……——乙</p>"),
        ("“a”\n——b", "<p>“a”\n——b</p>"),
        ("（甲）\n（乙）", "<p>（甲）（乙）</p>"),
        ("《甲》\n“乙”", "<p>《甲》“乙”</p>"),
        ("**“甲”**\n“乙”", "<p><strong>“甲”</strong>“乙”</p>"),
        ("**甲**\n“乙”", "<p><strong>甲</strong>“乙”</p>"),
        ("“甲”\n**“乙”**", "<p>“甲”<strong>“乙”</strong></p>"),
        ("**“a”**\n“b”", "<p><strong>“a”</strong>\n“b”</p>"),
        (
            "[](@a)\n[](@b)",
            '<p><a href="\x01r0\x01">\x01t0\x01</a><a href="\x01r1\x01">\x01t1\x01</a></p>',
        ),
        ("甲  \n乙", "<p>甲<br>\n乙</p>"),
        ("甲\n2024 年", "<p>甲\n2024 年</p>"),
    ],
)
def test_line_ends(text: str, html: str) -> None:
    assert render_body(text, path="content/a.md")[0].html == html


def test_line_ends_in_code_stay() -> None:
    body, _ = render_body("```\n甲\n乙\n```", path="content/a.md")
    assert body.html == "<pre><code>甲\n乙\n</code></pre>"
