"""A portal of its own for each test of the preview, and one preview for tests that only look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.serve.running import Portal, Preview, portal_in, started


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """A small portal, for tests that edit it."""
    return portal_in(tmp_path)


@pytest.fixture
def preview(portal: Portal) -> Iterator[Preview]:
    """The preview of `portal`, for tests that edit it."""
    with started(portal) as running:
        running.opened()
        yield running


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that no test changes."""
    with started(portal_in(tmp_path_factory.mktemp("portal"))) as running:
        running.opened()
        yield running
