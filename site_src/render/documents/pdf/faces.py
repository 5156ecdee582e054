"""The fonts that documents are set in, under the family names that styles call them by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from site_src.render.documents.pdf.cff import numbered_as_glyphs
from site_src.signs import Covers
from site_src.typefaces import BLANK, HEI, SONG, unpacked

KAI = "Kai"
"""The theme's font that has what `SONG` lacks."""

_NOT_USED = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG")
_NAMES = Path(__file__).with_name("names.txt")
"""The characters of 《通用规范汉字表》 that GB 2312 lacks."""

_BESIDE = "㎡〇㼆囍頔–€™"
"""A unit, a figure, some characters that are in neither and yet in names, and signs that texts bring along."""

STAND_INS = {"•": "･"}
"""A character that shares its glyph with a commoner one, and the like one, typed by nobody, that gives it another.

A PDF says of a glyph what character it is, one for each: readers find ``·`` and not ``•``.
"""

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_LATIN = _ASCII + "".join(map(chr, range(0xA1, 0x100))).replace("\xad", "")
"""With ² ³ ° ¥; without the space and the hyphen that share their glyphs with others."""

_ANY_CELL, _HAN_CELLS = range(0x40, 0xFF), range(0xA1, 0xFF)
_SIGNS, _HAN = range(0xA1, 0xAA), range(0xB0, 0xF8)
"""Rows of GBK; of the Han characters those that GB 2312 has."""


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


def covers(fonts: Path, digest: bytes) -> Covers:
    """Return what says of a character whether one of the last two families has it."""
    whole = _whole(fonts, digest)
    song, kai = whole[SONG].unicodes, whole[KAI].unicodes
    return lambda character: ord(character) in song or ord(character) in kai


def typed_characters() -> str:
    """Return the characters that can be typed into a form.

    They are the signs of GBK, the Han characters of GB 2312 and all 8,105 of 《通用规范汉字表》 (2013),
    from which names are chosen. Python's codec of GB 2312 has other characters for ``·`` and
    ``—`` than keyboards write; that of GBK has these.
    """
    pairs = [bytes((row, cell)) for row in _SIGNS for cell in _ANY_CELL]
    pairs += [bytes((row, cell)) for row in _HAN for cell in _HAN_CELLS]
    gbk = "".join(filter(str.isprintable, (pair.decode("gbk", "ignore") for pair in pairs)))
    names = _NAMES.read_text("utf-8").replace("\n", "")
    return _LATIN + gbk + _BESIDE + "".join(STAND_INS) + names


def typed_face() -> bytes:
    """Return the font in which readers show what is typed.

    Its plain strokes take half the bytes of a brush's, so that all characters fit into a form.
    """
    return _cut(_supplied()[HEI], "".join(STAND_INS.get(one, one) for one in typed_characters()))


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
