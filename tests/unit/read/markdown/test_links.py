"""Links and images, and where in the source they stand."""

from __future__ import annotations

import pytest

from site_src.read.body import Reference
from site_src.read.markdown import render_body


@pytest.mark.parametrize(
    ("address", "target", "fragment"),
    [
        ("@notices/cz2024", "@notices/cz2024", ""),
        ("@cz2024#甲", "@cz2024", "甲"),
        ("../notices/a.md#b", "../notices/a.md", "b"),
        ("file.pdf", "file.pdf", ""),
        ("附件 一.pdf", "附件 一.pdf", ""),
        ("a(1).pdf", "a(1).pdf", ""),
        ("<a b.pdf>", "a b.pdf", ""),
        ("#甲", "", "甲"),
    ],
)
def test_addresses_in_the_content_wait_to_be_resolved(address: str, target: str, fragment: str) -> None:
    body, problems = render_body(f"甲\n\n见[文字]({address})。", path="content/a.md", first_line=4)
    assert problems == ()
    column = 8 if address.startswith("<") else 7
    assert body.references == (Reference("link", target, fragment, 6, column),)
    assert body.html == '<p>甲</p>\n<p>见<a href="\x01r0\x01">文字</a>。</p>'


@pytest.mark.parametrize("address", ["https://a.cn/b?c=d", "http://a.cn", "mailto:office@example.edu.cn", "tel:12356"])
def test_absolute_addresses_stay(address: str) -> None:
    body, problems = render_body(f"[甲]({address})", path="content/a.md")
    assert (body.html, body.references, problems) == (f'<p><a href="{address}">甲</a></p>', (), ())


def test_a_link_without_text_takes_the_title_of_its_target() -> None:
    body, problems = render_body("见[](@cz2024)。", path="content/a.md")
    assert problems == ()
    assert body.html == '<p>见<a href="\x01r0\x01">\x01t0\x01</a>。</p>'
    assert body.text == "见\x01t0\x01。"


def test_equal_links_have_their_own_places() -> None:
    body, _ = render_body("[甲](@a) `[甲](@a)` [乙](@a)\n\n[丙](@a)", path="content/a.md")
    assert [(reference.line, reference.column) for reference in body.references] == [(1, 5), (1, 23), (3, 5)]


def test_links_by_reference() -> None:
    body, problems = render_body("[甲][1]\n\n[1]: a.pdf", path="content/a.md")
    assert problems == ()
    assert body.references == (Reference("link", "a.pdf", "", 3, 6),)


@pytest.mark.parametrize("title", ['"题注"', "“题注”"])
def test_an_image_alone_with_a_title_is_a_figure(title: str) -> None:
    body, problems = render_body(f"![图](a.jpg {title})", path="content/a.md")
    assert problems == ()
    assert body.html == '<figure><img alt="图" src="\x01r0\x01"><figcaption>题注</figcaption></figure>'
    assert body.references == (Reference("image", "a.jpg", "", 1, 6),)


def test_an_image_in_a_text_is_none() -> None:
    body, _ = render_body('见![图](a.jpg "题注")', path="content/a.md")
    assert body.html == '<p>见<img alt="图" src="\x01r0\x01" title="题注"></p>'


def test_a_title_cannot_break_out_of_its_attribute() -> None:
    body, _ = render_body("见[甲](a.md '\"><svg onload=x>') ![\"><svg>](a.jpg)", path="content/a.md")
    assert "<svg" not in body.html
