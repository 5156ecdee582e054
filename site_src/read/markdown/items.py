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
        match = ITEM.match(line)
        if not match or (self.hold and match[1]):
            return False
        if not self.lists:
            self.hold = False
            self.gap()
        parted = bool(self.lists) and self.kind == OTHER  # after a paragraph of an item
        item, starts = self.lists.item(match)
        if starts or parted:
            self.gap()
        if match[3]:
            self.open.stepped()
        self.add(item)
        return True

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
            self.add(margin + bare, OTHER)
            return True
        if not indent and typed.ENDS_SENTENCE.search(self.lines[self.index - 1]):
            hint = "要另起一段，请在这一行前面空一行；要接着写这一条，请缩进两格"
            self.report("list-unclear", "列表下面紧跟着一行文字，按上一条的内容处理", hint)
        self.add(bare)
        return True
