"""The items of lists, and the lines that go on in them, as the layout meets them."""

from __future__ import annotations

import re

from site_src.read.markdown import typed
from site_src.read.markdown.enclosures import Enclosures
from site_src.read.markdown.lists import ITEM
from site_src.read.markdown.pen import BLANK, OTHER, TEXT, Pen


class ItemPen(Pen):
    """Writes items and what belongs to them."""

    open: Enclosures

    def _item(self, line: str) -> bool:
        if "[" in line or "［" in line or "【" in line:
            line = self._boxed(line)
        match = ITEM.match(line)
        if not match or (self.hold and match[1]):
            return False
        if not self.lists:
            self.hold = False
            self.gap()
        parted = bool(self.lists) and self.kind == OTHER  # after a paragraph of an item
        item, starts, shown = self.lists.item(match)
        if shown:
            number, text = match[3], f"{match[4][:12]}{'…' if match[4][12:] else ''}"
            hint = f"写成“{shown}. {text}”；要照写的号显示，写成“{number}、{text}”"
            instead = f"{shown}. {match[4]}"
            self.report("list-number", f"这一条写的是 {number}，网页上排成 {shown}", hint, instead=instead)
        if starts or parted:
            self.gap()
        if match[3]:
            self.open.stepped()
        self.add(item)
        return True

    def _lone_box(self, line: str, bare: str) -> None:
        hint = f"写成“- {bare[:14]}{'…' if bare[14:] else ''}”"
        self.report("list-bullet", "勾选框要写在列表里，这里按列表处理", hint, instead=f"- {bare}")
        self._item(f"{line[: len(line) - len(line.lstrip(' '))]}- {bare}")

    def _boxed(self, line: str) -> str:
        """Return an item whose box, however it was drawn, is one of Markdown; report what cannot be read."""
        if not (found := typed.BOXED.match(line)):
            return line
        start, mark, rest = found.groups()
        if mark in typed.TICKS:
            return f"{start}[{'x' if mark else ' '}] {rest}"
        hint = f"做完的写成“- [x] {rest[:12]}”，没做的写成“- [ ] {rest[:12]}”"
        self.report("task-mark", f"勾选框里的“{mark}”不知道是做完还是没做，照原样显示", hint)
        return line

    def _bullet(self, found: re.Match[str]) -> None:
        indent, text = found[1], found[4]
        hint = f"写成“- {text[:12]}{'…' if text[12:] else ''}”"
        mark = found[2] or found[3]
        self.report("list-bullet", f"“{mark}”不是列表的写法，这里按列表处理", hint, instead=f"- {text}")
        self._item(f"{indent}- {text}")

    def _in_list(self, line: str, bare: str) -> bool:
        """Write a line that goes on a list item; False if it ends the list."""
        indent = len(line) - len(line.lstrip(" "))
        starts = line[0] == "\u3000" or typed.NUMBERED.match(bare) is not None
        if self.kind != TEXT or starts:
            margin = self.lists.inside(indent)
            if starts:
                self.gap()
                self.kind = BLANK
            if not margin:
                return False
            if line.startswith(f"{margin}    ") and bare.isascii() and self.kind == BLANK:
                self.report(
                    "indent-code", "行首的空格不表示代码", "要显示代码，请在前后各加一行“```”；否则去掉行首的空格"
                )
            self.add(margin + bare, OTHER)
            return True
        if not indent and typed.ENDS_SENTENCE.search(self.lines[self.index - 1]):
            hint = "要另起一段，请在这一行前面空一行；要接着写这一条，请缩进两格"
            self.report("list-unclear", "列表下面紧跟着一行文字，按上一条的内容处理", hint)
        self.add(bare)
        return True
