"""The demonstration's content, read from the files the way a build reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from site_src.model.entry import Entry, model_of
from site_src.model.registry import CONTENT_TYPES
from site_src.read.document import SUFFIXES, read


class Published(NamedTuple):
    """One entry of content/, by its whole id, with the Markdown below its front matter."""

    id: str
    entry: Entry
    body: str


@pytest.fixture(scope="session")
def published(project: Path) -> Callable[[str], dict[str, Published]]:
    """Give all entries of a content type by id; a mistake in a file fails the test."""

    def load(content_type: str) -> dict[str, Published]:
        model = model_of(CONTENT_TYPES[content_type])
        found: dict[str, Published] = {}
        for file in sorted((project / "content" / content_type).rglob("*")):
            if file.suffix not in SUFFIXES:
                continue
            path = file.relative_to(project).as_posix()
            document, problems = read(path, file.read_bytes(), getattr(model, "csv_columns", {}))
            assert not problems, problems
            assert document is not None
            for tree in document.trees:
                entry = model.model_validate(tree.value)
                stem = path.removeprefix("content/").rpartition(".")[0]
                id = f"{content_type}/{entry.id}" if entry.id else stem
                assert id not in found, f"two entries called {id}"
                found[id] = Published(id, entry, document.body)
        return found

    return load
