"""The shapes a typed line can have: what the layout looks for at its start."""

from __future__ import annotations

import re

_NUMERAL = "一二三四五六七八九十百〇零"
_DASHES = "－–−‐‑—"
_BULLETS = "•・●○◆◇▪▫◦‣⁃\uf06c\uf0b7\uf0a7\uf0d8\uf0fc"
"""What Word and web pages set before the items of a list; those above U+F000 are of its own fonts."""

_SIGNS = "①-⒛⓪⓫-⓿❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿□☐-☒■※★☆▲△▶►▸☞√✓✔✗✘→➔➢➤"
"""Numbers and marks of which each begins a line of its own."""


def _expanded(ranges: str) -> str:
    return "".join(
        "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1))) if found[2] else found[1]
        for found in re.finditer("(.)(?:-(.))?", ranges)
    )


STARTERS = frozenset(
    " \u3000\t>＞#＃-*+_=|｜:：!！`~[(（0123456789０１２３４５６７８９"
    + _NUMERAL
    + "第·＊＋№【〔［甲乙丙丁戊己庚辛壬癸ＡＢＣＤＥＦＧＨａｂｃｄｅｆｇｈ"
    + _BULLETS
    + _DASHES
    + _expanded("A-Za-z")
    + _expanded(_SIGNS + "Ⅰ-Ⅻ")
)
"""A line that starts with none of these and has no bar is plain text."""

HEADING = re.compile(r" {0,3}([#＃]{1,6})[ \u3000]*(?![#＃])(.*)")
QUOTE = re.compile(r" {0,3}[>＞] ?(.*)")
RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *")
DEFINITION = re.compile(r" {0,3}(?:: {1,3}(?=\S)|\[[^\]]*\]:|\[\^[^\]]+\]：)")
"""A definition of a term, of a footnote or of a link."""

WIDE_NOTE = re.compile(r"( {0,3}\[\^[^\]]+\])：[ \u3000]*")
"""That of a footnote with a colon of full width, which is one all the same."""

NUMBERED = re.compile(
    rf"[{_NUMERAL}]{{1,4}}、"
    rf"|[（(](?:[{_NUMERAL}]{{1,4}}|[0-9０-９]{{1,3}})[）)]"
    r"|[0-9０-９]{1,3}(?:[、．）]|[.)](?=[\u4e00-\u9fff《“（【]))"
    rf"|第[{_NUMERAL}0-9]{{1,4}}(?:[章节条款]|(?:[步讲课项类天周]|部分)(?=[：: \u3000]))"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[ \u3000]?(?=[\u4e00-\u9fff])(?![公里米千克元万亿毫升度分小时天年月日个人次名倍折])"
    r"|[（(][A-Za-zＡ-Ｈａ-ｈ][）)]"
    rf"|[【〔［\[](?:[0-9０-９]{{1,3}}|[{_NUMERAL}]{{1,3}})[】〕］\]][ \u3000]*(?=[\u4e00-\u9fff《“])"
    r"|[0-9]{1,2}[：:](?=[\u4e00-\u9fff])|№"
    r"|(?:[A-Za-zＡ-Ｈａ-ｈ]|[ivx]{2,4}|[IVX]{2,4})[.．、)）](?=[ \u3000]*[\u4e00-\u9fff《“（【])"
    r"|[甲乙丙丁戊己庚辛壬癸]、(?![甲乙丙丁戊己庚辛壬癸])"
    rf"|[{_SIGNS}]|[Ⅰ-Ⅻ][、．. ]"
)
"""The numbering of Chinese documents. Each such line is a paragraph and keeps its number as typed."""

TOPIC = re.compile(r"[#＃](?:[^#＃\s][^#＃]*[#＃]|[0-9])")
"""``#话题#`` and ``#1``, which is no heading."""

WORD = re.compile(r"#([A-Za-z_].*)")
"""``#include`` and the like."""

BULLETS = frozenset(_BULLETS + _DASHES + "·＊＋")
BULLET = re.compile(
    rf"( *)(?:([{_BULLETS}]|[{_DASHES}](?![{_DASHES}0-9０-９]))[ \u3000]*(?!\2)|([·＊＋])[ \u3000]+)(?=\S)(.*)"
)
"""An item as Word writes it: indent, bullet, text."""

BOXED = re.compile(
    r"( *(?:[-*+]|[0-9０-９]{1,9}[.)])[ \u3000\xa0]+)"
    r"[\[［【][ \u3000]*([xXvV√✓✔☑×✗✘☒○●oO]?)[ \u3000]*[\]］】][ \u3000]*(?=[^\s(（\[:：])(.*)"
)
"""An item with a box that can be ticked: its start, what stands in the box, its text."""

TICKS = frozenset(("", *"xXvV√✓✔☑"))
"""What in a box says that it is ticked, or nothing."""

LONE_BOX = re.compile(r"[\[［【][ \u3000]*[xX√✓✔☑×✗✘☒]?[ \u3000]*[\]］】][ \u3000]*(?=[^\s(（\[:：])")
"""A box at the start of a line that is no item."""

STEP = re.compile(r" *[（(]?([0-9０-９]{1,3})[、．.)）] *(?=\S)(.*)")
"""A numbered line inside ``::: 步骤``, where every such line is a step."""

ENDS_SENTENCE = re.compile(r"[。！？；：.!?;:”』」)）]\s*$")

UNSPACED = re.compile(r"[-+](?=[\u4e00-\u9fff《“（【])|\*(?=[\u4e00-\u9fff《“（【])[^*]*$")
"""A bullet with no space after it."""

_ATTRIBUTES = re.compile(r"(?<=[^\s{])(\{[#.][^{}\n]*\})$")


def title(text: str, level: int) -> str:
    """Return the text of a heading without the marks that close it; others at its end are of the text (``C#``)."""
    if not text.endswith("#"):
        return text
    bare = text.rstrip("#")
    if bare[-1:] in ("", " ", "\u3000") or (level > 1 and len(text) - len(bare) == level):
        return bare.rstrip(" \u3000")
    return bare + "\\#" * (len(text) - len(bare))


def spaced(title: str) -> str:
    """Return a heading with a space before its attributes, without which they would be text."""
    return _ATTRIBUTES.sub(r" \1", title) if title.endswith("}") else title
