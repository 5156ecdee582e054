"""What the files of a theme's ``print/`` ask for and no document has: files, fonts, letters.

A document that asks for it cannot be made; told here it is told once, in the file that asks, and by `check` as well.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches

from site_src.check.print_signs import sign_faults_of_print
from site_src.discover.source import Inventory
from site_src.discover.text import Texts
from site_src.problems import Problem
from site_src.read.excerpt import line_and_column
from site_src.style_addresses import addresses
from site_src.theme import Theme
from site_src.typefaces import BLANK, HEI, SONG

PRINT, FONTS = "print/", "print/fonts/"
_FAMILIES = re.compile(r"/\*.*?\*/|\bfont(?P<alone>-family)?\s*:(?P<value>[^;{}]+)", re.DOTALL)
_GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}
_NO_FAMILY = {"inherit", "initial", "unset", "revert", "normal", ""}
_LOADED = re.compile(r"""<(?:img|link|object)\b[^>]*?\s(?:src|href|data)\s*=\s*["'](?P<path>[^"'{}]+)["']""")
_LETTERS = re.compile(r"<(?:text|tspan|textPath|foreignObject)\b")


def print_faults(theme: Theme, inventory: Inventory, text: Texts) -> Iterator[Problem]:
    """Yield an error for each thing in the files of ``print/`` that keeps documents from being made."""
    families = {SONG, HEI, BLANK} | {
        path.removeprefix(FONTS).removesuffix(".woff2") for path in theme.digests if path.startswith(FONTS)
    }
    for path, source in sorted(theme.sources.items()):
        kind = path.rpartition(".")[2]
        if not path.startswith(PRINT) or kind not in ("css", "html", "svg"):
            continue
        said = text(source)
        if kind == "css":
            yield from _address_faults(theme, path, source, said)
            yield from _family_faults(families, source, said)
        elif kind == "html":
            yield from _loading_faults(theme, source, said)
        else:
            yield from _drawing_faults(source, said)
    yield from sign_faults_of_print(theme, inventory, text)


def _address_faults(theme: Theme, path: str, source: str, style: str) -> Iterator[Problem]:
    for one in addresses(style):
        place = line_and_column(style, one.at)
        if one.is_elsewhere:
            yield _elsewhere(source, place, one.text)
        elif (name := one.file(posixpath.dirname(path))) not in theme.digests:
            yield _missing(theme, source, place, name)


def _loading_faults(theme: Theme, source: str, template: str) -> Iterator[Problem]:
    for found in _LOADED.finditer(template):
        place, named = line_and_column(template, found.start("path")), found["path"]
        if re.match(r"[a-z][a-z0-9+.-]*:|/", named, re.IGNORECASE):
            yield _elsewhere(source, place, named)
        elif (name := posixpath.normpath(PRINT + named)) not in theme.digests:
            yield _missing(theme, source, place, name)


def _family_faults(families: set[str], source: str, style: str) -> Iterator[Problem]:
    for found in _FAMILIES.finditer(style):
        if found["value"] is None or "var(" in found["value"]:
            continue
        parts = found["value"].replace("!important", "").split(",")
        # `font` says weight and size before the first family.
        names = [_family(part, words=bool(found["alone"]) or number > 0) for number, part in enumerate(parts)]
        has_own = any(name in families for name in names)
        for name in names:
            if name not in families | _NO_FAMILY and not (has_own and name in _GENERIC):
                place = line_and_column(style, found.start("value") + found["value"].find(name))
                known = "、".join(sorted(families - {BLANK}))
                hint = f"可以写 {known}；自己的字体存成 print/fonts/名字.woff2，就能写这个名字"
                yield Problem(source, *place, "print-font", f"样式里的字体没有随主题提供：{name}", hint)


def _family(part: str, *, words: bool) -> str:
    """Return the family that `part` ends with; one without quotes is several `words`, or the last of them."""
    if quoted := re.search(r"""(["'])([^"']*)\1\s*$""", part):
        return quoted[2]
    return " ".join(part.split() if words else part.split()[-1:])


def _drawing_faults(source: str, drawing: str) -> Iterator[Problem]:
    if found := _LETTERS.search(drawing):
        message = "图里有文字，印刷的字体里没有它们"
        place = line_and_column(drawing, found.start())
        yield Problem(source, *place, "print-drawing", message, "在画图软件里把文字转成路径（转曲）再存")


def _elsewhere(source: str, place: tuple[int, int], address: str) -> Problem:
    hint = "把文件放进主题的 print 文件夹，写相对路径"
    return Problem(source, *place, "print-file", f"文档不打开别处的文件和网址：{address[:60]}", hint)


def _missing(theme: Theme, source: str, place: tuple[int, int], name: str) -> Problem:
    known = [path.removeprefix(PRINT) for path in theme.digests if path.startswith(PRINT)]
    near = get_close_matches(name.removeprefix(PRINT), known, 1, 0.5)
    hint = f"是不是 {near[0]}？" if near else "把文件放进主题的 print 文件夹，或删去这一处"
    return Problem(source, *place, "print-file", f"主题里没有 {name}", hint)
