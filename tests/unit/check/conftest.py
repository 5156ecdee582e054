"""A small portal that has nothing wrong, and builds of copies of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_src.build.drive import build
from site_src.build.result import BuildResult
from site_src.build.voice import Voice
from site_src.options import BuildOptions

HERE = Path(__file__).parent
CLOCK = datetime(2026, 11, 18, 1, 30, tzinfo=UTC)

Build = Callable[..., BuildResult]


def run(folder: Path, clock: datetime = CLOCK, **changes: object) -> BuildResult:
    """Build ``folder/content`` into ``folder/output`` with the plain theme."""
    options = BuildOptions(content=folder / "content", output=folder / "output", theme=str(HERE / "theme"), jobs=1)
    return build(replace(options, **changes), clock, Voice(lambda *_: None, lambda _: None))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sound portal, built. Copy it; do not change it."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(HERE / "base" / "content", folder / "content")
    result = run(folder)
    assert result.published, result.problems
    assert result.problems == ()
    return folder


@pytest.fixture
def portal(published: Path, tmp_path: Path) -> Path:
    """A copy of the built portal, to be changed."""
    shutil.copytree(published, tmp_path / "portal")
    return tmp_path / "portal"


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
