"""The digest of everything outside content and theme that can change a byte of the output."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from site_src.digest import digest

LIBRARIES = frozenset({
    "annotated_types", "brotli", "cffi", "cssselect2", "fonttools", "icalendar", "jinja2", "lxml", "markdown",
    "markupsafe", "pikepdf", "pillow", "pycparser", "pydantic", "pydantic_core", "pydyf", "pygments",
    "pylopdf_fonts_zh_cn", "pypdfium2", "pyphen", "pypinyin", "python_dateutil", "python_docx", "pyyaml", "rjieba", "segno", "tinycss2",
    "tinyhtml5", "typing_extensions", "typing_inspection", "tzdata", "uharfbuzz", "weasyprint", "webencodings",
    "xlsxwriter",
})  # fmt: skip
"""Distributions that the steps import, themselves or through another: a version of theirs can change what a build makes."""
NOT_THE_PROGRAM = frozenset({"__pycache__", "starter", "themes"})
"""Folders of the package that hold what is compiled, or copied into a portal, or a source of the build."""


def engine() -> bytes:
    """Return the digest of this program's own files, the interpreter and the libraries it renders with.

    Versions are read from the names of the installed distributions: asking
    importlib.metadata for each takes longer than a build that changes nothing.
    """
    parts = [sys.version, *_versions()]
    top = os.path.dirname(__file__)
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(set(folders) - NOT_THE_PROGRAM)
        place = folder[len(top) :].replace(os.sep, "/")
        for name in sorted(names):
            with open(f"{folder}/{name}", "rb", buffering=0) as file:
                parts.append(f"{place}/{name} {digest(file.read()).hex()}")
    return digest("\n".join(parts).encode())


def _versions() -> list[str]:
    spec = find_spec("markdown")
    if spec is None or spec.origin is None:
        return []
    found = os.listdir(Path(spec.origin).parent.parent)
    return sorted(name for name in found if name.endswith(".dist-info") and distribution(name) in LIBRARIES)


def distribution(name: str) -> str:
    """Return the name of a distribution, with or without a version, as `LIBRARIES` has it."""
    return name.partition("-" if name.endswith(".dist-info") else " ")[0].lower().replace("-", "_")
