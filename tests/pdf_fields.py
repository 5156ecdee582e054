"""The fields of a PDF by their full names."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Object, Pdf


def fields_of(pdf: Pdf) -> dict[str, Object]:
    """Return the fields of a PDF by their full names."""
    return dict(_fields(pdf.Root.AcroForm.Fields, ""))


def _fields(fields: Object, above: str) -> Iterator[tuple[str, Object]]:
    for field in fields.as_list():
        name = f"{above}.{field.T}" if above else str(field.T)
        if "/FT" in field:
            yield name, field
        else:
            yield from _fields(field.Kids, name)


def full_name(field: Object) -> str:
    """Return the name of a field with those of the nodes above it."""
    return f"{full_name(field.Parent)}.{field.T}" if "/Parent" in field else str(field.T)
