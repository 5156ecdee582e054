"""A signature that the front matter of a notice has and its body repeats: it is printed once, from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_src.problems import Problem, Severity
from site_src.read.document import Document
from site_src.read.excerpt import excerpt

_AROUND = re.compile(r"<[^<>]*>|[\s*\\]")
"""What stands around the words of a line: blanks, marks of emphasis, breaks, tags."""


def repeated_signature(document: Document, signature: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning if the last lines of the body are those of `signature`."""
    wanted = [bare for line in signature if (bare := _AROUND.sub("", line))]
    told = [
        (number, bare)
        for number, line in enumerate(document.body.split("\n"), start=document.body_line)
        if (bare := _AROUND.sub("", line))
    ]
    last = told[-len(wanted) :]
    if wanted and [bare for _, bare in last] == wanted:
        number = last[0][0]
        text = "正文末尾又写了一遍落款，开头的 signature 里已经有"
        hint = "从正文里去掉这几行：落款由 signature 印，网页和公文版都只印一次"
        shown = excerpt(document.text, number, 1)
        yield Problem(document.path, number, 1, "signature-twice", text, hint, shown, Severity.WARNING)
