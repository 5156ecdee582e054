"""The Word file around the text: styles, fonts and settings that every form shares."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import docx
from docx.document import Document

from site_src.render.documents.packed import PACKED
from site_src.render.documents.word.typeface import TYPEFACES, style


def blank_document(title: str) -> Document:
    """Return an empty document: Chinese styles, fonts with their stand-ins, no author, no date."""
    document = docx.Document(io.BytesIO(_blank()))
    document.styles.element.extend(map(style, TYPEFACES))
    document.core_properties.title = title
    return document


def packed(document: Document) -> bytes:
    """Return the bytes of `document`, the same for the same document."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            _add(target, name, source.read(name))
    return fixed.getvalue()


def _add(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    target.writestr(zipfile.ZipInfo(name, PACKED), data, zipfile.ZIP_DEFLATED)


@cache
def _blank() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, part in sorted(_parts(files(__package__) / "parts", "")):
            _add(package, name, part)
    return data.getvalue()


def _parts(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _parts(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_bytes()
