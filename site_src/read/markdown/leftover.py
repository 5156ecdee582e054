"""Marks that stand in the text of the finished body: meant as marks, printed as signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from site_src.problems import Problem, Remedy
from site_src.read.markdown import habits
from site_src.read.markdown.source import Finder, MarkdownSource

_ANY = re.compile(r"\^|\$|\{\{[<%]|:[a-z]|[A-Za-z]~|\*\[|\*\*|\]\(|\[\^|~~|__|\[\[|==|%%|\[!|\[(?:TOC|toc)\]|\\|www\.")
_BOUND = re.compile(rf"[\n{STX}{ETX}]")
_NEAR = 24
"""Characters on either side of a mark that are looked for with it."""


class Left(NamedTuple):
    """A text of the tree with something that looks like a mark."""

    text: str
    ends: bool
    linked: bool


class Leftovers(Treeprocessor):
    """Keeps the texts with such marks in `found`, at the moment at which an escaped sign is still none."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found: list[Left] = []

    def run(self, root: Element) -> None:
        self.found = []
        if _ANY.search("\n".join(root.itertext())):
            self.found = [left for left in _texts(root, linked=False) if _ANY.search(left.text)]


def _texts(element: Element, *, linked: bool) -> Iterator[Left]:
    linked = linked or element.tag == "a"
    if element.text and element.tag != "code":
        yield Left(element.text, not len(element), linked)
    for number, child in enumerate(element, start=1):
        yield from _texts(child, linked=linked)
        if child.tail:
            yield Left(child.tail, number == len(element), linked)


class _Kind(NamedTuple):
    """A mark as `found` in a text; `whole` of it in its line of the source, of which `hint` makes what to write.

    `mended` is what stands in the place of the whole when that is done.
    """

    rule: str
    found: re.Pattern[str]
    whole: re.Pattern[str]
    message: str
    hint: Callable[[re.Match[str] | None], str]
    mended: Callable[[re.Match[str]], str] | None = None


def _instead(form: str, otherwise: str) -> Callable[[re.Match[str] | None], str]:
    return lambda found: form.format(*found.groups()) if found else otherwise


def _as(form: str) -> Callable[[re.Match[str]], str]:
    return lambda found: form.format(*found.groups())


def _wiki(found: re.Match[str] | None) -> str:
    return f"写成 {_no_wiki(found)}" if found else "图写成 ![图里是什么](文件名)，链接写成 [文字](@编号)"


def _no_wiki(found: re.Match[str]) -> str:
    image, target, text = found[1], found[2].strip(), (found[3] or "").strip()
    if image:
        return f"![{text or target.rpartition('/')[2].rpartition('.')[0]}]({target})"
    return f"[{text}](@{target})" if target.isascii() else f"[{text or target}]({target}.md)"


_KINDS = (
    _Kind(
        "bold-literal", re.compile(r"\*\*(?:[ \u3000]*[^*\n]+?[ \u3000]*\*\*)?"),
        re.compile(r"\*\*[ \u3000]*([^*]+?)[ \u3000]*\*\*"), "“**”没有成对，或与文字之间有空格，不会加粗",
        _instead("写成 **{0}**，星号紧贴文字；外面空一格更稳妥", r"删去它；要显示星号本身，写成 \*\*"), _as("**{0}**"),
    ),
    _Kind(
        "link-literal", re.compile(r"\]\("), re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)(?:[^()]*$|\([^()]*$)"),
        "链接没有写完整", _instead("写成 [{0}]({1})", "写成 [文字](地址)，括号要成对"),
    ),
    _Kind(
        "footnote-missing", re.compile(r"\[\^"), re.compile(r"\[\^([^\[\]\s]+)\]"),
        "脚注没有内容", _instead("另起一段写出它的内容：[^{0}]: 脚注内容", r"要显示这几个符号本身，写成 \[^"),
    ),
    _Kind(
        "strike-literal", re.compile(r"(?<![~0-9])~~(?:[ \u3000]*[^~\n]+?[ \u3000]*~~)?(?!~)"),
        re.compile(r"~~[ \u3000]*([^~]+?)[ \u3000]*~~"), "“~~”没有成对，不会画删除线",
        _instead("写成 ~~{0}~~，两端不留空格", r"删去它；要显示它本身，写成 \~\~"), _as("~~{0}~~"),
    ),
    _Kind(
        "bold-underscores", re.compile(r"(?<!_)__[^\s_](?:[^_\n]*[^\s_])?__(?!_)"), re.compile(r"__([^_]+)__"),
        "夹在字中间的“__”不会加粗", _instead("写成 **{0}**", "加粗用星号：**文字**"), _as("**{0}**"),
    ),
    _Kind(
        "wiki-link", re.compile(r"!?\[\[[^\[\]\n]+\]\]"), re.compile(r"(!?)\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]"),
        "“[[……]]”是别的软件的写法，这里照原样显示", _wiki, _no_wiki,
    ),
    _Kind(
        "mark-literal", re.compile(r"(?<!=)==[^\s=](?:[^=\n]*[^\s=])?==(?!=)"), re.compile(r"==([^=]+)=="),
        "“==”是别的软件的写法，不会标出文字", _instead("写成 <mark>{0}</mark>", "写成 <mark>文字</mark>"), _as("<mark>{0}</mark>"),
    ),
    _Kind(
        "script-literal", re.compile(r"(?<=[A-Za-z0-9])\^[^\s^]{1,8}\^"), re.compile(r"\^([^\s^]{1,8})\^"),
        "“^”是别的软件的写法，不会成为上标", _instead("写成 <sup>{0}</sup>", "写在 <sup></sup> 里"), _as("<sup>{0}</sup>"),
    ),
    _Kind(
        "script-literal", re.compile(r"(?<=[A-Za-z])(?<!~)~[0-9]{1,3}~(?!~)"), re.compile(r"~([0-9]{1,3})~"),
        "“~”是别的软件的写法，不会成为下标", _instead("写成 <sub>{0}</sub>", "写在 <sub></sub> 里"), _as("<sub>{0}</sub>"),
    ),
    _Kind(
        "formula-literal", re.compile(r"\$\$[^$]+\$\$|(?<![A-Za-z$])\$[^\s$](?:[^$\n]*[\\^_=][^$\n]*)\$"),
        re.compile(r"\$\$?([^$]+)\$\$?"), "公式的这种写法会照原样显示",
        _instead("用普通文字写出来，“$”都删去；上标写在 <sup></sup> 里", "用普通文字写出来，“$”都删去"),
    ),
    _Kind(
        "emoji-literal", re.compile(r"(?<![\w:/]):[a-z][a-z_]{2,30}:(?![\w:/])"), re.compile(r":[a-z_]+:"),
        "表情的这种写法会照原样显示", _instead("删去它，或用文字写出来", "删去它，或用文字写出来"),
    ),
    _Kind(
        "template-literal", re.compile(r"\{\{[<%].*?[%>]\}\}"), re.compile(r"\{\{[<%].*?[%>]\}\}"),
        "这是别的软件的写法，照原样显示", _instead("删去它", "删去它"), _as(""),
    ),
    _Kind(
        "note-literal", re.compile(r"(?m)^\*\[[^\]\n]+\]:.*"), re.compile(r"\*\[([^\]]+)\]: *(.*)"),
        "缩写的说明会照原样显示", _instead('第一次用到的地方写成 <abbr title="{1}">{0}</abbr>，这一行删去', "删去这一行"),
    ),
    _Kind(
        "comment-literal", re.compile(r"%%[^%\n]+%%"), re.compile(r"%%[^%]+%%"),
        "“%%”之间的文字会照样公开", _instead("删去这一段", "删去这一段"), _as(""),
    ),
    _Kind(
        "toc-literal", re.compile(r"(?m)^\[(?:TOC|toc)\]$"), re.compile(r"\[TOC\]", re.IGNORECASE),
        "目录的记号会照原样显示", _instead("删去这一行，页面的目录是自动排的", "删去这一行"), _as(""),
    ),
    _Kind(
        "alert-literal", re.compile(r"(?m)^\[![A-Z]+\]"), re.compile(r"\[![A-Z]+\]"),
        "提示块的这种写法会照原样显示",
        _instead("写成“::: 注意”，内容写在下面几行，行首不要“>”，最后另起一行写“:::”", "写成“::: 注意”"),
    ),
    _Kind(
        "address-bare", re.compile(r"(?<![\w/.@:;\\-])(?<!/ )www(?:\.[A-Za-z0-9-]+){2,}(?:/[!-~]*)?"),
        re.compile(r"(www(?:\.[A-Za-z0-9-]+){2,}(?:/[!-~]*)?)"), "网址没有写开头，点不开",
        _instead("写成 [{0}](https://{0})", "在网址前面写上 https://"), _as("[{0}](https://{0})"),
    ),
)  # fmt: skip
_BREAK = re.compile(r"(?<![A-Za-z0-9:\\])\\$")
_ENDS = _Kind("break-literal", _BREAK, _BREAK, "段末的“\\”会照原样显示", _instead("删去它", "删去它"), _as(""))


def problems(found: list[Left], source: MarkdownSource) -> Iterator[Problem]:
    """Yield a warning for each line and kind of mark, at the place of the mark itself."""
    if not found:
        return
    finder = Finder(source)
    told: set[tuple[int, str]] = set()
    for left in found:
        for start, kind in sorted(_marks(left), key=lambda mark: mark[0]):
            index, column = _place(left.text, start, finder)
            line = source.lines[index]
            if (index, kind.rule) in told or (kind.rule == "link-literal" and habits.is_wide_link(line)):
                continue
            told.add((index, kind.rule))
            whole = next((it for it in kind.whole.finditer(line) if it.start() < column <= it.end()), None)
            remedy = None
            if whole and kind.mended:
                remedy = Remedy(whole.start() + 1, len(whole[0]), kind.mended(whole))
            yield source.warning(index, column, kind.rule, kind.message, kind.hint(whole), remedy=remedy)


def _marks(left: Left) -> Iterator[tuple[int, _Kind]]:
    for kind in _KINDS:
        if not (left.linked and kind.rule == "address-bare"):
            yield from ((found.start(), kind) for found in kind.found.finditer(left.text))
    if left.ends and (broken := _BREAK.search(left.text)):
        yield broken.start(), _ENDS


def _place(text: str, start: int, finder: Finder) -> tuple[int, int]:
    """Return where in the source the mark at `start` of a text stands: the words around it tell."""
    before = _BOUND.split(text[max(0, start - _NEAR) : start])[-1]
    behind = _BOUND.split(text[start : start + _NEAR])[0]
    return finder.near(before, behind)
