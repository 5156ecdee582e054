"""What holds on all pages of the demonstration: axe finds nothing, nothing is cut, nothing comes from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.survey import survey

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LARGE = ("articles", "courses", "tags")
"""Folders with so many pages that each is a test of its own, for another worker to take."""


@pytest.mark.parametrize("share", [*LARGE, "others"])
def test_no_page_has_a_fault(share: str, chromium: Browser, portal: Path) -> None:
    folders = {path: path.relative_to(portal).parts[0] for path in sorted(portal.rglob("*.html"))}
    paths = [path for path, folder in folders.items() if folder == share or (share == "others" and folder not in LARGE)]
    assert len(paths) > 50
    assert survey(chromium, portal, paths) == []


def test_a_survey_finds_what_is_wrong(chromium: Browser, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>坏页</title>'
        '<main><h1>坏页</h1><p style="color:#bbb;background:#fff">太淡的字</p>'
        '<p style="width:900px">太宽的块</p><p style="margin-top:-2.5em">压在上面的字</p><img src="missing.png"></main>',
        "utf-8",
    )
    found = " ".join(finding.what for finding in survey(chromium, tmp_path, [page]))
    assert "color-contrast" in found
    assert "image-alt" in found
    assert "scrolls sideways at 320 px" in found
    # Which of the two begins higher is a matter of the machine's fonts.
    assert re.search("text over text at 320 px: (太宽的块 / 压在上面的字|压在上面的字 / 太宽的块)", found)
    assert "failed: " in found
