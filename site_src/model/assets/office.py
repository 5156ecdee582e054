"""What a Word, Excel or PowerPoint file fetches or runs when it is opened: relations, fields, controls.

Source: ECMA-376 part 2 (packages: relations with ``TargetMode="External"``), part 1, 17.16.5
(fields) and 18.14 (links of a workbook).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from site_src.problems import Problem, masked

LARGEST = 64_000_000
"""Bytes that the parts which are looked at may have when they are unpacked; more is no document that somebody typed."""

_RUNS = re.compile(
    r"\bDDE(?:AUTO)?\b|\bINCLUDETEXT\b|\bINCLUDEPICTURE\s+\"?\s*(?:https?:|file:|\\\\|//)", re.IGNORECASE
)
_FIELDS = re.compile(rb"instrText|fldSimple|ddeLink")
_CONTENT = re.compile(r"(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes)|xl/externalLinks/[^/]+)\.xml")
_ADDRESS = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z][\w+.-]*:|\\\\|//")
_PACKAGED = "\x01Ole10Native".encode("utf-16-le")
"""The stream in which Windows keeps a file that somebody dragged into a document."""

_HOW = {
    "attachedTemplate": ("文档用的模板在别处", "在“开发工具 → 文档模板”里把模板换成 Normal.dotm，再存一次"),
    "externalLinkPath": ("表格连着别的工作簿", "在“数据 → 编辑链接”里断开链接，再存一次"),
    "oleObject": ("文档连着别的文件", "在“文件 → 信息 → 编辑指向文件的链接”里断开链接，再存一次"),
    "image": ("文档里的图片在别处", "在“文件 → 信息 → 编辑指向文件的链接”里断开，或删去图片，从本机重新插入"),
    "hyperlink": ("文档里的超链接打开的是电脑里的文件", "在那段文字上点右键，取消超链接，再存一次"),
}
_OTHERWISE = ("文档打开时会去取别处的内容", "把内容复制到一个新建的文档里，只留文字、表格和图片，再存一次")


def office_problems(path: str, data: bytes) -> Iterator[Problem]:
    """Yield what the document would fetch or run: each kind once, with the first address of it."""
    told: set[tuple[str, str]] = set()
    try:
        for rule, message, hint in _found(data):
            if (rule, hint) not in told:
                told.add((rule, hint))
                yield Problem(path, 0, 0, rule, masked(message), hint)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, expat.ExpatError):
        text = "文档的内容读不出来：没有存完整，或被别的程序改坏了"
        yield Problem(path, 0, 0, "office-broken", text, "用原来的软件打开看看，重新存一份")


def _found(data: bytes) -> Iterator[tuple[str, str, str]]:
    left = LARGEST
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for member in package.infolist():
            name, low = member.filename, member.filename.lower()
            if "/activex/" in low:
                yield "office-control", "文档里有 ActiveX 控件，打开时会运行", "删去控件，要勾选的用“□”，再存一次"
            if "/webextensions/" in low or low == "xl/connections.xml":
                yield "office-outside", *_OTHERWISE
            is_read = low.endswith(".rels") or _CONTENT.fullmatch(name) or "/embeddings/" in low
            if not is_read:
                continue
            left -= member.file_size
            if left < 0:
                text = f"文档解开后太大：到 {name} 已超过 {LARGEST // 1_000_000} MB，没法检查"
                yield "office-large", text, "把文档分成几份，或重新存一份"
                return
            part = package.read(member)
            if low.endswith(".rels"):
                yield from _relations(part)
            elif "/embeddings/" in low:
                if _PACKAGED in part:
                    yield "office-embedded", "文档里夹带了别的文件", "删去夹带的文件，要发布的另外放进来"
            elif _FIELDS.search(part):
                yield from _fields(part)


def _relations(part: bytes) -> Iterator[tuple[str, str, str]]:
    found: list[dict[str, str]] = []
    _parse(part, lambda name, attributes: found.append(attributes) if name.endswith("Relationship") else None)
    for relation in found:
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if kind.lower() == "vbaproject":
            yield "office-macro", "文档带宏", "在 Office 或 WPS 里另存为不带宏的格式（docx、xlsx、pptx）"
        if relation.get("TargetMode") != "External":
            continue
        if kind == "hyperlink" and (_ADDRESS.match(target) or not _LOCAL.match(target)):
            continue
        message, hint = _HOW.get(kind, _OTHERWISE)
        yield "office-outside", f"{message}：{' '.join(target.split())[:60]}", hint


def _fields(part: bytes) -> Iterator[tuple[str, str, str]]:
    """Look through the instructions of fields, which Word may have cut into several runs."""
    written: list[str] = []
    inside: list[bool] = [False]

    def start(name: str, attributes: dict[str, str]) -> None:
        inside[0] = name.endswith("instrText")
        if name.endswith("ddeLink"):
            written.append(" DDE ")
        if name.endswith("fldSimple"):
            written.extend(value for key, value in attributes.items() if key.endswith("instr"))

    _parse(part, start, lambda text: written.append(text) if inside[0] else None)
    if runs := _RUNS.search("".join(written)):
        text = f"文档里有会自动取内容的域（{runs[0].split()[0].upper()}）"
        yield "office-field", text, "选中那一处按 Ctrl+Shift+F9 变成文字（WPS 同样），再存一次"


def _parse(
    part: bytes, start: Callable[[str, dict[str, str]], object], text: Callable[[str], object] | None = None
) -> None:
    """Go through XML; a document type, in which entities could be declared, belongs into no package."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(part, True)


def _refuse(*_: object) -> None:
    raise ValueError("DOCTYPE")
