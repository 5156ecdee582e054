"""The blocks of a body, as a document prints them: an official one has paragraphs, headings, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from site_src.render.documents.body.line import line, pictured
from site_src.render.documents.body.tree import classes, runs, start_of

_FIRST_LEVEL = re.compile("[一二三四五六七八九十]+、[^<。；]{1,30}")
_SECOND_LEVEL = re.compile(r"^(（[一二三四五六七八九十]+）[^<。，；：0-9]{2,10}。)(?=[^<\s])")
_BULLET = "•"
_SPANS = ("colspan", "rowspan")


class _Paper(NamedTuple):
    """What is known around a block: addresses that are enclosed with the document, how deep a list it stands in."""

    enclosed: Collection[str]
    level: int = 0

    def paragraph(self, html: str, *names: str) -> str:
        """Return a paragraph, moved in as far as its list is."""
        deep = (f"level-{min(self.level, 5)}",) if self.level else ()
        named = f' class="{" ".join((*names, *deep))}"' if names or deep else ""
        return f"<p{named}>{html}</p>"


def printed_blocks(blocks: Iterable[Element], enclosed: Collection[str] = ()) -> str:
    """Return `blocks` (see `tree.runs`) as HTML for print; `enclosed` are addresses handed out with the document."""
    return "".join(_all(blocks, _Paper(enclosed)))


def _all(blocks: Iterable[Element], paper: _Paper) -> Iterator[str]:
    for block in blocks:
        yield from _MAKERS.get(str(block.tag), _container)(block, paper)


def _container(block: Element, paper: _Paper) -> Iterator[str]:
    yield from _all(runs(block), paper)


def _paragraph(block: Element, paper: _Paper) -> Iterator[str]:
    html = line(block, paper.enclosed).strip()
    names = classes(block)
    if "to" in names:
        yield f'<p class="to">{html}</p>'
    elif "callout-title" in names or block.tag in ("summary", "dt") or _FIRST_LEVEL.fullmatch(html):
        yield paper.paragraph(html, "first")
    elif html:
        yield paper.paragraph(_SECOND_LEVEL.sub(r'<span class="second">\1</span>', html))


def _heading(block: Element, paper: _Paper) -> Iterator[str]:
    level = max(2, int(str(block.tag)[1]))
    yield f"<h{level}>{line(block, paper.enclosed).strip()}</h{level}>"


def _list(block: Element, paper: _Paper) -> Iterator[str]:
    """Yield the items as paragraphs, which is how an official document lists: each begins with its mark."""
    number = start_of(block)
    for item in block:
        if item.tag != "li":  # Nothing that Markdown makes; raw HTML may.
            yield from _all((item,), paper)
            continue
        task = "task" in classes(item)
        mark = f"{number}." if block.tag == "ol" else "" if task else _BULLET
        yield from _item(item, mark, paper._replace(level=paper.level + 1))
        number += 1


def _item(item: Element, mark: str, paper: _Paper) -> Iterator[str]:
    for block in runs(item):
        if mark and block.tag in ("run", "p"):
            yield paper.paragraph(f"{mark}{line(block, paper.enclosed).strip()}")
        else:
            if mark:
                yield paper.paragraph(mark)
            yield from _all((block,), paper)
        mark = ""
    if mark:
        yield paper.paragraph(mark)


def _notes(block: Element, paper: _Paper) -> Iterator[str]:
    """Yield footnotes as a list at the end, each with the number by which the text names it."""
    yield '<div class="notes">'
    for listing in block.iter("ol"):
        for number, item in enumerate(listing, start=start_of(listing)):
            yield from _item(item, f"[{number}] ", paper)
        break
    yield "</div>"


def _div(block: Element, paper: _Paper) -> Iterator[str]:
    if "footnote" in classes(block):
        yield from _notes(block, paper)
    elif "callout" in classes(block):
        yield f'<div class="callout">{"".join(_container(block, paper))}</div>'
    else:
        yield from _container(block, paper)


def _quotation(block: Element, paper: _Paper) -> Iterator[str]:
    yield f"<blockquote>{''.join(_container(block, paper))}</blockquote>"


def _preformatted(block: Element, paper: _Paper) -> Iterator[str]:
    yield f"<pre>{escape(''.join(block.itertext()), quote=False).rstrip()}</pre>"


def _figure(block: Element, paper: _Paper) -> Iterator[str]:
    words = "".join(escape(pictured(image), quote=False) for image in block.iter("img"))
    captions = "".join(line(caption, paper.enclosed).strip() for caption in block.iter("figcaption"))
    yield f'<p class="figure">{words}{captions}</p>'


def _rule(block: Element, paper: _Paper) -> Iterator[str]:
    yield "<hr>"


def _table(block: Element, paper: _Paper) -> Iterator[str]:
    for caption in block.findall("caption"):
        yield f'<p class="caption">{line(caption, paper.enclosed).strip()}</p>'
    yield "<table>"
    for part in block:
        if part.tag in ("thead", "tbody", "tfoot"):
            tag = "thead" if part.tag == "thead" else "tbody"
            yield f"<{tag}>{''.join(_row(row, paper) for row in part.findall('tr'))}</{tag}>"
    yield "</table>"


def _row(row: Element, paper: _Paper) -> str:
    return f"<tr>{''.join(_cell(cell, paper) for cell in row if cell.tag in ('td', 'th'))}</tr>"


def _cell(cell: Element, paper: _Paper) -> str:
    spans = "".join(f' {name}="{cell.attrib[name]}"' for name in _SPANS if cell.get(name, "").isdecimal())
    aligned = next((name for name in sorted(classes(cell)) if name.startswith("align-")), "")
    content = list(runs(cell))
    if len(content) == 1 and content[0].tag == "run":
        html = line(cell, paper.enclosed).strip()
    else:
        html = "".join(_all(content, paper._replace(level=0)))
    named = f' class="{aligned}"' if aligned else ""
    return f"<{cell.tag}{spans}{named}>{html}</{cell.tag}>"


_MAKERS: dict[str, Callable[[Element, _Paper], Iterator[str]]] = {
    **dict.fromkeys(("run", "p", "summary", "dt"), _paragraph),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("ol", "ul"), _list),
    "div": _div,
    "blockquote": _quotation,
    "pre": _preformatted,
    "figure": _figure,
    "hr": _rule,
    "table": _table,
}
