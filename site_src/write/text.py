"""The bytes of a source and its text, there and back: mark at the start, line ends, what decoding replaced."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from difflib import SequenceMatcher

from site_src.read.encoding import decode
from site_src.write.edits import Unreadable

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def text_of(data: bytes, path: str) -> str:
    """Return the text of the source at `path` with LF line ends; raise Unreadable if it is not UTF-8."""
    text, problems = decode(data, path)
    if text is None:
        raise Unreadable(problems)
    return text


def bytes_of(text: str, data: bytes, path: str) -> bytes:
    """Return `text`, which was made of the text of `data`, in the manner of `data`.

    A line that is unchanged has the bytes that it had, a new one the line end of most others.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    raw = data.removeprefix(codecs.BOM_UTF8).decode()
    before = text_of(data, path)
    if raw != before:
        end = _usual_end(raw)
        same = raw == before.replace("\n", end)
        text = text.replace("\n", end) if same else _with_lines_of(raw, before, text, end)
    return mark + text.encode()


def _usual_end(raw: str) -> str:
    ends = Counter(re.findall(r"\r\n|\r|\n", raw))
    return ends.most_common(1)[0][0] if ends else "\n"


def _with_lines_of(raw: str, before: str, text: str, end: str) -> str:
    """Return `text` whose lines that stood in `before` are those of `raw`."""
    written, old, new = (_LINE.findall(version) for version in (raw, before, text))
    lines: list[str] = []
    for kind, first, last, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += written[first:last]
            continue
        for number, line in enumerate(new[start:stop], first):
            own = written[number][len(written[number].rstrip("\r\n")) :] if number < last else ""
            lines.append(line.removesuffix("\n") + (own or end) if line.endswith("\n") else line)
    return "".join(lines)
