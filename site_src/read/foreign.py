"""Which encoding a file has that is not UTF-8, and what to do about it."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple, overload

from site_src.problems import Problem
from site_src.read.excerpt import excerpt, line_and_column

# In text as people write it nearly every double byte is a mark or one of the common
# characters; in the other encoding's reading of the same bytes most are not.
_GB_COMMON = re.compile(rb"[\xa1\xa3\xb0-\xd7][\xa1-\xfe]")
_BIG5_COMMON = re.compile(rb"[\xa1\xa4-\xc6][\x40-\x7e\xa1-\xfe]")
_READABLE = re.compile(r"[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e‘-”—…·]")
_HOW = "用记事本打开，“另存为”时把编码选成 UTF-8"

_HOW_TABLE = "在 Excel 里“另存为”，类型选“CSV UTF-8（逗号分隔）”"


class Encoding(NamedTuple):
    """A Python codec, the Chinese name of what it reads, and the id of its rule."""

    codec: str
    name: str
    rule: str


GB18030 = Encoding("gb18030", " GBK（简体中文的旧编码）", "encoding-gbk")
BIG5 = Encoding("big5", " Big5（繁体中文的旧编码）", "encoding-big5")
_OFFICE = {
    b"PK\x03\x04": " Word、Excel 或 WPS 的文件",
    b"\xd0\xcf\x11\xe0": "旧版 Word、Excel 或 WPS 的文件",
    b"%PDF-": " PDF 文件",
}
"""What a file begins with that was only renamed."""
UTF16_LE = Encoding("utf-16-le", " UTF-16（记事本里叫 Unicode）", "encoding-utf16")
UTF16_BE = Encoding("utf-16-be", " UTF-16（记事本里叫 Unicode）", "encoding-utf16")


@overload
def unreadable(data: bytes, path: str, error: UnicodeDecodeError) -> Problem: ...
@overload
def unreadable(data: bytes, path: str) -> Problem | None: ...


def unreadable(data: bytes, path: str, error: UnicodeDecodeError | None = None) -> Problem | None:
    """Say what `data` is instead of UTF-8; `error` is what decoding it as UTF-8 gave.

    Without `error`, `data` is valid UTF-8 that holds NUL: None unless it is UTF-16.
    """
    if what := next((what for start, what in _OFFICE.items() if data.startswith(start)), ""):
        end = path.rpartition(".")[2]
        hint = f"打开它，复制里面的文字，粘贴到记事本，编码选 UTF-8，存成 .{end}；改扩展名改变不了格式"
        return Problem(path, 0, 0, "encoding-office", f"这是{what}，只是扩展名叫 .{end}", hint)
    if encoding := _utf16(data):
        return _foreign(data, path, encoding, 0)
    if error is None:
        return None
    if error.end == len(data) and error.reason == "unexpected end of data":
        return _broken(
            data, path, error, "encoding-cut", "文件在一个字的中间断了，后面的内容丢失了", "从原件重新复制一份"
        )
    if _mostly_utf8(data):
        return _broken(
            data, path, error, "encoding-damaged", "这里有一个损坏的字", "在这个位置把字重新打一遍，再存成 UTF-8"
        )
    if encoding := _double_byte(data):
        return _foreign(data, path, encoding, error.start)
    return _broken(data, path, error, "encoding-unknown", "文件不是 UTF-8 编码，也认不出是哪种编码", _HOW)


def _foreign(data: bytes, path: str, encoding: Encoding, start: int) -> Problem:
    unit = 2 if encoding.codec.startswith("utf-16") else 1
    text = data[: len(data) // unit * unit].decode(encoding.codec, "replace").removeprefix("\ufeff")
    line, column = (1, 1) if unit == 2 else line_and_column(text, len(data[:start].decode(encoding.codec, "replace")))
    name = path.rpartition("/")[2]
    codec = {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}.get(encoding.codec, encoding.codec.upper())
    how = _HOW_TABLE if path.endswith(".csv") else _HOW
    hint = f"{how}；或运行：iconv -f {codec} -t UTF-8 {name} > utf8-{name}"
    return Problem(
        path,
        line,
        column,
        encoding.rule,
        f"文件的编码像是{encoding.name}，应是 UTF-8",
        hint,
        excerpt(text, line, column),
    )


def _broken(data: bytes, path: str, error: UnicodeDecodeError, rule: str, message: str, hint: str) -> Problem:
    text = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    before = data[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
    line, column = line_and_column(text, len(before))
    return Problem(path, line, column, rule, message, hint, excerpt(text, line, column))


def _mostly_utf8(data: bytes) -> bool:
    """Tell a UTF-8 file with a few bad bytes from a file in another encoding."""
    text = data.decode(errors="replace")
    return sum(character > "\u07ff" and character != "\ufffd" for character in text) > 2 * text.count("\ufffd")


def _utf16(data: bytes) -> Encoding | None:
    if data.startswith(codecs.BOM_UTF16_LE):
        return UTF16_LE
    if data.startswith(codecs.BOM_UTF16_BE):
        return UTF16_BE
    if b"\0" not in data or len(data) % 2:
        return None
    for encoding in (UTF16_LE, UTF16_BE):
        text = data.decode(encoding.codec, "replace")
        if len(_READABLE.findall(text)) > 0.9 * len(text):
            return encoding
    return None


def _double_byte(data: bytes) -> Encoding | None:
    """Weigh GB18030 against Big5 by the share of common characters in each reading."""
    best: Encoding | None = None
    highest = 0.5
    for encoding, common in ((GB18030, _GB_COMMON), (BIG5, _BIG5_COMMON)):
        text = data.decode(encoding.codec, "replace")
        wide = [character for character in text if character > "\x7f"]
        known = sum(common.fullmatch(character.encode(encoding.codec, "replace")) is not None for character in wide)
        if wide and known / len(wide) > highest:
            best, highest = encoding, known / len(wide)
    return best
