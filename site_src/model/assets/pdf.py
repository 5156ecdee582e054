"""What a PDF does by itself: scripts, programs that it starts, files that it carries.

Source of the keys: ISO 32000-1, 12.6.4 (actions), 7.11.4 (embedded files), 13 (multimedia).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from site_src.problems import Problem

_AGAIN = "用“打印 → 另存为 PDF”（或 WPS 的“输出为 PDF”）重新导出一份"
_ACTIONS = {
    "/JavaScript": ("pdf-script", "PDF 里有程序（JavaScript）", _AGAIN),
    "/Launch": ("pdf-action", "PDF 会打开别的程序或文件", _AGAIN),
    "/SubmitForm": ("pdf-action", "PDF 会把填写的内容发到网上", _AGAIN),
    "/ImportData": ("pdf-action", "PDF 会读取电脑里的文件", _AGAIN),
    "/GoToR": ("pdf-action", "PDF 会打开电脑里的别的文件", _AGAIN),
    "/GoToE": ("pdf-action", "PDF 会打开夹带的文件", _AGAIN),
    "/Rendition": ("pdf-action", "PDF 会播放夹带的音像", _AGAIN),
    "/RichMediaExecute": ("pdf-action", "PDF 会运行夹带的程序", _AGAIN),
}
_CARRIES = ("pdf-embedded", "PDF 里夹带了别的文件", "要发布的文件另外放进来；" + _AGAIN)
_DEEPEST = 20
_WEB = re.compile(r"\s*(?:(?:https?|mailto|tel):|#|(?![A-Za-z][A-Za-z0-9+.-]*:|[/\\]))", re.IGNORECASE)


def pdf_problems(path: str, data: bytes) -> Iterator[Problem]:
    """Yield what the PDF would run, start or bring along: each kind once."""
    import pikepdf  # only here: most portals are built without reading a PDF

    told: set[tuple[str, str, str]] = set()
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            for thing in pdf.objects:
                told.update(_active(thing, 0))
    except pikepdf.PasswordError:
        text = "PDF 加了打开密码，别人打不开"
        yield Problem(path, 0, 0, "pdf-locked", text, "去掉打开密码，再存一次")
        return
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, RuntimeError):
        text = "PDF 读不出来：没有存完整，或被别的程序改坏了"
        yield Problem(path, 0, 0, "pdf-broken", text, "重新下载或重新导出一份")
        return
    for rule, message, hint in sorted(told):
        yield Problem(path, 0, 0, rule, message, hint)


def _active(thing: Any, depth: int) -> Iterator[tuple[str, str, str]]:
    """Look through one object; what it refers to by number is an object of its own."""
    import pikepdf

    if isinstance(thing, pikepdf.Stream):
        if thing.stream_dict.get("/Type") == "/EmbeddedFile":
            yield _CARRIES
        thing = thing.stream_dict
    if depth > _DEEPEST:
        return
    if isinstance(thing, pikepdf.Dictionary):
        action = thing.get("/S")
        if isinstance(action, pikepdf.Name) and (found := _ACTIONS.get(str(action))):
            yield found
        if str(action) == "/URI" and not _WEB.match(str(thing.get("/URI", "https:"))):
            yield ("pdf-action", "PDF 里的链接打开的不是网页", _AGAIN)
        if "/JS" in thing:
            yield _ACTIONS["/JavaScript"]
        if "/XFA" in thing:
            yield ("pdf-script", "PDF 是动态表单（XFA），多数阅读器打不开", _AGAIN)
        if thing.get("/Subtype") in ("/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"):
            yield ("pdf-embedded", "PDF 里夹带了音像或动画", _AGAIN)
        children = [value for _, value in thing.items()]
    elif isinstance(thing, pikepdf.Array):
        children = list(thing)
    else:
        return
    for child in children:
        if isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from _active(child, depth + 1)
