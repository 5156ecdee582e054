"""Links and images: which addresses may stand, which wait for `assemble`, which are mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from site_src.problems import Problem
from site_src.read.body import Reference
from site_src.read.markdown.source import Finder, MarkdownSource

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_IGNORED = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]")
"""What a browser drops inside an address, or a reader cannot see."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)([:：])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ID = re.compile(r"@[^\s/#()<>]+(?:/[^\s/#()<>]+)*")
_QUOTED = re.compile(r"(\S+)\s+[“‘「]([^”’」]*)[”’」]$")


class Mistake(NamedTuple):
    """What is wrong with an address, and what to write instead."""

    rule: str
    message: str
    hint: str


def resolve(elements: Iterable[Element], source: MarkdownSource, taken: int) -> tuple[list[Reference], list[Problem]]:
    """Put marks for the addresses in links or images that only `assemble` knows.

    `taken` is the number of the first mark. Absolute addresses stay as they are.
    """
    references: list[Reference] = []
    problems: list[Problem] = []
    finder = Finder(source)
    for element in elements:
        kind, key = ("image", "src") if element.tag == "img" else ("link", "href")
        address = _address(element, key)
        if key == "href" and address.startswith("#fn") and element.get("class", "").startswith("footnote-"):
            continue
        seen = _IGNORED.sub("", unescape(address))
        scheme = _SCHEME.match(seen)
        wrong = [*(_absolute(address, scheme, kind) if scheme else _relative(seen))] or [*_unseen(element, address)]
        if scheme and not wrong:
            continue
        index, column = _place(address, finder, source)
        for mistake in wrong:
            report = source.warning if mistake.rule in _WARNINGS else source.problem
            problems.append(report(index, column, *mistake))
        if scheme or not _WARNINGS.issuperset(mistake.rule for mistake in wrong):
            continue
        number = taken + len(references)
        target, _, fragment = unescape(address).partition("#")
        references.append(Reference(kind, target, fragment, source.first_line + index, column))
        element.set(key, f"\x01r{number}\x01")
        if kind == "link" and not element.text and not len(element):
            element.text = f"\x01t{number}\x01"
    return references, problems


_WARNINGS = frozenset({"image-alt", "image-external"})


def _address(element: Element, key: str) -> str:
    address = (element.get(key) or "").strip()
    # A title in Chinese quotation marks is meant as a title.
    if " " in address and (quoted := _QUOTED.match(address)):
        element.set("title", quoted[2])
        element.set(key, quoted[1])
        return quoted[1]
    return address


def _place(address: str, finder: Finder, source: MarkdownSource) -> tuple[int, int]:
    index, column = finder.find(f"]({address}", address or "](")
    behind = source.lines[index].startswith("](", column - 1)
    return index, column + 2 if behind else column


def _unseen(element: Element, address: str) -> Iterable[Mistake]:
    """Yield what is missing for somebody who hears the page."""
    if element.tag == "img":
        if not element.get("alt", "").strip():
            yield Mistake(
                "image-alt", "图片没有替代文字，看不见图的人不知道图里是什么", f"写成 ![图里是什么]({address})"
            )
    elif not (address.startswith("@") or len(element) or (element.text or "").strip()):
        yield Mistake("link-empty", "链接没有文字", f"写成 [链接文字]({address})；只有 @编号 的链接可以不写文字")


def _relative(seen: str) -> Iterable[Mistake]:
    """Yield what is wrong with an address without a scheme, as a browser would see it."""
    if not seen:
        yield Mistake("link-target", "链接没有地址", "在圆括号里写地址，如 [文字](@编号) 或 [文字](https://…)")
    elif seen.startswith("//"):
        yield Mistake("link-scheme", "网址缺少开头", f"写成 https:{seen}")
    elif seen.startswith("/"):
        hint = "用 @编号 指向条目，或写相对本文件的路径，如 ../notices/文件名.md"
        yield Mistake("link-absolute", f"以“/”开头的地址换个位置就会失效：{seen}", hint)
    elif "\\" in seen:
        yield Mistake("link-backslash", "地址里用了反斜杠", f"改用“/”：{seen.replace(chr(92), '/')}")
    elif seen.lower().startswith("www."):
        yield Mistake("link-scheme", "网址缺少开头", f"写成 https://{seen}")
    elif _MAIL.fullmatch(seen):
        yield Mistake("link-scheme", "邮箱地址缺少开头", "在邮箱前面加上 mailto:")
    elif seen.startswith("@") and not _ID.fullmatch(seen.partition("#")[0]):
        hint = "写成 @编号 或 @类别/编号，如 @cz2024、@notices/cz2024，中间不留空着的一段"
        yield Mistake("link-id", f"编号写得不对：{seen}", hint)


def _absolute(address: str, scheme: re.Match[str], kind: str) -> Iterable[Mistake]:
    name = scheme[1].lower()
    if name not in SCHEMES:
        hint = "只能用 https://、http://、mailto:、tel: 开头的地址，或 @编号、相对路径"
        yield Mistake("link-scheme", f"不允许以“{name}:”开头的地址", hint)
    elif scheme[2] == "：":
        yield Mistake("link-scheme", "网址里用了全角的冒号", f"写成半角冒号：{name}:")
    elif not address.lower().startswith(f"{name}:"):
        yield Mistake("link-scheme", "网址开头夹着看不见的字符", f"重新输入这个地址的开头：{name}:")
    elif kind == "image":
        hint = "把图片存到本文件旁边，写成 ![图里是什么](文件名.jpg)"
        yield Mistake("image-external", "图片在别的网站上：离线时显示不出来，也会让对方知道谁看了本页", hint)
