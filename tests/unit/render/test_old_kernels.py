"""Kernels that know no container queries get the same rules as media queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.render.old_kernels import with_media_queries

STYLE = """\
a { color: red; }
/* 注释\u2028 @container page (min-width: 1rem) {} */
@container page (min-width: 56rem) {
  .two { content: "}"; }
}
@container other (min-width: 1rem) { b { top: 0; } } @container page (max-width: 17rem) { i { top: 0; } }
"""
OLD = """\
a { color: red; }
/* 注释\u2028 @container page (min-width: 1rem) {} */
@supports not (container-type: inline-size) { @media (min-width: 56rem) {
  .two { content: "}"; }
} }
@container page (min-width: 56rem) {
  .two { content: "}"; }
}
@container other (min-width: 1rem) { b { top: 0; } } \
@supports not (container-type: inline-size) { @media (max-width: 17rem) { i { top: 0; } } }
@container page (max-width: 17rem) { i { top: 0; } }
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\f"])
def test_a_query_of_the_page_stands_before_it_once_more_and_all_else_stays(end: str) -> None:
    assert with_media_queries(STYLE.replace("\n", end)).replace(end, "\n") == OLD


@given(st.text())
def test_a_style_sheet_without_such_a_query_stays_as_it_is(text: str) -> None:
    style = text.replace("@", "")
    assert with_media_queries(style) == style
