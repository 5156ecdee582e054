"""Whether the fields of a form to fill in on screen take as many characters as the form asks for."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from math import ceil

from site_src.cache.store import Store
from site_src.discover.changed import read_present
from site_src.inspect.place import line_of
from site_src.model.form.blanks import fields
from site_src.model.form.cell import FieldCell, RowBlock
from site_src.model.form.field import Answer
from site_src.model.types.form import Form
from site_src.plan.jobs.document import DocumentJob
from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext
from site_src.render.documents.pdf.blanks import AREA
from site_src.render.documents.pdf.room import Room
from site_src.render.loaded import loaded

MM = 0.353
"""Millimetres in a point."""


def room_problems(job: DocumentJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return a problem for each longer text of which fewer characters fit its cell than the form asks for.

    What is said is the height that the row needs.
    """
    record, _ = loaded(store, context.types, job.entry)
    assert isinstance(record, Form)
    asked = {one.name: one.answer for one in fields(record) if one.answer.type == "multiline" and one.answer.max_chars}
    rooms = dict(_rooms(data)) if asked else {}
    short = {name: one for name, one in asked.items() if name in rooms and rooms[name].held < (one.max_chars or 0)}
    if not short:
        return ()
    source = read_present(context.file_of(job.source), job.source).decode("utf-8-sig", "replace")
    heights = _heights(record)
    return tuple(
        _problem(job.source, source, one, rooms[name], heights.get(name, float(AREA))) for name, one in short.items()
    )


def _problem(path: str, source: str, asked: Answer, room: Room, height: float) -> Problem:
    most = asked.max_chars or 0
    needed = ceil(height + (room.height_for(most) - room.height) * MM)
    line = line_of(source, f"max_chars:{most}", line_of(source, f"label:{asked.label}") or 1)
    text = f"“{asked.label}”要写{most}字，可填写的PDF里这一格用{room.size:g}磅的字只放得下{room.held}字"
    hint = f"给这一行写 height: {needed}（现在是{height:g}毫米）；页数有规定、放不下的，减少别处的行高，或照原件改 max_chars"
    return Problem(path, line, 1 if line else 0, "form-room", text, hint, excerpt(source, line))


def _heights(form: Form) -> dict[str, float]:
    """Return the height in mm of the row that each field stands in alone."""
    rows = [block for section in form.sections for block in section.blocks if isinstance(block, RowBlock)]
    cells = [(cell, row) for row in rows for cell in row.cells if isinstance(cell, FieldCell)]
    return {cell.id: float(row.height or AREA) for cell, row in cells}


def _rooms(data: bytes) -> Iterator[tuple[str, Room]]:
    """Yield the room of each longer text of a PDF, by the name of its field."""
    from pikepdf import Array, Object, Pdf

    def below(field: Object, above: str) -> Iterator[tuple[str, Room]]:
        name = ".".join(filter(None, (above, str(field.get("/T", "")))))
        if "/FT" not in field:
            for kid in field.get("/Kids", Array()).as_list():
                yield from below(kid, name)
        elif "/MaxLen" in field:
            left, low, right, high = (float(value) for value in field.Rect.as_list())
            yield name, Room(right - left, high - low, float(str(field.DA).split()[1]))

    with Pdf.open(BytesIO(data)) as pdf:
        for field in pdf.Root.AcroForm.Fields.as_list():
            yield from below(field, "")
