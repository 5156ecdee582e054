"""What the body of a page says, as its document has to say it.

Read here once more from the tree, apart from the code that makes documents: a mistake
there would else be looked for with the same mistake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from site_src.inspect.phrase import Phrase, bare

_QUOTES = "“”‘’"


def body_phrases(blocks: Sequence[Element]) -> tuple[Phrase, ...]:
    """Return what `blocks` of a body (see `render.documents.body.tree`) say, footnotes last."""
    notes = [block for block in blocks if "footnote" in block.get("class", "").split()]
    text = [block for block in blocks if block not in notes]
    said = [*_several(text, 0), *(phrase for note in notes for phrase in _notes(note))]
    return tuple(phrase for phrase in said if phrase.text)


def _several(elements: Iterable[Element], quoted: int) -> Iterator[Phrase]:
    for element in elements:
        yield from _element(element, quoted)
        yield _words(element.tail)


def _inside(element: Element, quoted: int) -> Iterator[Phrase]:
    yield _words(element.text)
    yield from _several(element, quoted)


def _words(text: str | None) -> Phrase:
    return Phrase(text or "")


def _element(element: Element, quoted: int) -> Iterator[Phrase]:
    tag = element.tag
    if tag in ("ol", "ul"):
        yield from _list(element, quoted)
    elif tag == "a":
        yield from _link(element, quoted)
    elif tag == "q":
        yield Phrase(_QUOTES[quoted % 2 * 2])
        yield from _inside(element, quoted + 1)
        yield Phrase(_QUOTES[quoted % 2 * 2 + 1])
    elif tag == "rt":
        yield Phrase("（")
        yield from _inside(element, quoted)
        yield Phrase("）")
    elif tag == "img":
        yield _words(f"（图：{element.get('alt', '')}，见网页）")
    elif tag == "input":
        yield Phrase("√" if element.get("checked") is not None else "□")
    elif tag == "sup" and element.get("id", "").startswith("fnref"):
        yield Phrase("[")
        yield from _inside(element, quoted)
        yield Phrase("]")
    elif tag != "rp":
        yield from _inside(element, quoted)


def _list(element: Element, quoted: int) -> Iterator[Phrase]:
    number = int(element.get("start", "1"))
    for item in element:
        if item.tag == "li":
            yield Phrase(f"{number}.") if element.tag == "ol" else Phrase("•", needed=False)
            number += 1
        yield from _inside(item, quoted)


def _link(element: Element, quoted: int) -> Iterator[Phrase]:
    if "footnote-backref" in element.get("class", "").split():
        return
    yield from _inside(element, quoted)
    href = element.get("href", "")
    for told in (href, f"本站/{href}", href.partition(":")[2].partition("?")[0]):
        yield Phrase(bare(f"（{told}）"), needed=False)


def _notes(note: Element) -> Iterator[Phrase]:
    for number, item in enumerate(note.iter("li"), start=1):
        yield Phrase(f"[{number}]")
        yield from _inside(item, 0)
