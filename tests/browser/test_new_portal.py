"""A portal that has little yet looks finished, not emptied."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
def test_the_few_tasks_of_a_new_portal_are_rows_and_no_voids(
    width: int, tmp_path: Path, project: Path, chromium: Browser
) -> None:
    folder = tmp_path / "new"
    for command in (
        ["init", str(folder), "--name", "某某小学", "--organisation", "某某小学工会委员会"],
        ["build", "--content", str(folder / "content"), "--output", str(folder / "output"), "--jobs", "1"],
    ):
        subprocess.run([sys.executable, "build.py", *command], cwd=project, capture_output=True, check=True)
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto((folder / "output/index.html").as_uri())

    list_ = page.locator(".todo").bounding_box()
    tiles = [tile.bounding_box() for tile in page.locator(".todo a").all()]

    assert list_
    assert len(tiles) == 2
    for tile in tiles:
        assert tile
        assert tile["width"] == pytest.approx(list_["width"], abs=1)
        assert tile["height"] < tile["width"] / 2
    page.close()
