"""Raw HTML in a body: an allow-list. What is not on it is refused, never stripped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from site_src.problems import Problem
from site_src.read.markdown.containers import CLOSE, CODE, OPEN
from site_src.read.markdown.source import Finder, MarkdownSource

GLOBAL = frozenset({"class", "id", "lang", "dir", "title"})
"""Attributes that every allowed tag may have."""

_PLAIN = (
    {"abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby"}
    | {"s", "small", "span", "strong", "sub", "sup", "u", "wbr"}
    | {"caption", "col", "colgroup", "dd", "div", "dl", "dt", "hr", "li", "p", "pre", "summary"}
    | {"table", "tbody", "thead", "tr", "ul"}
)

TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN, frozenset[str]()),
    "details": frozenset({"open"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
"""Allowed tags and what each may have beyond the global attributes."""

VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})

_INSTEAD = {
    "a": "写成 [文字](地址)",
    "img": "写成 ![图里是什么](文件名.jpg)",
    "script": "正文里不能放程序，删去这一段",
    "style": "外观由主题决定，删去这一段",
    "iframe": "不能嵌入别的网页，写成链接：[文字](https://…)",
    "video": "写成链接：[文字](地址)",
    "audio": "写成链接：[文字](地址)",
    "font": "删去这对标签；要强调，写成 **文字**",
    "center": "外观由主题决定，去掉这个标签",
    "h1": "写成“## 标题”",
    "h2": "写成“## 标题”",
    "h3": "写成“### 标题”",
    "blockquote": "在行首写“> ”",
}

_INSTEAD_OF = {
    "style": "外观由主题决定，删去它",
    "align": "删去它；表格用“|”画的，在分隔行里写对齐：“:---”靠左，“:---:”居中，“---:”靠右",
    "valign": "删去它，外观由主题决定",
    "border": "删去它，表格的线由主题决定",
    "cellpadding": "删去它，外观由主题决定",
    "cellspacing": "删去它，外观由主题决定",
    "bgcolor": "删去它，颜色由主题决定",
    "color": "删去它，颜色由主题决定",
    "width": "删去它，宽度由主题决定",
    "height": "删去它，高度由主题决定",
}
"""What to do instead of an attribute."""

_MORE = re.compile(r"<!--\s*more\s*-->", re.IGNORECASE)
_NAME = r"[A-Za-z_:][\w:.-]*+"
# Neither a bracket nor a placeholder (U+0002) of the parser inside a value: what is
# checked here is what a browser will see.
_VALUE = r"\"[^\"<>\x02]*+\"|'[^'<>\x02]*+'|[^\s\"'=<>`\x02]++"
_TAG = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9]*+)((?:\s++{_NAME}(?:\s*+=\s*+(?:{_VALUE}))?+)*+)\s*+/?>")
_ATTRIBUTE = re.compile(rf"({_NAME})(?:\s*+=\s*+({_VALUE}))?+")
_OPENS = re.compile(r"<(?=[A-Za-z/!?])")
_INNER_FENCE = re.compile(r"^[ >]+(```|~~~)", re.MULTILINE)
_BEGIN = re.compile(r"</?([A-Za-z][\w:-]*)")
_APART = re.compile(r"<(pre|code|kbd|samp)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_MARKDOWN = (
    (re.compile(r"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*"), "写成 <b>{0}</b>"),
    (re.compile(r"\[[^\[\]\n]+\]\([^()\n]+\)"), "链接不能放在 HTML 标签里面，移到标签外面"),
    (
        re.compile(r"^ *(?:[-*+]|[0-9]{1,3}\.) +\S.*", re.MULTILINE),
        "移到 HTML 标签外面，前面空一行；要折叠，用“::: 折叠 标题”",
    ),
    (re.compile(r"^ *#{1,6} +\S.*", re.MULTILINE), "移到 HTML 标签外面，前面空一行"),
)
"""Marks that mean nothing inside raw HTML, and what to do about each."""


class _Found(NamedTuple):
    """What is wrong, and `near`, the text to look for in the source."""

    near: str
    rule: str
    message: str
    hint: str


def check(stash: Iterable[str], html: str, source: MarkdownSource) -> Iterator[Problem]:
    """Yield what is not allowed in the raw HTML that the parser has put aside.

    `html` is the finished body, in which every tag must be closed where it was opened.
    """
    refused: dict[_Found, list[tuple[int, int]]] = {}
    if CODE in html:
        fence = _INNER_FENCE.search(source.text)
        place = (source.text.count("\n", 0, fence.start(1)), len(fence[0]) - 2) if fence else (0, 1)
        hint = "把代码块放到 HTML 标签外面"
        yield source.problem(*place, "html-container", "HTML 标签里面不能放列表里的代码块", hint)
    if OPEN in html or CLOSE in html:
        hint = "把“:::”放到 HTML 标签外面；要折叠，用“::: 折叠 标题”"
        yield _problem(_Found(":::", "html-container", "HTML 标签里面不能用“:::”", hint), Finder(source), source)
    finder = Finder(source)
    for piece in stash:
        for found in _refused(piece):
            refused.setdefault(found, []).append(_place(found, finder))
    for found, places in refused.items():
        # A page that came from elsewhere has one tag a thousand times: it is told once.
        times = f"，全文共 {len(places)} 处" if places[1:] else ""
        yield source.problem(*places[0], found.rule, f"{found.message}{times}", found.hint)
    for piece in stash:
        yield from _marks(piece, source)
    if not refused:
        yield from (_problem(found, Finder(source), source) for found in _unbalanced(html))


def _marks(piece: str, source: MarkdownSource) -> Iterator[Problem]:
    """Yield the first of each kind of Markdown in a block of raw HTML, where it is printed as it stands."""
    text = _APART.sub("", piece) if len(piece) > len("<b></b>") and not _TAG.fullmatch(piece) else ""
    for mark, hint in _MARKDOWN if text else ():
        if found := mark.search(text):
            near = found[0].strip().split("\n")[0]
            message = f"HTML 标签里面的“{near[:16]}”照原样显示，Markdown 在这里不起作用"
            place = Finder(source).search(re.compile(re.escape(near)))
            yield source.warning(*place, "html-markdown", message, hint.format(*found.groups()))


def ids(stash: Iterable[str]) -> Iterator[str]:
    """Yield the ids in raw HTML."""
    for piece in stash:
        for tag in _TAG.finditer(piece):
            for name, value in _ATTRIBUTE.findall(tag[3]):
                if name.lower() == "id":
                    yield value.strip("\"'")


def _problem(found: _Found, finder: Finder, source: MarkdownSource) -> Problem:
    return source.problem(*_place(found, finder), found.rule, found.message, found.hint)


def _place(found: _Found, finder: Finder) -> tuple[int, int]:
    before, behind = (
        (r"(?<![\w-])" if found.near[0].isalnum() else ""),
        (r"(?![\w-])" if found.near[-1].isalnum() else ""),
    )
    return finder.search(re.compile(f"{before}{re.escape(found.near)}{behind}", re.IGNORECASE))


def _refused(piece: str) -> Iterator[_Found]:
    for opens in _OPENS.finditer(piece):
        tag = _TAG.match(piece, opens.start())
        if tag:
            yield from _refused_tag(tag)
        elif piece.startswith("<!--", opens.start()):
            yield _comment(piece, opens.start())
        elif begin := _BEGIN.match(piece, opens.start()):
            name = begin[1].lower()
            if name in TAGS:
                yield _Found(begin[0], "html-broken", f"<{name}> 标签没有写完整", "写完整，或把“<”写成“&lt;”")
            else:
                yield _Found(begin[0], "html-tag", f"正文里不能用 <{name}>", _instead(name))
        else:
            yield _Found("<", "html-broken", "这个“<”不是完整的标签", "要显示“<”，写成“&lt;”")


def _refused_tag(tag: re.Match[str]) -> Iterator[_Found]:
    name = tag[2].lower()
    if name not in TAGS:
        if not tag[1]:
            yield _Found(f"<{name}", "html-tag", f"正文里不能用 <{name}>", _instead(name))
        return
    for attribute, _value in _ATTRIBUTE.findall(tag[3]):
        lower = attribute.lower()
        if lower not in GLOBAL and lower not in TAGS[name]:
            allowed = "、".join(sorted(GLOBAL | TAGS[name]))
            hint = _INSTEAD_OF.get(lower) or f"删去它；<{name}> 只能有 {allowed}"
            yield _Found(attribute, "html-attribute", f"<{name}> 不能有 {lower}", hint)


def _comment(piece: str, start: int) -> _Found:
    if mark := _MORE.match(piece, start):
        hint = "删去它；列表里的摘要在开头的字段里写：“summary: 摘要”"
        return _Found(mark[0], "html-comment", f"{mark[0]} 不起作用，还会随网页公开", hint)
    return _Found("<!--", "html-comment", "注释会随网页公开", "删去注释；暂不发布的文字放到别的文件里")


def _instead(name: str) -> str:
    return _INSTEAD.get(name, "删去它，改用 Markdown 的写法；要显示“<”本身，写成“&lt;”")


def _unbalanced(html: str) -> Iterator[_Found]:
    """Yield the first tag that is not closed where it was opened."""
    stack: list[str] = []
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name in VOID:
            continue
        if not tag[1]:
            stack.append(name)
        elif stack and stack[-1] == name:
            stack.pop()
        else:
            wrong = stack[-1] if stack else name
            near = f"<{wrong}" if stack else f"</{name}"
            yield _Found(near, "html-unclosed", f"<{wrong}> 没有在同一段里成对出现", f"补上 <{wrong}> 或 </{wrong}>")
            return
    if stack:
        yield _Found(f"<{stack[-1]}", "html-unclosed", f"<{stack[-1]}> 没有结束", f"在后面补上 </{stack[-1]}>")
