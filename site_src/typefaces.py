"""Which characters the fonts of documents have."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from site_src.signs import Covers

SONG = "Song"
"""Noto Serif SC, complete. Lists in a style end with it and with Kai, which has some characters of names more."""
HEI = "Hei"
"""Noto Sans SC, with the same characters."""
BLANK = "Blank"
"""The family of fillable blanks: ASCII, because a form carries it whole; what is typed is shown in another face."""
KAI = "Kai.woff2"
"""The file of a theme's ``print/fonts`` that has what the font of the text lacks."""


def unpacked(file: Path) -> bytes:
    """Return a WOFF2 file as TrueType."""
    from fontTools.ttLib import woff2

    opened = BytesIO()
    woff2.decompress(BytesIO(file.read_bytes()), opened)
    return opened.getvalue()


@lru_cache(maxsize=2)
def covering(kai: Path | None, digest: bytes) -> Covers:
    """Return what says of a character whether documents can print it.

    `kai` is the theme's own font, with the digest `digest`, None if it has none. It is
    opened when the font of the text lacks a character, for that takes a while.
    """
    import uharfbuzz
    from pylopdf_fonts_zh_cn import serif_path

    song = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(serif_path()))).unicodes

    @lru_cache(maxsize=1)
    def beside() -> frozenset[int]:
        return frozenset(uharfbuzz.Face(uharfbuzz.Blob(unpacked(kai))).unicodes) if kai else frozenset()

    return lambda character: ord(character) in song or ord(character) in beside()
