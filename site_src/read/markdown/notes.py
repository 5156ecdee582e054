"""Footnotes and addresses that stand apart from the text: each is defined once and used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem
from site_src.read.markdown.source import MarkdownSource

_DEFINED = re.compile(r"^[ >]*\[(\^[^\[\]\n]+(?=\][:：])|[^\[\]\n]+(?=\]:))\]", re.MULTILINE)
_NAMED = re.compile(r"(?<!\\)\[([^\[\]\n]+)\](?![:：])(?:\[([^\[\]\n]*)\])?")
_NOTE = re.compile(r"\[(\^[^\[\]\s]+)\]")


def note_problems(source: MarkdownSource) -> Iterator[Problem]:
    """Yield what is defined and never used or defined twice, and the links whose address is defined nowhere."""
    text = source.prose
    if "[" not in text:
        return
    defined: dict[str, int] = {}
    starts = set()
    for found in _DEFINED.finditer(text):
        name, place = _key(found[1]), found.start(1) - 1
        starts.add(place)
        if name in defined:
            what = "脚注" if name[0] == "^" else "地址"
            hint = "给这一条换一个编号，正文里引用它的地方也换" if what == "脚注" else "留下一个，另一个删去"
            yield _warning(source, place, "note-twice", f"{what}“{found[1].lstrip('^')}”写了两次，只有一次起作用", hint)
        defined.setdefault(name, place)
    used = {_key(found[1]) for found in _NOTE.finditer(text) if found.start() not in starts}
    for found in _NAMED.finditer(text):
        if found.start() in starts:
            continue
        name = _key(found[2] or found[1])
        used.add(name)
        if found[2] and name not in defined and not found[2].isdigit() and name[0] != "^":
            hint = f"写成 [{found[1]}](地址)，地址照抄要打开的网址"
            yield _warning(source, found.start(), "note-missing", f"没有写“{found[2]}”的地址，不会成为链接", hint)
    for name, place in defined.items():
        if name in used:
            continue
        if name[0] == "^":
            hint = f"在要加注的字后面写 [{name}]，或删去这一条"
            yield _warning(source, place, "note-unused", f"脚注“{name[1:]}”没有一处引用", hint)
        else:
            used_as = f"要成为链接，在正文里写 [文字][{name}]；不要的删去"
            hint = used_as if name[0].isalnum() else "删去这一行：给编辑看的话不写在正文里"
            yield _warning(source, place, "note-unused", "这一行不会显示，也没有一处用到", hint)


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _warning(source: MarkdownSource, offset: int, rule: str, message: str, hint: str) -> Problem:
    index = source.text.count("\n", 0, offset)
    return source.warning(index, offset - source.text.rfind("\n", 0, offset), rule, message, hint)
