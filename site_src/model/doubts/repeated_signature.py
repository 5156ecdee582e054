"""A signature that the front matter of a notice has and its body repeats: it is printed once, from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_src.problems import Problem, Severity
from site_src.read.document import Document
from site_src.read.excerpt import excerpt

_AROUND = re.compile(r"<[^<>]*>|[\s*\\、]")
"""What stands around and between the names of a line: blanks, commas, marks of emphasis, breaks, tags."""


def repeated_signature(document: Document, signature: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning if the body ends with what `signature` says, in whatever lines: two issuers often share one."""
    wanted = _AROUND.sub("", "".join(signature))
    told = [
        (number, bare)
        for number, line in enumerate(document.body.split("\n"), start=document.body_line)
        if (bare := _AROUND.sub("", line))
    ]
    number, tail = 0, ""
    while told and len(tail) < len(wanted):
        number, bare = told.pop()
        tail = bare + tail
    if wanted and tail == wanted:
        text = "正文末尾又写了一遍落款，开头的 signature 里已经有"
        hint = "从正文里去掉这几行：落款由 signature 印，网页和公文版都只印一次"
        shown = excerpt(document.text, number, 1)
        yield Problem(document.path, number, 1, "signature-twice", text, hint, shown, Severity.WARNING)
