"""A file beside the content: what it is, told from its bytes, against what its name promises."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.assets.asset import read_asset
from site_src.model.assets.asset_type import ALLOWED, FORBIDDEN


def package(*names: str) -> bytes:
    """Return a zip file with members of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "<xml/>")  # without the time of this run
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
SOUND = {
    ".pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
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
