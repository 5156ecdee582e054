"""The body of a notice as an official document prints it: no links, levels in their faces."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(r"</?a\b[^>]*>")
_IDENTITY = re.compile(r' (?:id|class)="[^"]*"')
_ATTACHMENTS = re.compile(r"<p>\s*附件[:：]\s*</p>\s*<[ou]l>.*?</[ou]l>\s*$|<p>\s*附件[:：].*?</p>\s*$", re.DOTALL)
_ADDRESSEES = re.compile(r"\s*<p>([^<]*[：:])</p>")
_SECOND_LEVEL = re.compile(r"<p>(（[一二三四五六七八九十]+）[^<。，；：0-9]{2,10}。)(?=[^<\s])")
_LIST = re.compile(r"<(ol|ul)\b[^>]*>((?:(?!<[ou]l\b).)*?)</\1>", re.DOTALL)
_ENTRY = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
_PARAGRAPH = re.compile(r"</?p>\s*")


class NoticeBody(NamedTuple):
    """The addressees as printed, with the colon, and the HTML of the rest."""

    addressees: str
    html: str


def official(html: str) -> NoticeBody:
    """Return a rendered body for print.

    Links are left as text: a path means nothing on paper, and one resolved on this
    machine would say where it was made. The list of attachments at the end is taken
    off, since the document prints its own. Other lists become paragraphs with Arabic
    numerals. A short sentence after （一） is a heading of the second level.
    """
    plain = _IDENTITY.sub("", _LINK.sub("", html))
    plain = _ATTACHMENTS.sub("", plain)
    while (unrolled := _LIST.sub(_paragraphs, plain)) != plain:
        plain = unrolled
    addressees = ""
    if found := _ADDRESSEES.match(plain):
        addressees, plain = found[1], plain[found.end() :]
    return NoticeBody(addressees, _SECOND_LEVEL.sub(r'<p><span class="second">\1</span>', plain))


def _paragraphs(found: re.Match[str]) -> str:
    """Return a list without lists in it as paragraphs."""
    entries = [_PARAGRAPH.sub("", entry).strip() for entry in _ENTRY.findall(found[2])]
    numbers = [f"{number}." if found[1] == "ol" else "" for number in range(1, len(entries) + 1)]
    return "".join(f"<p>{number}{entry}</p>" for number, entry in zip(numbers, entries, strict=True))
