"""The fonts that documents are set in, under the family names that styles call them by."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from site_src.render.documents.pdf.font_store import cut, unpacked
from site_src.render.documents.pdf.repertoire import repertoire

SONG = "Song"
"""The family at the end of every list in a style: no other has a character that it lacks."""

BLANK = "Blank"
"""The family of fillable blanks: tiny, because a form carries it whole; typed text gets `TYPED`."""

TYPED = "Kai"
"""The font of the theme in which readers show what is typed."""

_NOT_DRAWN = frozenset("\n\r\t\u00a0\u200b\u2028\u2029\ufeff")


class Face(NamedTuple):
    """One font file and its family."""

    family: str
    file: Path


@cache
def supplied() -> dict[str, Path]:
    """Return the complete fonts that come as a package: Noto Serif SC and Noto Sans SC."""
    from pylopdf_fonts_zh_cn import sans_path, serif_path

    return {SONG: serif_path(), "Hei": sans_path()}


def faces(fonts: Path, store: Path, extra: str = "") -> tuple[Face, ...]:
    """Return all faces, made ready in `store`.

    The supplied fonts are cut to the repertoire and the characters in `extra`, so that a
    document depends on its own text alone, whatever the rest of the portal says. Each
    ``Name.woff2`` in the theme's folder `fonts` is the family ``Name`` as it stands.
    """
    wanted = repertoire() | frozenset(extra)
    made = [Face(family, cut(file, wanted, store)) for family, file in supplied().items()]
    made.append(Face(BLANK, cut(supplied()[SONG], map(chr, range(0x20, 0x7F)), store)))
    return (*made, *(Face(file.stem, unpacked(file, store)) for file in sorted(fonts.glob("*.woff2"))))


def unusual(text: str) -> str:
    """Return the characters of `text` outside the repertoire, each once, sorted."""
    return "".join(sorted(set(text) - repertoire() - _NOT_DRAWN))


def missing(text: str) -> str:
    """Return the characters of `text` that no font has, each once, sorted."""
    strange = unusual(text)
    return "".join(character for character in strange if ord(character) not in _covered()) if strange else ""


@cache
def _covered() -> frozenset[int]:
    import uharfbuzz

    return frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(supplied()[SONG]))).unicodes)
