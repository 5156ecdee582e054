"""The shapes a typed line can have: what the layout looks for at its start."""

from __future__ import annotations

import re

_NUMERAL = "一二三四五六七八九十百〇零"

STARTERS = frozenset(
    " \u3000\t>＞#＃-*+_=|｜:：!！`~[(（0123456789０１２３４５６７８９" + _NUMERAL + "第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
)
"""A line that starts with none of these and has no bar is plain text."""

HEADING = re.compile(r" {0,3}([#＃]{1,6})[ \u3000]*(?![#＃])(.*)")
QUOTE = re.compile(r" {0,3}[>＞] ?(.*)")
RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *")
DEFINITION = re.compile(r" {0,3}(?:: {1,3}(?=\S)|\[[^\]]*\]:)")
"""A definition of a term, of a footnote or of a link."""

NUMBERED = re.compile(
    rf"[{_NUMERAL}]{{1,4}}、"
    rf"|[（(](?:[{_NUMERAL}]{{1,4}}|[0-9０-９]{{1,3}})[）)]"
    r"|[0-9０-９]{1,3}(?:[、．）]|[.)](?=[\u4e00-\u9fff《“（【]))"
    rf"|第[{_NUMERAL}0-9]{{1,4}}[章节条款]"
    r"|[①-⑳]"
)
"""The numbering of Chinese documents. Each such line is a paragraph and keeps its number as typed."""

STEP = re.compile(r" *[（(]?([0-9]{1,3})[、．.)）] *(?=\S)(.*)")
"""A numbered line inside ``::: 步骤``, where every such line is a step."""

ENDS_SENTENCE = re.compile(r"[。！？；：.!?;:”』」)）]\s*$")

UNSPACED = re.compile(r"[-+](?=[\u4e00-\u9fff《“（【])|\*(?=[\u4e00-\u9fff《“（【])[^*]*$")
"""A bullet with no space after it."""

_ATTRIBUTES = re.compile(r"(?<=[^\s{])(\{[#.][^{}\n]*\})$")


def spaced(title: str) -> str:
    """Return a heading with a space before its attributes, without which they would be text."""
    return _ATTRIBUTES.sub(r" \1", title) if title.endswith("}") else title
