"""Marks that were typed in full width or left half done: what they look like, what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem, Remedy
from site_src.read.markdown.source import MarkdownSource
from site_src.read.markdown.stars import IN_WORD, masks
from site_src.read.websites import meant

_WIDE = ("＊＊", "】（", "]（", "】(", "！[", "］（", "］(", "] (")
_WIDE_END = re.compile(r"\]\([^()\n]*）")
_LINK = re.compile(
    r"([！!]?)([【\[［])([^【】\[\]［］\n]+)([】\]］])( ?[（(])"
    r"((?:https?[:：]|mailto[:：]|tel[:：]|@[A-Za-z]|\.{0,2}/|#)[^（）()\n]*"
    r"|[\w./-]+\.(?:md|pdf|docx?|xlsx?|jpe?g|png)|(?:(?<=］（)|(?<=］\())[!-~]+)"
    r"([）)])"
)
_CUT = re.compile(
    r"(?<![A-Za-z/])https?(?!://[A-Za-z0-9])[:：;；. ]{0,2}[/／\\]{1,3} ?(?:[A-Za-z0-9-]+[.．])+[A-Za-z]{2,}[!-~]*"
    r"|(?<![A-Za-z/])https?[:：;；]{1,2}(?!//)(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}[!-~]*",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\.")
_WIDE_BOLD = re.compile(r"＊＊(?=\S)([^＊\n]+)＊＊")


def typed(source: MarkdownSource) -> Iterator[Problem]:
    """Yield the full-width marks in a source."""
    if not any(mark in source.prose for mark in _WIDE) and not _WIDE_END.search(source.prose):
        return
    for index, line in enumerate(source.prose.split("\n")):
        for found in _LINK.finditer(line):
            image, text, address = "!" if found[1] else "", found[3], found[6].replace("：", ":", 1)
            if set(found.group(1, 2, 4, 5, 7)) & set("！【】［］（）") or found[5][0] == " ":
                half = f"{image}[{text}]({address})"
                said = "链接的括号是全角的，或者中间空了一格", f"用半角的括号写成 {half}"
                remedy = Remedy(found.start() + 1, len(found[0]), half)
                yield source.warning(index, found.start() + 1, "link-wide", *said, remedy=remedy)
        for found in _WIDE_BOLD.finditer(line):
            half = f"**{found[1]}**"
            remedy = Remedy(found.start() + 1, len(found[0]), half)
            said = "加粗用了全角的星号", f"用半角的星号写成 {half}"
            yield source.warning(index, found.start() + 1, "bold-wide", *said, remedy=remedy)


def cut_addresses(source: MarkdownSource) -> Iterator[Problem]:
    """Yield the web addresses in the text whose start lacks a sign or has one of another width."""
    if "http" not in source.prose.lower():
        return
    for index, line in enumerate(source.prose.split("\n")):
        for found in _CUT.finditer(line):
            whole = meant(found[0])
            if whole and not line[: found.start()].endswith(("](", "](<")):
                remedy = Remedy(found.start() + 1, len(found[0]), whole)
                said = "网址的开头写得不对，点不开", f"写成 {whole}"
                yield source.warning(index, found.start() + 1, "address-cut", *said, remedy=remedy)


def is_wide_link(line: str) -> bool:
    """Tell whether the line has a link whose brackets are in part of full width."""
    return _WIDE_END.search(line) is not None


def doubtful(source: MarkdownSource) -> Iterator[Problem]:
    """Yield the pairs of stars inside a word that are printed, and could have been meant as italics."""
    offset = 0
    for paragraph in source.prose.split("\n\n") if IN_WORD.search(source.prose) else ():
        for mask in masks(_ESCAPED.sub("  ", paragraph)):
            if mask.doubtful:
                index = source.text.count("\n", 0, offset + mask.start)
                column = offset + mask.start - source.text.rfind("\n", 0, offset + mask.start)
                hint = f"要强调写成 **{mask.doubtful}**；就是星号，写成 \\*{mask.doubtful}\\*"
                yield source.warning(index, column, "star-literal", "夹在字中间的“*”按星号显示，不是斜体", hint)
        offset += len(paragraph) + 2
