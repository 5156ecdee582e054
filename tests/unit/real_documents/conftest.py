"""The portal of real documents, built once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.unit.real_documents.printed import built


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return built(tmp_path_factory.mktemp("real"))
