"""What editors type, laid out as the Markdown parser wants it: line by line, before it is parsed.

The parser wants a blank line before a list or a table and four spaces for nesting. Here
every line is looked at once: blank lines are set where blocks meet, lists are indented
anew, fences are closed, containers and shortcodes become marks (`containers`), and what
cannot be meant is a problem.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_src.read.markdown import fences, tables, typed
from site_src.read.markdown.containers import CODE
from site_src.read.markdown.enclosures import Enclosures
from site_src.read.markdown.items import ItemPen
from site_src.read.markdown.pen import BLANK, OTHER, QUOTE, TABLE, TEXT, Penned
from site_src.read.markdown.source import MarkdownSource

DEEPEST_QUOTE = 8
"""How many quotes may stand inside one another."""


def lay_out(source: MarkdownSource) -> Penned:
    """Return the text of a body as the parser wants it."""
    lines = source.lines
    if "\t" in source.text:
        lines = [line.expandtabs(4) for line in lines]
    writer = Writer(source, lines, Penned([], [], []))
    writer.write()
    return writer.layout


class Writer(ItemPen):
    """Writes all lines; each handler takes one line or more."""

    def __init__(
        self, source: MarkdownSource, lines: list[str], layout: Penned, first: int = 0, depth: int = 0
    ) -> None:
        super().__init__(source, lines, layout, first, depth)
        self.open = Enclosures(self, self._nested)

    def write(self) -> None:
        """Write all lines."""
        lines, starters = self.lines, typed.STARTERS
        while self.index < len(lines):
            line = lines[self.index]
            if line and not self.lists and line[0] not in starters and "|" not in line and "｜" not in line:
                if self.kind >= TABLE:
                    self._behind()
                self.hold = False
                self.add(line)
            elif line and not line.isspace():
                self._line(line, line.strip(" \u3000"))
            else:
                self.defined = False
                self.add("", BLANK)
        self.open.close_all()

    def _behind(self) -> None:
        """Part a text from the table above it; one right below a quote goes on in it, as it does elsewhere."""
        if self.kind == TABLE:
            self.gap()
        elif self.kind == QUOTE:
            hint = "不是引用的，在这一行前面空一行；是引用的，在行首写“> ”"
            self.report("quote-unclear", "引用下面紧跟着一行文字，按引用的内容处理", hint)

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
            case "[" | "［" | "【" if typed.LONE_BOX.match(bare):
                self._lone_box(line, bare)
            case sign if sign in typed.BULLETS and (bullet := typed.BULLET.fullmatch(line)):
                self._bullet(bullet)
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
        self.add(typed.WIDE_NOTE.sub(r"\1: ", line, count=1))

    def _table(self, line: str, bare: str) -> bool:
        below = self.lines[self.index + 1] if self.index + 1 < len(self.lines) else ""
        rule = tables.ruled(below)
        if rule is None:
            above = self.lines[self.index - 1] if self.index else ""
            if (count := tables.rowed(line, below)) and not tables.rowed(above, line):
                hint = f"在这一行下面加一行“|{'---|' * count}”"
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
        if not match or typed.TOPIC.match(bare) or typed.WORD.match(bare):
            self._no_heading(line, bare)
            return
        marks = match[1]
        level = len(marks)
        title = typed.title(match[2].strip(), level)
        if not title:
            self.report("heading-empty", "标题是空的", f"写成“{'#' * level} 标题文字”，或删去这一行")
        if "＃" in marks:
            half = f"{'#' * level} {title}"
            self.report("heading-wide", "标题用了全角的“＃”", f"改用半角：{half}", instead=half)
        if level == 1 and "＃" not in marks and bare[1:2].strip(" \u3000"):
            self.lowered = True
            hint = f"要标题写成“## {title}”；是话题，写成“#{title}#”"
            self.report("heading-topic", f"“#{title[:12]}”按标题处理", hint)
        elif level == 1 and not self.lowered:
            self.lowered = True
            self.report("heading-one", "正文里有一级标题，页面标题已经是一级", "正文从“## ”开始；这里整篇降了一级")
        if level > self.level + 1:
            next_level = f"{'#' * (self.level + 1)} {title}"
            said = f"标题从第 {self.level} 级跳到了第 {level} 级"
            self.report("heading-jump", said, f"写成“{next_level}”", instead=next_level)
        self.level = level
        self.part()
        self.add(f"{'#' * level} {typed.spaced(title)}" if title else "", OTHER)

    def _no_heading(self, line: str, bare: str) -> None:
        if word := typed.WORD.match(bare):
            hint = f"要标题写成“## {word[1]}”；就是“#”号，写成“\\#{word[1]}”"
            self.report("heading-no-space", "“#”后面没有空格，不是标题", hint)
        half = bare.startswith("#")
        self._paragraph(line.replace("#", "\\#", 1) if half else line, f"\\{bare}" if half else bare)

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
                text = f"写成“- {bare[1:9]}{'…' if bare[9:] else ''}”"
                self.report("list-no-space", f"“{bare[0]}”后面没有空格，不是列表", text, instead=f"- {bare[1:]}")
            self._paragraph(line, bare)

    def _quote(self, line: str, bare: str) -> None:
        start, inner = self.index, []
        for quoted in self.lines[start:]:
            match = typed.QUOTE.match(quoted)
            if not match:
                break
            inner.append(match[1])
        if self.depth >= DEEPEST_QUOTE or not inner:
            if inner:
                self.report("quote-deep", f"引用套了 {DEEPEST_QUOTE} 层以上", "减少行首的“>”", error=True)
            self._paragraph(line, bare.lstrip(">＞ "))
            return
        self.part()
        layout = self.layout._replace(lines=[])
        Writer(self.source, inner, layout, self.first + start, self.depth + 1).write()
        for written in layout.lines:
            self.layout.lines.append(f"> {written}" if written else ">")
        self.index += len(inner)
        self.kind = QUOTE

    def _fence(self, line: str, bare: str) -> None:
        fence = fences.read(self.lines, self.index)
        if fence is None:
            self._paragraph(line, bare)
            return
        if not fence.closed:
            hint = f"在代码后面另起一行写“{fence.marks}”"
            self.report("fence-open", f"代码块没有结束：缺一行“{fence.marks}”", hint, error=True)
        margin = self.lists.inside(fence.indent)
        if margin:
            self.gap()
        else:
            self.part()
        if margin or self.depth:
            self.layout.lines.append(f"{margin}{CODE}{fences.packed(fence)}")
            self.layout.lines.append("")
        else:
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
        if starts and bare[:1] != "<" and self.kind in (TEXT, QUOTE):
            self.gap()
        elif self.kind >= TABLE:
            self._behind()
        if indented and bare.isascii() and bare[:1] not in ("", "<", "|"):
            self.report("indent-code", "行首的空格不表示代码", "要显示代码，请在前后各加一行“```”；否则去掉行首的空格")
        self.add(bare if starts else line)
