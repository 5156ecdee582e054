"""Marks that were typed in full width or left half done: what they look like, what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem
from site_src.read.markdown.source import Finder, Source

_WIDE = ("＊＊", "】（", "]（", "】(", "！[")
_WIDE_END = re.compile(r"\]\([^()\n]*）")
_LINK = re.compile(
    r"([！!]?)([【\[])([^【】\[\]\n]+)([】\]])([（(])"
    r"((?:https?[:：]|mailto:|tel:|@[A-Za-z]|\.{0,2}/|#)[^（）()\n]*|[\w./-]+\.(?:md|pdf|docx?|xlsx?|jpe?g|png))"
    r"([）)])"
)
_WIDE_BOLD = re.compile(r"＊＊(?=\S)([^＊\n]+)＊＊")
_CODE = re.compile(r"<code[^<>]*>.*?</code>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_HALF_LINK = re.compile(r"\]\((?![^()\n]*\))|\]\(")
_BOLD = re.compile(r"\*\*[ \u3000]|[ \u3000]\*\*|\*\*")


def typed(source: Source) -> Iterator[Problem]:
    """Yield the full-width marks in a source."""
    if not any(mark in source.prose for mark in _WIDE) and not _WIDE_END.search(source.prose):
        return
    for index, line in enumerate(source.prose.split("\n")):
        for found in _LINK.finditer(line):
            image, text, address = "!" if found[1] else "", found[3], found[6].replace("：", ":", 1)
            if set(found.group(1, 2, 4, 5, 7)) & set("！【】（）"):
                hint = f"用半角的括号写成 {image}[{text}]({address})"
                yield source.warning(index, found.start() + 1, "link-wide", "链接用了全角的括号", hint)
        for found in _WIDE_BOLD.finditer(line):
            hint = f"用半角的星号写成 **{found[1]}**"
            yield source.warning(index, found.start() + 1, "bold-wide", "加粗用了全角的星号", hint)


def left_over(html: str, text: str, source: Source) -> Iterator[Problem]:
    """Yield marks that the parser has left in the text of the finished body."""
    if not ("**" in text or "](" in text or "[^" in text):
        return
    seen = _TAG.sub("", _CODE.sub("", html))
    finder = Finder(source)
    if "**" in seen:
        hint = "星号紧贴要加粗的文字：**文字**，里面两端不留空格；要显示星号本身，写成 \\*"
        yield source.warning(*finder.search(_BOLD), "bold-literal", "“**”没有成对，不会加粗", hint)
    if "](" in seen and not _WIDE_END.search(source.prose):
        yield source.warning(
            *finder.search(_HALF_LINK), "link-literal", "链接没有写完整", "写成 [文字](地址)，括号要成对"
        )
    if "[^" in seen:
        hint = "另起一行写出它的内容：[^1]: 脚注内容"
        yield source.warning(*finder.find("[^"), "footnote-missing", "脚注没有内容", hint)
