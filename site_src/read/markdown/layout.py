"""What editors type, laid out as the Markdown parser wants it: line by line, before it is parsed.

The parser wants a blank line before a list or a table and four spaces for nesting. Here
every line is looked at once: blank lines are set where blocks meet, lists are indented
anew, fences are closed, containers and shortcodes become marks (`containers`), and what
cannot be meant is a problem.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_src.read.markdown import fences, tables, typed
from site_src.read.markdown.enclosures import Enclosures
from site_src.read.markdown.lists import ITEM
from site_src.read.markdown.pen import BLANK, OTHER, TABLE, TEXT, Pen, Penned
from site_src.read.markdown.source import MarkdownSource

DEEPEST = 8
"""How many quotes may stand inside one another."""


def lay_out(source: MarkdownSource) -> Penned:
    """Return the text of a body as the parser wants it."""
    lines = source.lines
    if "\t" in source.text:
        lines = [line.expandtabs(4) for line in lines]
    writer = Writer(source, lines, Penned([], [], []))
    writer.write()
    return writer.layout


class Writer(Pen):
    """Writes all lines; each handler takes one line or more."""

    def __init__(
        self, source: MarkdownSource, lines: list[str], layout: Penned, first: int = 0, depth: int = 0
    ) -> None:
        super().__init__(source, lines, layout, first, depth)
        self.open = Enclosures(self, self._nested)

    def write(self) -> None:
        """Write all lines."""
        out, lines, starters = self.layout.lines, self.lines, typed.STARTERS
        while self.index < len(lines):
            line = lines[self.index]
            if line and not self.lists and line[0] not in starters and "|" not in line and "｜" not in line:
                if self.kind == TABLE:
                    out.append("")
                self.hold = False
                self.add(line)
            elif line and not line.isspace():
                self._line(line, line.strip(" \u3000"))
            else:
                self.defined = False
                self.add("", BLANK)
        self.open.close_all()

    def _nested(self, lines: Sequence[str], start: int) -> None:
        Writer(self.source, [*lines], self.layout, self.first + start, self.depth + 1).write()

    def _line(self, line: str, bare: str) -> None:
        if ("|" in line or "｜" in line) and self._table(line, bare):
            return
        nested = line.startswith("  ") and (self.hold or bool(self.lists))
        if nested and bare[0] in "#＃>＞:：!！[":
            self._paragraph(line, bare)
            return
        match bare[0]:
            case "#" | "＃":
                self._heading(line, bare)
            case "-" | "*" | "+" | "_" | "=":
                self._marked(line, bare)
            case ">" | "＞":
                self._quote(line, bare)
            case "`" | "~":
                self._fence(line, bare)
            case ":" | "：" | "!" | "！" if self.open.line(line):
                pass
            case ":" | "[" if typed.DEFINITION.match(line):
                self._definition(line)
            case _:
                self._numbered(line, bare)

    def _definition(self, line: str) -> None:
        out = self.layout.lines
        if self.lists or self.kind == TABLE:
            self.part()
        elif line.lstrip()[0] == ":" and self.kind == TEXT and self.defined and not typed.DEFINITION.match(out[-1]):
            # The line before is the next term, which begins a block.
            out.insert(-1, "")
        self.hold = self.defined = True
        self.add(line)

    def _table(self, line: str, bare: str) -> bool:
        below = self.lines[self.index + 1] if self.index + 1 < len(self.lines) else ""
        rule = tables.ruled(below)
        if rule is None:
            if bare[0] in "|｜" and below.lstrip().startswith(("|", "｜")) and self.kind in (BLANK, OTHER):
                hint = "在表头下面加一行“|---|---|”，有几格就写几个 ---"
                self.report("table-no-rule", "看起来是表格，但表头下面没有分隔行", hint)
            return False
        indent = self.lists.inside(len(line) - len(line.lstrip(" ")))
        self.gap()
        rows, problems = tables.lay_out(self.source, self.lines[self.index :], self.first + self.index, rule)
        self.layout.problems.extend(problems)
        for row in rows:
            self.add(indent + row, TABLE)
        return True

    def _heading(self, line: str, bare: str) -> None:
        match = typed.HEADING.match(line)
        if not match:
            self._paragraph(line, bare)
            return
        marks, title = match[1], match[2].strip().rstrip("#").rstrip()
        level = len(marks)
        if not title:
            self.report("heading-empty", "标题是空的", f"写成“{'#' * level} 标题文字”，或删去这一行")
        if "＃" in marks:
            self.report("heading-wide", "标题用了全角的“＃”", f"改用半角：{'#' * level} {title}")
        if level == 1 and not self.lowered:
            self.lowered = True
            self.report("heading-one", "正文里有一级标题，页面标题已经是一级", "正文从“## ”开始；这里整篇降了一级")
        if level > self.level + 1:
            hint = f"写成“{'#' * (self.level + 1)} {title}”"
            self.report("heading-jump", f"标题从第 {self.level} 级跳到了第 {level} 级", hint)
        self.level = level
        self.part()
        self.add(f"{'#' * level} {typed.spaced(title)}" if title else "", OTHER)

    def _marked(self, line: str, bare: str) -> None:
        if typed.RULE.fullmatch(line):
            if bare[0] == "-" and self.kind == TEXT and not self.lists:
                hint = "要分隔线，请在它上面空一行；要标题，请写成“## 标题”"
                self.report("rule-under-text", "文字下面紧跟着“---”，按分隔线处理", hint)
            self.part()
            self.add("---", OTHER)
        elif not self._item(line):
            if bare[0] == "=" and self.kind == TEXT and typed.UNDERLINE.fullmatch(line):
                self.report("heading-underline", "用“===”画在文字下面的不算标题", "标题写成“## 标题”")
            elif typed.UNSPACED.match(bare):
                self.report("list-no-space", f"“{bare[0]}”后面没有空格，不是列表", f"写成“- {bare[1:9]}”")
            self._paragraph(line, bare)

    def _item(self, line: str) -> bool:
        match = ITEM.match(line)
        if not match or (self.hold and match[1]):
            return False
        if not self.lists:
            self.hold = False
            if self.kind in (TEXT, TABLE):
                self.gap()
        parted = bool(self.lists) and self.kind == OTHER  # after a paragraph of an item
        item, starts = self.lists.item(match)
        if starts or parted:
            self.gap()
        if match[3]:
            self.open.stepped()
        self.add(item)
        return True

    def _quote(self, line: str, bare: str) -> None:
        start, inner = self.index, []
        for quoted in self.lines[start:]:
            match = typed.QUOTE.match(quoted)
            if not match:
                break
            inner.append(match[1])
        if self.depth >= DEEPEST or not inner:
            if inner:
                self.report("quote-deep", f"引用套了 {DEEPEST} 层以上", "减少行首的“>”", error=True)
            self._paragraph(line, bare.lstrip(">＞ "))
            return
        self.part()
        layout = self.layout._replace(lines=[])
        Writer(self.source, inner, layout, self.first + start, self.depth + 1).write()
        for written in layout.lines:
            self.layout.lines.append(f"> {written}" if written else ">")
        self.index += len(inner)
        self.kind = OTHER

    def _fence(self, line: str, bare: str) -> None:
        fence = fences.read(self.lines, self.index)
        if fence is None:
            self._paragraph(line, bare)
            return
        if self.depth or (self.lists and fence.indented):
            self.report("fence-inside", "列表和引用里的代码块显示不出来", "把代码块顶格写在列表或引用外面")
        if not fence.closed:
            hint = f"在代码后面另起一行写“{fence.marks}”"
            self.report("fence-open", f"代码块没有结束：缺一行“{fence.marks}”", hint, error=True)
        self.part()
        self.layout.lines.extend(fence.lines)
        self.index = fence.end
        self.kind = OTHER

    def _numbered(self, line: str, bare: str) -> None:
        if self.open.in_steps and (step := typed.STEP.fullmatch(line)):
            self._item(f"{step[1]}. {step[2]}")
        elif not (bare[0].isdecimal() and self._item(line)):
            self._paragraph(line, bare)

    def _paragraph(self, line: str, bare: str) -> None:
        if self.hold and line.startswith("  "):
            self.add(line)
            return
        if self.lists and self._in_list(line, bare):
            return
        self.hold = False
        indented = line[0] == "\u3000" or line.startswith("    ")
        starts = indented or typed.NUMBERED.match(bare) is not None
        if (self.kind == TEXT and starts and bare[:1] != "<") or self.kind == TABLE:
            self.gap()
        if indented and bare.isascii() and bare[:1] not in ("", "<", "|"):
            self.report("indent-code", "行首的空格不表示代码", "要显示代码，请在前后各加一行“```”；否则去掉行首的空格")
        self.add(bare if starts else line)

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
