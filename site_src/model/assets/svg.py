"""An SVG that could run a script or load something from elsewhere: every place where it could.

An SVG is a program as much as a picture: opened on its own it runs with the rights
of the site. So it may hold shapes and styles, and point only into itself.
Source of the list: W3C, SVG 2, chapters Linking, Scripting and Conformance
("secure static mode").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from site_src.model.assets.svg_style import INSIDE, fetched, unescaped
from site_src.problems import Problem, masked
from site_src.read.excerpt import excerpt, line_and_column

MOST_TOLD_OF_A_PICTURE = 20
"""Places that are reported for one file; a file with more is not mended by hand."""

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_ACTIVE = frozenset({"script", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas"})
_REFERENCES = frozenset({"href", "src", "base"})
_ANIMATIONS = frozenset({"set", "animate", "animateMotion", "animateTransform", "animateColor"})


def svg_problems(path: str, data: bytes) -> tuple[Problem, ...]:
    """Return everything in the SVG that does not belong into a picture, with line and column.

    Entities are never expanded: a file that declares some is read no further.
    """
    check = _Check(path, data)
    check.run()
    return tuple(check.problems)


class _BreakOffError(Exception):
    """The rest of the file must not be read."""


@dataclass(slots=True)
class _Check:
    path: str
    data: bytes
    problems: list[Problem] = field(default_factory=list)
    _parser: expat.XMLParserType = field(init=False)
    _depth: int = 0
    _style: list[str] | None = None
    _style_at: tuple[int, int] = (0, 0)

    def run(self) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(self.data, True)
        except _BreakOffError:
            pass
        except (LookupError, ValueError):  # an encoding of several bytes, or one that nobody knows
            hint = '用绘图软件或编辑器另存为 UTF-8，开头写 encoding="UTF-8"'
            self._report("svg-encoding", "SVG 不是 UTF-8 编码，浏览器不一定认得", hint, (1, 1))
        except expat.ExpatError as error:
            self._report(
                "svg-broken",
                "SVG 没写完整，或从这里起写错了",
                "用绘图软件打开，重新导出为 SVG",
                (error.lineno, error.offset + 1),
            )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not self._depth and (space, tag) != (_SVG, "svg"):
            text = "<svg> 缺少 xmlns，浏览器不会显示它" if tag == "svg" else f"最外层应是 <svg>，这里是 <{tag}>"
            self._report("svg-broken", text, f'写成 <svg xmlns="{_SVG}" …>，或重新导出')
        self._depth += 1
        if tag == "foreignObject" or space == _XHTML:
            text = f"SVG 里嵌了网页（<{tag}>）"
            self._report("svg-foreign", text, "在绘图软件里把文字转成图形，再导出")
        elif tag in _ACTIVE:
            self._report("svg-script", f"SVG 里有 <{tag}>", f"删去 <{tag}>…</{tag}> 这一段")
        elif tag in _ANIMATIONS and _is_risky(attributes.get("attributeName", "")):
            self._report("svg-script", f"SVG 的 <{tag}> 会改写链接或事件", f"删去这个 <{tag}>")
        if tag == "style":
            self._style = []
        for full, value in attributes.items():
            self._attribute(full.rpartition(" ")[2], value)

    def _attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._report("svg-script", f"SVG 里有事件属性 {name}", f"删去 {name}=…")
        elif name.lower() in _REFERENCES:
            if not INSIDE.match(value):
                self._outside(value)
        elif "(" in value or "\\" in value:
            self._css(value, self._place())

    def _text(self, text: str) -> None:
        if self._style is not None:
            if not self._style:
                self._style_at = self._place()
            self._style.append(text)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._style is not None and name.rpartition(" ")[2] == "style":
            self._css("".join(self._style), self._style_at, whole=True)
            self._style = None

    def _css(self, text: str, place: tuple[int, int], *, whole: bool = False) -> None:
        """Look through a style that begins at `place`; of a `whole` element each line counts."""
        text = unescaped(text)
        for start, address in fetched(text):
            line, column = line_and_column(text, start)
            below = (place[0] + line - 1, column) if line > 1 else (place[0], place[1] + column - 1)
            self._outside(address, below if whole else place)

    def _doctype(self, name: str, system: str | None, public: str | None, declares: int) -> None:
        text = "SVG 里有实体声明（DOCTYPE 的方括号）" if declares else "SVG 里有 DOCTYPE"
        start = self._source.find("<!DOCTYPE")
        self._report("svg-doctype", text, "删去从 <!DOCTYPE 到 > 的部分", line_and_column(self._source, max(0, start)))
        if declares:
            raise _BreakOffError

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            self._outside(data)

    def _outside(self, value: str, place: tuple[int, int] | None = None) -> None:
        shown = masked(" ".join(value.split())[:60])
        hint = "SVG 只能引用自己里面的内容（#编号）；图片先嵌入，再导出"
        self._report("svg-outside", f"SVG 引用了外面的内容：{shown}", hint, place)

    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    @property
    def _source(self) -> str:
        return self.data.decode("utf-8-sig", "replace").replace("\r\n", "\n")

    def _report(self, rule: str, message: str, hint: str, place: tuple[int, int] | None = None) -> None:
        if len(self.problems) == MOST_TOLD_OF_A_PICTURE:
            raise _BreakOffError
        line, column = place or self._place()
        shown = excerpt(self._source, line, column)
        self.problems.append(Problem(self.path, line, column, rule, message, hint, shown))


def _is_risky(name: str) -> bool:
    return name.lower().startswith("on") or name.rpartition(":")[2].lower() == "href"
