"""A file beside the content: what it is, told from its bytes, against what its name promises."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from site_src.model.assets.asset import read_asset
from site_src.model.assets.asset_type import ALLOWED, FORBIDDEN


def package(*names: str) -> bytes:
    """Return a zip file with members of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "<xml/>")  # without the time of this run
    return file.getvalue()


def pdf(change: Callable[[Pdf], None] = lambda made: None, **options: Any) -> bytes:
    """Return a PDF of one empty page, after `change`."""
    file = io.BytesIO()
    with Pdf.new() as made:
        made.add_blank_page()
        change(made)
        made.save(file, **options)
    return file.getvalue()


def document(parts: dict[str, str]) -> bytes:
    """Return a Word file with these parts beside its text."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in {"word/document.xml": "<w/>", **parts}.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
SOUND = {
    ".pdf": pdf(),
    ".docx": package("[Content_Types].xml", "word/document.xml"),
    ".xlsx": package("[Content_Types].xml", "xl/workbook.xml"),
    ".pptx": package("[Content_Types].xml", "ppt/presentation.xml"),
    ".ofd": package("OFD.xml", "Doc_0/Document.xml"),
    **dict.fromkeys((".doc", ".xls", ".ppt", ".wps", ".et", ".dps"), OLE),
    ".png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    ".jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    ".jpeg": b"\xff\xd8\xff\xe1\0\x10Exif",
    ".gif": b"GIF89a\x01\0\x01\0",
    ".webp": b"RIFF\x1a\0\0\0WEBPVP8 ",
    ".svg": SVG,
    ".mp3": b"ID3\x04\0\0\0\0\0\0",
    ".mp4": b"\0\0\0\x20ftypisom\0\0\x02\0",
    ".m4a": b"\0\0\0\x20ftypM4A \0\0\0\0",
    ".txt": "名单\n".encode(),
}


def found(name: str, data: bytes) -> list[tuple[str, str]]:
    """Return rule and message of the problems of a file beside the notices."""
    return [(problem.rule, problem.message) for problem in read_asset(f"content/notices/{name}", data).problems]


@pytest.mark.parametrize("end", SOUND)
def test_a_file_that_is_what_its_name_says_is_taken(end: str) -> None:
    assert found(f"附件{end}", SOUND[end]) == []
    assert found(f"附件{end.upper()}", SOUND[end]) == []


def test_every_suffix_that_is_offered_has_a_sound_example() -> None:
    assert SOUND.keys() == ALLOWED.keys()


@pytest.mark.parametrize("promised", SOUND)
def test_a_suffix_that_contradicts_the_bytes_is_refused_and_the_real_type_named(promised: str) -> None:
    for end, data in SOUND.items():
        kinds = [ALLOWED[promised], ALLOWED[end]]
        problems = found(f"附件{promised}", data)
        if kinds[0] is kinds[1]:
            assert problems == []
        else:
            assert [rule for rule, _ in problems] == ["asset-contradiction"]
            assert promised in problems[0][1]
            assert kinds[end != ".txt"].name in problems[0][1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("表.docx", package("word/document.xml", "word/vbaProject.bin"), "带宏"),
        ("表.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("表.docx", package("word/document.xml")[:40], "不完整"),
        ("表.docx", package("a.txt"), "压缩包"),
        ("照片.jpg", b"\0\0\0\x24ftypheic\0\0\0\0", "HEIC"),
        ("照片.jpg", b"MZ\x90\0\x03" + b"\0" * 60, "可执行程序"),
        ("照片.jpg", b"\x7fELF\x02\x01\x01", "可执行程序"),
        ("照片.svg", b"<?xml version='1.0'?><html><script>go()</script></html>", "XML"),
        ("说明.pdf", b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>", "网页"),
        ("说明.txt", b"<?php system($a);", "脚本"),
        ("说明.pdf", bytes(range(128, 160)), "不是“PDF"),
    ],
)
def test_the_message_names_what_a_disguised_file_is(name: str, data: bytes, said: str) -> None:
    ((rule, message),) = found(name, data)

    assert rule == "asset-contradiction"
    assert said in message


def test_a_text_file_in_another_encoding_is_refused() -> None:
    assert [rule for rule, _ in found("名单.txt", "甲组名单，请核对。".encode("gb18030"))] == ["encoding-gbk"]


@pytest.mark.parametrize("end", sorted(FORBIDDEN))
def test_a_program_is_refused_whatever_is_in_it(end: str) -> None:
    for stem in ("表", "表.pdf"):
        assert [rule for rule, _ in found(stem + end, SOUND[".pdf"])] == ["asset-program"]


@pytest.mark.parametrize("end", sorted(SOUND))
def test_an_empty_file_is_refused(end: str) -> None:
    assert [rule for rule, _ in found(f"附件{end}", b"")] == ["asset-empty"]


@given(st.sampled_from(sorted(ALLOWED)), st.binary(max_size=300))
def test_any_bytes_get_an_answer_in_chinese_with_advice(end: str, data: bytes) -> None:
    for problem in read_asset(f"content/notices/a{end}", data).problems:
        assert problem.hint
        assert problem.message


TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
FETCHED = ("attachedTemplate", "image", "oleObject", "frame", "subDocument", "externalLinkPath", "somethingNew")


def relations(kind: str, target: str) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{TYPES}{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )


@pytest.mark.parametrize("kind", FETCHED)
@pytest.mark.parametrize("target", ["http://example.org/a.dotm", "file:///C:/a.dotm", "a.dotm"])
def test_a_document_that_fetches_something_when_it_is_opened_is_refused(kind: str, target: str) -> None:
    data = document({"word/_rels/settings.xml.rels": relations(kind, target)})

    ((rule, message),) = found("表.docx", data)

    assert rule == "office-outside"
    assert target in message


@pytest.mark.parametrize(
    ("target", "refused"),
    [
        ("https://www.example.org/", False),
        ("mailto:office@example.org", False),
        ("手册.pdf", False),
        ("file:///C:/Users/a/b.docx", True),
        ("\\\\server\\share\\b.docx", True),
        ("D:\\b.docx", True),
    ],
)
def test_a_document_may_link_to_websites_and_not_into_a_computer(target: str, *, refused: bool) -> None:
    data = document({"word/_rels/document.xml.rels": relations("hyperlink", target)})

    assert [rule for rule, _ in found("表.docx", data)] == ["office-outside"] * refused


@pytest.mark.parametrize(
    ("part", "text", "rule"),
    [
        (
            "word/document.xml",
            "<w:d xmlns:w='w'><w:instrText>DDE</w:instrText><w:instrText>AUTO c</w:instrText></w:d>",
            "office-field",
        ),
        (
            "word/footer1.xml",
            "<w:d xmlns:w='w'><w:fldSimple w:instr='INCLUDETEXT &quot;a&quot;'/></w:d>",
            "office-field",
        ),
        ("xl/externalLinks/externalLink1.xml", "<e><ddeLink ddeService='cmd'/></e>", "office-field"),
        ("word/activeX/activeX1.xml", "<a/>", "office-control"),
        ("word/webextensions/taskpanes.xml", "<a/>", "office-outside"),
        ("xl/connections.xml", "<a/>", "office-outside"),
        (
            "word/_rels/document.xml.rels",
            "<r><Relationship Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='a'/></r>",
            "office-macro",
        ),
        ("word/embeddings/oleObject1.bin", "\x01\0O\0l\0e\0001\0000\0N\0a\0t\0i\0v\0e\0", "office-embedded"),
        ("word/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "office-broken"),
        ("word/_rels/a.rels", "<a", "office-broken"),
        ("word/_rels/a.rels", " " * 64_000_001, "office-large"),
    ],
)
def test_what_a_document_would_run_or_hides_is_refused(part: str, text: str, rule: str) -> None:
    assert [one for one, _ in found("表.docx", document({part: text}))] == [rule]


def test_a_field_that_fetches_nothing_is_taken() -> None:
    text = "<w:d xmlns:w='w'><w:instrText>PAGE</w:instrText><w:t>DDE</w:t><w:fldSimple w:instr='DATE'/></w:d>"

    assert found("表.docx", document({"word/document.xml": text})) == []


@pytest.mark.parametrize("end", [".doc", ".xls", ".ppt", ".wps", ".et"])
@pytest.mark.parametrize(
    "inside",
    [
        "_VBA_PROJECT".encode("utf-16-le"),
        "_VBA_PROJECT_CUR".encode("utf-16-le"),
        b"\x1f\0\xff\x03\x14\0\0\0\x02\0\0\x04\x0c\0\0\0\x09\0\0\0\x01\0\0\0",  # PowerPoint
        b"\x85\0\x0e\0\x10\x20\0\0\x01\x01\x06\0Macro1",  # a sheet of Excel 4.0
        "http://example.org/a.dotm".encode("utf-16-le"),
    ],
)
def test_an_old_document_with_macros_is_refused(end: str, inside: bytes) -> None:
    ((rule, message),) = found(f"表{end}", OLE + inside + b"\0" * 64)

    assert rule == "asset-contradiction"
    assert "带宏" in message


def test_a_suffix_of_documents_with_macros_is_answered_with_the_one_without() -> None:
    (problem,) = read_asset("content/notices/表.xlsm", b"x").problems

    assert problem.hint.endswith("另存为 .xlsx")


def _annotation(action: Dictionary, kind: Name = Name.Link) -> Callable[[Pdf], None]:
    def change(made: Pdf) -> None:
        annotation = Dictionary(Type=Name.Annot, Subtype=kind, Rect=[0, 0, 9, 9], A=action)
        made.pages[0].Annots = Array([made.make_indirect(annotation)])

    return change


def _opens(**action: Any) -> Callable[[Pdf], None]:
    return lambda made: setattr(made.Root, "OpenAction", Dictionary(**action))


def _carries(made: Pdf) -> None:
    carried = made.make_stream(b"MZ", Type=Name.EmbeddedFile)
    file = Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=carried))
    made.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=[String("a.exe"), file]))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_opens(S=Name.JavaScript, JS=String("app.alert(1)")), "pdf-script"),
        (_opens(S=Name.GoTo, D=String("a"), Next=Dictionary(S=Name.Launch, F=String("cmd.exe"))), "pdf-action"),
        (_annotation(Dictionary(S=Name.Launch, F=String("cmd.exe"))), "pdf-action"),
        (_annotation(Dictionary(S=Name.SubmitForm, F=String("http://example.org/"))), "pdf-action"),
        (_annotation(Dictionary(S=Name.GoTo), Name.RichMedia), "pdf-embedded"),
        (_annotation(Dictionary(S=Name.URI, URI=String("file:///C:/a.exe"))), "pdf-action"),
        (_annotation(Dictionary(S=Name.URI, URI=String("javascript:go()"))), "pdf-action"),
        (_annotation(Dictionary(S=Name.GoToR, F=String("a.pdf"))), "pdf-action"),
        (_carries, "pdf-embedded"),
    ],
)
@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable])
def test_a_pdf_that_runs_or_carries_something_is_refused(
    change: Callable[[Pdf], None], rule: str, mode: pikepdf.ObjectStreamMode
) -> None:
    assert [one for one, _ in found("说明.pdf", pdf(change, object_stream_mode=mode))] == [rule]


def test_a_pdf_may_link_to_websites() -> None:
    link = _annotation(Dictionary(S=Name.URI, URI=String("https://www.example.org/")))

    assert found("说明.pdf", pdf(link)) == []


def test_a_pdf_that_nobody_can_open_is_refused() -> None:
    locked = pdf(encryption=pikepdf.Encryption(owner="a", user="b"))

    assert [rule for rule, _ in found("说明.pdf", locked)] == ["pdf-locked"]
    assert [rule for rule, _ in found("说明.pdf", pdf()[:60])] == ["pdf-broken"]
    assert found("说明.pdf", pdf(encryption=pikepdf.Encryption(owner="a", user=""))) == []


def test_a_document_is_unpacked_only_so_far() -> None:
    text = "<a>" + " " * 20_000_000 + "</a>"
    parts = {f"word/_rels/a{number}.rels": text for number in range(4)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in {"word/document.xml": "<w/>", **parts}.items():
            archive.writestr(name, part)

    assert [rule for rule, _ in found("表.docx", file.getvalue())][-1] == "office-large"
