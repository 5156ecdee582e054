"""The sample tables, which stand beside the manual in a clone and beside the starter in a wheel."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from site_src.starter.fill import starter_files

_BESIDE_THE_MANUAL = Path(__file__).parents[2] / "docs" / "tables"


def sample_table(content_type: str) -> bytes | None:
    """Return the sample of a table of `content_type` as Excel saves it, None if it has none."""
    packed = starter_files() / "tables"
    folder: Traversable = packed if packed.is_dir() else _BESIDE_THE_MANUAL
    file = folder / f"{content_type}.csv"
    return file.read_bytes() if file.is_file() else None
