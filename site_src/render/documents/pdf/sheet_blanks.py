"""All blanks of a sheet by name."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.render.documents.pdf.printed import Free, Grid, LineItem, PrintedBlank, PrintedSheet, Tick


def blanks_of(sheet: PrintedSheet) -> dict[str, PrintedBlank | Tick]:
    """Return the blanks and boxes of `sheet` by name; of single boxes with one name the last."""
    found: dict[str, PrintedBlank | Tick] = {}
    if sheet.cover:
        found.update((blank.name, blank) for _, blank in sheet.cover.blanks)
    for item in _items(sheet):
        if isinstance(item, PrintedBlank | Tick):
            found[item.name] = item
        if isinstance(item, Tick) and item.other:
            found[item.other.name] = item.other
    return found


def _items(sheet: PrintedSheet) -> Iterator[LineItem]:
    for part in sheet.parts:
        if isinstance(part, Free):
            for line in part.lines:
                yield from line
        elif isinstance(part, Grid):
            for group in part.groups:
                for row in group.rows:
                    for cell in row.cells:
                        if cell.signing:
                            yield cell.signing.opinion
                        for line in cell.lines:
                            yield from line
