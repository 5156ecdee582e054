"""What the theme brings along of others is what they published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_the_archive_library_is_that_of_its_package(project: Path, scripts: Path) -> None:
    version = json.loads((project / "package.json").read_text("utf-8"))["devDependencies"]["fflate"]
    package = project / "node_modules/fflate"
    if not package.is_dir():
        pytest.skip("no packages of node here; `make test` installs them")
    vendored = scripts / "vendored/fflate"
    assert (vendored / f"fflate-{version}.js").read_bytes() == (package / "umd/index.js").read_bytes()
    assert (vendored / "LICENSE.txt").read_bytes() == (package / "LICENSE").read_bytes()
