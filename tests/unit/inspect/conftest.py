"""The look of the default theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_src.digest import digest
from site_src.render.documents.document import DocumentLook


@pytest.fixture(scope="session")
def look(project: Path, tmp_path_factory: pytest.TempPathFactory) -> DocumentLook:
    """Give the default theme's look, with a font store of its own."""
    folder = project / "themes" / "default" / "print"
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    theme = digest(b"".join(file.read_bytes() for file in files))
    return DocumentLook(folder, theme, tmp_path_factory.mktemp("fonts"), "健康驿站", digest="1f3a9c2e")
