"""Files made from fonts, each made once and kept in the cache under the digest of what it is made from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from site_src.digest import combined, digest


@cache
def content_of(file: Path) -> bytes:
    """Return the digest of a font file; fonts do not change while a process runs."""
    return digest(file.read_bytes())


def kept(store: Path, parts: Iterable[bytes], suffix: str, make: Callable[[], bytes]) -> Path:
    """Return the file in `store` for the digests `parts`, made now unless it is there.

    Two processes may make the same file: both write the same bytes, and each switches
    its own in whole.
    """
    file = store / f"{combined(parts).hex()}{suffix}"
    if not file.exists():
        store.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=store)
        with os.fdopen(handle, "wb") as beside:
            beside.write(make())
        Path(name).replace(file)
    return file


def cut(file: Path, characters: Iterable[str], store: Path) -> Path:
    """Return `file` cut down to the glyphs of `characters`; those it lacks are passed over."""
    wanted = "".join(sorted(characters))

    def make() -> bytes:
        import uharfbuzz

        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        subset = uharfbuzz.SubsetInput()
        subset.unicode_set.update(ord(character) for character in wanted)
        flags = uharfbuzz.SubsetFlags
        subset.flags = flags.NO_HINTING | flags.DESUBROUTINIZE | flags.NOTDEF_OUTLINE
        return bytes(subset.subset(face).blob.data)

    return kept(store, (content_of(file), digest(wanted.encode())), file.suffix, make)


def unpacked(file: Path, store: Path) -> Path:
    """Return a WOFF2 file as TrueType."""

    def make() -> bytes:
        from fontTools.ttLib import woff2

        opened = BytesIO()
        woff2.decompress(BytesIO(file.read_bytes()), opened)
        return opened.getvalue()

    return kept(store, (content_of(file),), ".ttf", make)
