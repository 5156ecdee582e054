"""Mistakes that are no text: files of another encoding, documents with something hidden, names and links on disk.

Each is arranged in a portal, and mended as its hint says.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Name, String

from tests.unit.check.test_asset import _carries, _opens, document, pdf, relations

Change = Callable[[Path], None]
_PAGE = "---\ntitle: 关于健步走的说明\n---\n\n正文写在这里，请大家按时参加活动。\n"
_BIG5 = "---\ntitle: 關於健步走的說明\n---\n\n請大家按時參加活動，並帶好飲用水。\n"
_HEAVY = "甲*乙" * 45_000


class Arranged(NamedTuple):
    """A mistake: what brings it about and what the hint says, carried out. `hint` is a part of it."""

    rule: str
    hint: str
    before: Change
    after: Change


def _write(name: str, data: bytes) -> Change:
    def write(portal: Path) -> None:
        file = portal / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    return write


def _remove(name: str) -> Change:
    return lambda portal: (portal / "content" / name).unlink()


def _rename(name: str, to: str) -> Change:
    return lambda portal: os.rename(portal / "content" / name, portal / "content" / to)


def _page(rule: str, hint: str, before: bytes, after: str = _PAGE) -> Arranged:
    return Arranged(rule, hint, _write("pages/b.md", before), _write("pages/b.md", after.encode()))


def _attached(rule: str, hint: str, name: str, before: bytes, after: bytes) -> Arranged:
    article = f"---\ntitle: 写给大家\ndate: 2026-11-12\n---\n\n见[附件]({name})。\n".encode()

    def arrange(portal: Path) -> None:
        _write("articles/mind/b.md", article)(portal)
        _write(f"articles/mind/{name}", before)(portal)

    return Arranged(rule, hint, arrange, _write(f"articles/mind/{name}", after))


def _template(data: bytes) -> Change:
    def write(portal: Path) -> None:
        (portal / "theme/templates/home.html").write_bytes(data)

    return write


def _link(target: str) -> Change:
    return lambda portal: (portal / "content/pages/here.md").symlink_to(target)


def _odd(name: bytes) -> Change:
    def write(portal: Path) -> None:
        path = os.fsencode(portal / "content" / "pages") + b"/" + name
        with open(path, "wb") as file:
            file.write(_PAGE.encode())

    return write


def _anew(name: bytes, to: str) -> Change:
    return lambda portal: os.rename(
        os.fsencode(portal / "content" / "pages") + b"/" + name, os.fsencode(portal / "content/pages" / to)
    )


def _named(rule: str, hint: str, name: bytes, to: str) -> Arranged:
    return Arranged(rule, hint, _odd(name), _anew(name, to))


_NFD = unicodedata.normalize("NFD", "café.md").encode()
_SOUND = document({})
_TEMPLATE = relations("attachedTemplate", "http://example.org/a.dotm")
_MACROS = relations("vbaProject", "vbaProject.bin")
_OLE = "\x01\0O\0l\0e\0001\0000\0N\0a\0t\0i\0v\0e\0"
_DDE = "<e><ddeLink ddeService='cmd'/></e>"
ARRANGED = (
    _page("encoding-gbk", "UTF-8", _PAGE.encode("gbk")),
    _page("encoding-big5", "UTF-8", _BIG5.encode("big5"), _BIG5),
    _page("encoding-utf16", "UTF-8", _PAGE.encode("utf-16")),
    _page("encoding-cut", "重新复制", _PAGE.encode()[:-3]),
    _page("encoding-damaged", "重新打一遍", _PAGE.encode().replace("正".encode(), b"\xe6\xad")),
    _page("encoding-office", "粘贴到记事本", b"PK\x03\x04" + b"\x00\xff" * 40),
    _page("encoding-unknown", "UTF-8", b"---\ntitle: \xff\xfe\xfd\xfc\n---\n"),
    _page("paragraph-heavy", "空行", f"{_PAGE}\n{_HEAVY}\n".encode(), f"{_PAGE}\n甲乙\n"),
    _attached("office-outside", "", "表.docx", document({"word/_rels/settings.xml.rels": _TEMPLATE}), _SOUND),
    _attached("office-macro", "不带宏", "表.docx", document({"word/_rels/document.xml.rels": _MACROS}), _SOUND),
    _attached("office-control", "", "表.docx", document({"word/activeX/activeX1.xml": "<a/>"}), _SOUND),
    _attached("office-broken", "", "表.docx", document({"word/_rels/a.rels": "<a"}), _SOUND),
    _attached("office-embedded", "", "表.docx", document({"word/embeddings/oleObject1.bin": _OLE}), _SOUND),
    _attached("office-field", "", "表.docx", document({"xl/externalLinks/externalLink1.xml": _DDE}), _SOUND),
    _attached("office-large", "", "表.docx", document({"word/_rels/a.rels": " " * 64_000_001}), _SOUND),
    _attached("pdf-script", "", "表.pdf", pdf(_opens(S=Name.JavaScript, JS=String("app.alert(1)"))), pdf()),
    _attached("pdf-action", "", "表.pdf", pdf(_opens(S=Name.Launch, F=String("cmd.exe"))), pdf()),
    _attached("pdf-embedded", "", "表.pdf", pdf(_carries), pdf()),
    _attached("pdf-locked", "", "表.pdf", pdf(encryption=pikepdf.Encryption(owner="a", user="b")), pdf()),
    _attached("pdf-broken", "", "表.pdf", pdf()[:60], pdf()),
    _named("path-unicode-form", "重新输入", _NFD, "café.md"),
    _named("path-invisible", "重新输入", "a\u200bb.md".encode(), "ab.md"),
    _named("path-encoding", "重新输入", "活动".encode("gbk") + b".md", "活动.md"),
    _named("path-ends", "改名为", b" b.md", "b.md"),
    Arranged("path-link-outside", "复制进来", _link("/etc/passwd"), _remove("pages/here.md")),
    Arranged("path-link-loop", "删掉", _link(".."), _remove("pages/here.md")),
    Arranged("path-link-broken", "", _link("nowhere"), _remove("pages/here.md")),
    Arranged("path-special", "", lambda portal: os.mkfifo(portal / "content/pages/pipe.md"), _remove("pages/pipe.md")),
    Arranged("template-encoding", "UTF-8", _template("首页".encode("gbk")), _template("首页".encode())),
)  # fmt: skip
