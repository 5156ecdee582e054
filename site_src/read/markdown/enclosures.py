"""The containers, callouts and shortcodes of a body, as the layout meets them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from site_src.read.body import Reference
from site_src.read.markdown.containers import CALLOUT, CLOSE, LINE, SHORTCODES, Opening, opening, suggestion
from site_src.read.markdown.pen import BLANK, OTHER, Pen

DEEPEST_CONTAINER = 8
"""How many containers may stand inside one another."""


class _Open(NamedTuple):
    kind: str
    line: int


class Enclosures:
    """The containers that are open at the present line of a writer.

    `nested` writes the lines inside one, the first of which has an index in the writer's lines.
    """

    __slots__ = ("_nested", "_open", "_stepped", "_writer")

    def __init__(self, writer: Pen, nested: Callable[[Sequence[str], int], None]) -> None:
        self._writer = writer
        self._nested = nested
        self._open: list[_Open] = []
        self._stepped = False

    @property
    def in_steps(self) -> bool:
        return bool(self._open) and self._open[-1].kind == "steps"

    def stepped(self) -> None:
        """Note that the innermost container has a numbered item."""
        self._stepped = True

    def line(self, line: str) -> bool:
        """Write the line if it opens or closes something or is a shortcode; False if it is none of it."""
        if match := LINE.fullmatch(line):
            name, rest = match.groups()
            if not name:
                self._close()
            elif name.lower() in SHORTCODES:
                self._shortcode(SHORTCODES[name.lower()], name, rest)
            else:
                self._start(name, rest)
            return True
        if match := CALLOUT.fullmatch(line):
            self._callout(*match.groups())
            return True
        return False

    def close_all(self) -> None:
        """Close what the text has left open."""
        for kind, index in reversed(self._open):
            self._writer.report(
                "container-open", "“:::”开始的一块没有结束", "在这一块后面另起一行写“:::”", error=True, index=index
            )
            if kind:
                self._writer.layout.lines.extend(["", CLOSE, ""])
        self._open.clear()

    def _mark(self, mark: str) -> None:
        # A block of its own: blank before and after.
        self._writer.part()
        self._writer.layout.lines.append(mark)
        self._writer.add("", BLANK)

    def _start(self, name: str, rest: str) -> None:
        writer = self._writer
        found = opening(name, rest)
        if found is None:
            writer.report("container-unknown", f"没有叫“{name}”的块", suggestion(name), error=True)
        deep = len(self._open) + writer.depth >= DEEPEST_CONTAINER
        if deep:
            writer.report("container-deep", f"“:::”套了 {DEEPEST_CONTAINER} 层以上", "减少套在一起的块", error=True)
        if found is None or deep:
            self._open.append(_Open("", writer.index))
            writer.part()
            writer.add("", BLANK)
            return
        self._open.append(_Open(found.kind, writer.index))
        self._stepped = False
        self._mark(found.mark())

    def _close(self) -> None:
        writer = self._writer
        if not self._open:
            writer.report(
                "container-stray", "这个“:::”没有对应的开头", "删去这一行，或在前面补上“::: 提示”这样的开头", error=True
            )
        elif self.in_steps and not self._stepped:
            writer.report(
                "steps-empty", "步骤里没有编号的条目", "每一步单独一行，写成“1. 第一步”", index=self._open[-1].line
            )
        if self._open and self._open.pop().kind:
            self._mark(CLOSE)
        else:
            writer.part()
            writer.add("", BLANK)

    def _shortcode(self, kind: str, name: str, rest: str) -> None:
        writer = self._writer
        target = rest.removeprefix("@")
        if not target or " " in target:
            first = target.split()[0] if target else ""
            hint = f"在“::: {name}”后面空一格，写{_WHOSE[kind]}的编号"
            if first:
                hint = f"写成“::: {name} {first}”，一行一个编号"
            writer.report("shortcode-target", f"“{name}”后面要写且只写一个编号", hint, error=True)
            writer.part()
            writer.add("", BLANK)
            return
        number = writer.first + writer.index
        column = writer.source.lines[number].find(rest) + 1
        shortcodes = writer.layout.shortcodes
        mark = f"\x01s{len(shortcodes)}\x01"
        shortcodes.append(Reference(kind, f"@{target}", "", writer.source.first_line + number, column))
        self._mark(mark)

    def _callout(self, name: str, rest: str) -> None:
        writer = self._writer
        found = opening(name, rest)
        if found is None:
            writer.report("container-unknown", f"没有叫“{name}”的提示块", suggestion(name), error=True)
            found = Opening("note", rest)
        start = writer.index + 1
        end = start
        while end < len(writer.lines) and (writer.lines[end].startswith("  ") or not writer.lines[end].strip()):
            end += 1
        inner = [line.removeprefix("  ").removeprefix("  ") for line in writer.lines[start:end]]
        if not any(inner):
            writer.report("callout-empty", "“!!!”下面没有内容", "内容写在下面几行，每行缩进四个空格；或改用“::: 注意”")
        if writer.depth >= DEEPEST_CONTAINER:
            writer.report("container-deep", f"“!!!”套了 {DEEPEST_CONTAINER} 层以上", "减少套在一起的块", error=True)
            inner = []
        self._mark(found.mark())
        self._nested(inner, start)
        writer.index = end - 1
        writer.kind = OTHER
        self._mark(CLOSE)


_WHOSE = {"hotline": "热线", "deadline": "有截止时间的那一条", "form": "表格", "station": "驿站"}
