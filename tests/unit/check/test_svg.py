"""An SVG may draw; it may not run, load or embed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.assets.svg import MOST_TOLD_OF_A_PICTURE, svg_problems

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def found(inner: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in svg_problems("content/a.svg", f"{HEAD}{inner}</svg>".encode())]


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0h1v1z" fill="#c00" style="opacity: .5"/>',
        '<use xlink:href="#a"/><image href="data:image/PNG;base64,AAAA"/>',
        '<style>rect { fill: url( "#g" ) }</style><rect clip-path="url(#c)"/>',
        '<text lang="zh">心理援助 12356 (全天)</text>',
        '<animate attributeName="opacity" from="0" to="1"/>',
    ],
)
def test_a_picture_is_taken(inner: str) -> None:
    assert found(inner) == []


@pytest.mark.parametrize(
    ("inner", "rule"),
    [
        ("<script/>", "svg-script"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "svg-script"),
        ('<rect oNLoad="go()"/>', "svg-script"),
        ('<set attributeName="xlink:href" to="#a"/>', "svg-script"),
        ('<animate attributeName="onclick" to="go()"/>', "svg-script"),
        ("<foreignObject/>", "svg-foreign"),
        ('<h:body xmlns:h="http://www.w3.org/1999/xhtml"/>', "svg-foreign"),
        ('<use xlink:href="http://example.org/a.svg#b"/>', "svg-outside"),
        ('<image href="file:///etc/passwd"/>', "svg-outside"),
        ('<image href="data:image/svg+xml,x"/>', "svg-outside"),
        ('<a href="java&#10;script:go()"/>', "svg-outside"),
        ('<g xml:base="http://example.org/"/>', "svg-outside"),
        ('<style>@import "a.css";</style>', "svg-outside"),
        (r"<style>a { fill: \75rl(//example.org/a) }</style>", "svg-outside"),
        ("<style><![CDATA[a { fill: url('//example.org/a') }]]></style>", "svg-outside"),
        ('<rect style="background: URL(http://example.org/a)"/>', "svg-outside"),
        ('<rect mask="url(other.svg#m)"/>', "svg-outside"),
        ("<style>a { background: image-set('http://example.org/a' 1x) }</style>", "svg-outside"),
        ("<style>a { background: -webkit-image-set('a.png' 1x) }</style>", "svg-outside"),
        ("<style>a { background: image-set(/**/ 'a.png' type('image/png')) }</style>", "svg-outside"),
        ("<style>a { background: image(ltr 'a.png') }</style>", "svg-outside"),
        ("<style>a { mask: cross-fade('a.png', white) }</style>", "svg-outside"),
        ("<style>@font-face { src: src('a.woff2') }</style>", "svg-outside"),
        ("<style>a { --b: '//example.org/a' }</style>", "svg-outside"),
        ("<style>a { background: image-set(var(--b) 1x) }</style>", "svg-outside"),
        (r"<style>a { background: \69mage-set('a.png' 1x) }</style>", "svg-outside"),
        ("<rect style=\"fill: image-set('https://example.org/a' 1x)\"/>", "svg-outside"),
        ("<?xml-stylesheet href='a.css'?>", "svg-outside"),
    ],
)
def test_what_could_run_or_load_is_found_at_its_line(inner: str, rule: str) -> None:
    assert found("<g/>\n" + inner) == [(3, rule)]


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE svg [\n<!ENTITY a "aaaaaaaaaa">\n' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">\n' for n in range(12)
    )
    data = f'{bomb}]>\n<svg xmlns="http://www.w3.org/2000/svg"><text>&a11;</text><script/></svg>'.encode()

    assert [problem.rule for problem in svg_problems("content/a.svg", data)] == ["svg-doctype"]


def test_many_places_are_reported_up_to_a_limit() -> None:
    assert len(found("<script/>\n" * 1_000)) == MOST_TOLD_OF_A_PICTURE


def test_the_place_is_right_after_chinese_text() -> None:
    (problem,) = svg_problems("content/a.svg", f"{HEAD}<text>心理援助</text><script/></svg>".encode())

    assert (problem.line, problem.column) == (2, len("<text>心理援助</text>") + 1)
    assert problem.excerpt == "<text>心理援助</text><script/></svg>"


@given(st.binary(max_size=200) | st.text(alphabet="<>/svgon=\"' &;#!DOCTYPE[]心").map(str.encode))
def test_any_bytes_end_in_problems_not_in_an_exception(data: bytes) -> None:
    for problem in svg_problems("content/a.svg", data):
        assert problem.rule.startswith("svg-")
        assert problem.hint
