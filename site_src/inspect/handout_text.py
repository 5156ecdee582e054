"""What a list, a calendar, a poster and a sheet of cards say, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.inspect.phrase import Phrase, bare
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.handouts.listing import Listing
from site_src.render.documents.handouts.poster import CARD_LINES, CARDS, Poster, PosterLine
from site_src.signs import Covers, printable

_SAMPLE = "示例"


def list_phrases(listing: Listing) -> Iterator[Phrase]:
    """Yield what a list prints; a group that would be a column of a workbook says how many rows it has."""
    if listing.sample:
        yield Phrase(_SAMPLE)
    yield from (Phrase(listing.title), Phrase(listing.subtitle))
    yield from (Phrase(column.label) for column in listing.columns)
    for group in listing.groups:
        counted = f"（{len(group.rows)}）" if group.heading and listing.group_columns else ""
        yield Phrase(group.heading + counted)
        yield from (Phrase(str(text)) for row in group.rows for text in row)
    yield from map(Phrase, listing.notes)


def workbook_phrases(listing: Listing) -> Iterator[Phrase]:
    """Yield what a workbook of a list holds, row by row."""
    yield Phrase(f"{listing.title}（{_SAMPLE}）" if listing.sample else listing.title)
    columns, rows = listing.flat
    yield from (Phrase(column.label) for column in columns)
    yield from (Phrase(str(text)) for row in rows for text in row)


def poster_phrases(poster: Poster, look: DocumentLook) -> Iterator[Phrase]:
    """Yield what a poster prints; where a page is full, a line says less or is not there (`left_out`)."""
    yield from map(Phrase, (poster.name, poster.title, *poster.lead))
    for line in poster.lines:
        yield Phrase(_line(line), needed=False)
        yield Phrase(_line(line._replace(scope="")), needed=False)
    yield Phrase(" · ".join(filter(None, (poster.foot, poster.checked, look.checked))))


def card_phrases(poster: Poster) -> Iterator[Phrase]:
    """Yield what a sheet of equal cards prints."""
    for _ in range(CARDS):
        yield Phrase(poster.title)
        for line in poster.lines[:CARD_LINES]:
            sample = f"（{_SAMPLE}）" if line.sample else ""
            # Where a card is full, the last lines say no hours, or are not there (`left_out`).
            yield from (Phrase(f"{line.number}{line.name}{sample}", needed=False), Phrase(line.hours, needed=False))
        yield Phrase(" · ".join(filter(None, (poster.name, poster.checked))))


def left_out(lines: Iterable[PosterLine], text: str, covers: Covers) -> Iterator[PosterLine]:
    """Yield those of `lines` whose number and name are not in `text`, which has no blanks."""
    for line in lines:
        if bare(printable(f"{line.number}{line.name}", covers)) not in text:
            yield line


def _line(line: PosterLine) -> str:
    return f"{line.number}{line.name}{_SAMPLE if line.sample else ''}{line.hours}{line.scope}"
