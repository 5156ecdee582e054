"""What holds on all pages of the demonstration: axe finds nothing, nothing is cut, nothing comes from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.survey import survey

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SHARES = 6
"""The pages are dealt out to so many tests, so that several workers share them."""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_fault(share: int, chromium: Browser, portal: Path) -> None:
    paths = sorted(portal.rglob("*.html"))[share::SHARES]
    assert paths
    assert survey(chromium, portal, paths) == []


def test_a_survey_finds_what_is_wrong(chromium: Browser, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>坏页</title>'
        '<main><h1>坏页</h1><p style="color:#bbb;background:#fff">太淡的字</p>'
        '<p style="width:900px">太宽的块</p><img src="missing.png"></main>',
        "utf-8",
    )
    found = " ".join(finding.what for finding in survey(chromium, tmp_path, [page]))
    assert "color-contrast" in found
    assert "image-alt" in found
    assert "scrolls sideways at 320 px" in found
    assert "failed: " in found
