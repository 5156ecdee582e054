"""The list of attachments at the end of an official document, against the one in its front matter.

GB/T 9704: the names of the attachments in the text, in the list and on the attachments
themselves are the same, in the same order, under the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from site_src.model.types.citation import Attachment, comparable
from site_src.problems import Problem
from site_src.read.document import Document
from site_src.read.excerpt import excerpt

_HEAD = re.compile(r"^[ 　]*\**附件\**[:：]\**[ 　]*(.*)$")
_ITEM = re.compile(r"^[ 　]*(?:(\d{1,2}) ?[.．、)）]|[-*+] )[ 　]*(.+?)[ 　]*$")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_REMARK = re.compile(r"[（(][^（）()]*[）)]$")


class Listed(NamedTuple):
    """One line of the list: its line in the file, the name as printed, empty for the target's own title, and its number."""

    line: int
    name: str
    number: int | None = None


def attachment_problems(document: Document, attachments: Sequence[Attachment]) -> Iterator[Problem]:
    """Yield an error for each name and each number in the list of the body that `attachments` have otherwise."""
    printed = listed(document.body, document.body_line)
    if not printed or not attachments:
        return
    if len(printed) != len(attachments):
        text = f"正文列了 {len(printed)} 个附件，开头的 attachments 写了 {len(attachments)} 个"
        yield _problem(document, printed[0].line, "attachment-count", text, "两处写成同样的几个，顺序也一样")
    for number, (line, attachment) in enumerate(zip_longest(printed, attachments), start=1):
        if line and attachment and line.name and not _same(line.name, attachment.name):
            text = f"附件{number}在正文里叫“{line.name}”，在 attachments 里叫“{attachment.name}”"
            yield _problem(document, line.line, "attachment-name", text, "两处用同一个名称，与附件自己的标题一致")
        elif line and attachment and line.number and line.number != (attachment.no or number):
            own = f"写的是 no: {attachment.no}" if attachment.no else f"没有写 no，排在第 {number}"
            text = f"“{attachment.name}”在正文里是附件{line.number}，在 attachments 里{own}"
            hint = f"两处用同一个附件号：正文对的，attachments 里写 no: {line.number}；不对的，改正文"
            yield _problem(document, line.line, "attachment-number", text, hint)


def listed(body: str, first_line: int = 1) -> tuple[Listed, ...]:
    """Return the lines of the last list in `body` that ``附件：`` heads; `first_line` is the number of its first line."""
    if "附件" not in body:
        return ()
    lines = body.split("\n")
    heads = [(number, match) for number, line in enumerate(lines) if (match := _HEAD.match(line))]
    if not heads:
        return ()
    start, head = heads[-1]
    found = [_listed(first_line + start, head[1])] if head[1] else []
    for number, line in enumerate(lines[start + 1 :], start=first_line + start + 1):
        if _ITEM.match(line):
            found.append(_listed(number, line))
        elif line.strip():
            break
    if len(found) > 1 and all(one.number == 1 for one in found):
        # A list of Markdown whose items all are written 1. counts them itself.
        return tuple(one._replace(number=None) for one in found)
    return tuple(found)


def _listed(line: int, text: str) -> Listed:
    item = _ITEM.match(text)
    name = _LINK.sub(r"\1", item[2] if item else text).strip("*_ ")
    return Listed(line, name, int(item[1]) if item and item[1] else None)


def _same(printed: str, name: str) -> bool:
    """Compare as `comparable` does; a remark in brackets at the end of the printed name may be missing in the other."""
    return comparable(name) in {comparable(printed), comparable(_REMARK.sub("", printed))}


def _problem(document: Document, line: int, rule: str, text: str, hint: str) -> Problem:
    return Problem(document.path, line, 1, rule, text, hint, excerpt(document.text, line))
