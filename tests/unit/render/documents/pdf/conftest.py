"""The demonstration's forms, rubrics and notices, and the look of the default theme."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_src.digest import digest
from site_src.model.entries import read_entries
from site_src.model.entry import model_of
from site_src.model.registry import CONTENT_TYPES
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook


@pytest.fixture(scope="session")
def look(project: Path, tmp_path_factory: pytest.TempPathFactory) -> DocumentLook:
    """Give the default theme's look, with a font store of its own."""
    folder = project / "themes" / "default" / "print"
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    theme = digest(b"".join(file.read_bytes() for file in files))
    return DocumentLook(folder, theme, tmp_path_factory.mktemp("fonts"), "健康驿站", "2026年1月", digest="1f3a9c2e")


def _load(project: Path, content_type: str) -> dict[str, tuple[Any, str]]:
    found = {}
    for file in sorted((project / "content" / content_type).iterdir()):
        reading = read_entries(file.relative_to(project).as_posix(), file.read_bytes())
        payload = reading.payloads[0]
        found[file.stem] = (model_of(CONTENT_TYPES[content_type]).model_validate_json(payload.record), payload.html)
    return found


@pytest.fixture(scope="session")
def forms(project: Path) -> Mapping[str, Form]:
    return {name: entry for name, (entry, _) in _load(project, "forms").items()}


@pytest.fixture(scope="session")
def rubrics(project: Path) -> Mapping[str, Rubric]:
    return {name: entry for name, (entry, _) in _load(project, "rubrics").items()}


@pytest.fixture(scope="session")
def notices(project: Path) -> Mapping[str, tuple[Notice, str]]:
    return _load(project, "notices")
