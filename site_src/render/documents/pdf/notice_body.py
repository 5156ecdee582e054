"""The body of a notice as an official document prints it, from its tree."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.etree.ElementTree import Element

from site_src.model.types.citation import Attachment, comparable
from site_src.render.documents.body.blocks import printed_blocks
from site_src.render.documents.body.tree import runs, tree_of

_HEAD = re.compile(r"\s*附件\s*[:：]\s*")
_NUMBER = re.compile(r"\s*(?:\d{1,2}\s*[.．、)）]|[-*•])?\s*")
_REMARK = re.compile(r"[（(][^（）()]*[）)]$")


def official(html: str, attachments: Sequence[Attachment] = (), enclosed: Collection[str] = ()) -> str:
    """Return a rendered body as HTML for print, footnotes last; `enclosed` are the addresses of what is handed out with the notice.

    A list of attachments at its end that names those of the front matter is left to
    the document, which prints its own.
    """
    blocks = list(runs(tree_of(html)))
    notes = [block for block in blocks if block.get("class") == "footnote"]
    text = [block for block in blocks if block.get("class") != "footnote"]
    text = text[: listed_from(text, attachments)]
    return printed_blocks((*text, *notes), enclosed)


def listed_from(blocks: Sequence[Element], attachments: Sequence[Attachment]) -> int:
    """Return the index of the block that heads the list of attachments at the end, or how many blocks there are."""
    heads = [index for index, block in enumerate(blocks) if block.tag in ("p", "run") and _HEAD.match(_text(block))]
    if not heads or not attachments:
        return len(blocks)
    start = heads[-1]
    first = _HEAD.sub("", _text(blocks[start]), count=1)
    names = [first] if first.strip() else []
    for block in blocks[start + 1 :]:
        if block.tag in ("ol", "ul"):
            names += [_text(item) for item in block.findall("li")]
        elif block.tag in ("p", "run"):
            names.append(_text(block))
        else:
            return len(blocks)
    named = [_NUMBER.sub("", name, count=1).strip() for name in names]
    same = len(named) == len(attachments) and all(map(_same, named, attachments))
    return start if same else len(blocks)


def _same(printed: str, attachment: Attachment) -> bool:
    """Compare names; a remark in brackets at the end of the printed one may be missing in the other."""
    return comparable(attachment.name) in {comparable(printed), comparable(_REMARK.sub("", printed))}


def _text(block: Element) -> str:
    return "".join(block.itertext())
