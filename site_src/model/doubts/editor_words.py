"""Words of an editor in the body of an official document, which would be printed under the name of its issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem, Severity
from site_src.read.document import Document
from site_src.read.excerpt import excerpt

_LACKS = "未附|未载|未见|未列|未注明|未说明|未写明|没有附|缺页|缺字|漏印|如此|有误|不清|字迹"
_WORDS = re.compile(
    rf"[（(〔\[](?:编者|本站(?:按|注|说明)|原[件文](?:{_LACKS}))[^）)〕\]]*[）)〕\]]"  # （原件未附）
    r"|^[ \t　>*]*(?:编者|本站)(?:按|注|说明)[*]*[：:].*"  # 编者按：……
)
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")


def editor_words(document: Document) -> Iterator[Problem]:
    """Yield a warning for each place in the body that speaks of the original, not as the original."""
    fenced = False
    for number, line in enumerate(document.body.split("\n"), start=document.body_line):
        fenced ^= bool(_FENCE.match(line))
        if fenced:
            continue
        for found in _WORDS.finditer(line):
            text = f"“{found[0].strip()}”像是编者的话，会随正文印在公文版里"
            hint = "从正文里去掉，写进 editor_notes：where 写在哪里，what 写什么。原件本来就印着的不用改"
            column = found.start() + 1
            shown = excerpt(document.text, number, column)
            yield Problem(document.path, number, column, "editor-words", text, hint, shown, Severity.WARNING)
