"""The fonts that documents are set in, under the family names that styles call them by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from site_src.render.documents.pdf.cff import numbered_as_glyphs

SONG = "Song"
"""Noto Serif SC, complete. Lists in a style end with it and with `TYPED`, which has some characters of names more."""

HEI = "Hei"
"""Noto Sans SC, with the same characters."""

BLANK = "Blank"
"""The family of fillable blanks: ASCII, because a form carries it whole; typed text gets `TYPED`."""

TYPED = "Kai"
"""The font of the theme in which readers show what is typed."""

_NOT_DRAWN = frozenset("\n\r\t\u200b\u2028\u2029\ufeff")
_NOT_USED = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG")
_ASCII = "".join(map(chr, range(0x20, 0x7F)))


def cut_faces(text: str, fonts: Path, digest: bytes) -> Mapping[str, bytes]:
    """Return every family as a font with just the characters of `text`.

    So a document depends on its own text alone, whatever the rest of the portal says,
    and is as small as it can be. Each ``Name.woff2`` in the theme's folder `fonts`
    (whose files have the digest `digest`) is the family ``Name``.
    """
    wanted = "".join(sorted(set(text) | set(_ASCII)))
    whole = _whole(fonts, digest)
    made = {family: _cut(face, wanted) for family, face in whole.items()}
    return {**made, BLANK: _cut(whole[SONG], _ASCII)}


def missing(text: str, fonts: Path, digest: bytes) -> str:
    """Return the characters of `text` that are in neither of the last two families, each once, sorted."""
    whole = _whole(fonts, digest)
    covered = whole[SONG].unicodes, whole[TYPED].unicodes
    strange = sorted(set(text) - _NOT_DRAWN)
    return "".join(one for one in strange if not any(ord(one) in unicodes for unicodes in covered))


def unpacked(file: Path) -> bytes:
    """Return a WOFF2 file as TrueType."""
    from fontTools.ttLib import woff2

    opened = BytesIO()
    woff2.decompress(BytesIO(file.read_bytes()), opened)
    return opened.getvalue()


@lru_cache(maxsize=1)
def _supplied() -> dict[str, Any]:
    """Open the fonts that come as a package."""
    import uharfbuzz
    from pylopdf_fonts_zh_cn import sans_path, serif_path

    files = {SONG: serif_path(), HEI: sans_path()}
    return {family: uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))) for family, file in files.items()}


@lru_cache(maxsize=1)
def _whole(fonts: Path, digest: bytes) -> dict[str, Any]:
    """Open all fonts; `digest` is there to open the theme's again when they change."""
    import uharfbuzz

    own = {file.stem: uharfbuzz.Face(uharfbuzz.Blob(unpacked(file))) for file in sorted(fonts.glob("*.woff2"))}
    return {**_supplied(), **own}


def _cut(face: Any, characters: str) -> bytes:
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(character) for character in characters)
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode(), "big") for table in _NOT_USED)
    flags = uharfbuzz.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.DESUBROUTINIZE | flags.NOTDEF_OUTLINE
    return numbered_as_glyphs(bytes(wanted.subset(face).blob.data))
