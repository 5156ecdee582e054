"""Every part of the default theme in every state of its examples: axe finds nothing, nothing is cut or too wide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.survey import survey
from tests.small_site import small_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

OF_WHOLE_PAGES = ("landmark-unique",)
"""Rules about a page as a whole: several examples of one landmark stand on a page here."""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root folder of a small portal that was built as a preview builds it."""
    site = small_site(tmp_path_factory.mktemp("gallery"))
    site.published(theme="default", gallery=True)
    return site.output


@pytest.mark.parametrize("share", ["parts/*.html", "*.html", "[ds]*/*.html"])
def test_no_part_has_a_fault_in_any_state(share: str, chromium: Browser, gallery: Path) -> None:
    paths = sorted((gallery / "_gallery").glob(share))
    assert paths
    assert survey(chromium, gallery, paths, without=OF_WHOLE_PAGES) == []


def test_the_buttons_of_the_theme_dress_the_examples(chromium: Browser, gallery: Path) -> None:
    page = chromium.new_page(color_scheme="light", viewport={"width": 1280, "height": 900})
    page.goto((gallery / "_gallery/parts/facts.html").as_uri())
    panel = page.locator("main .panel").first
    light = panel.evaluate("element => getComputedStyle(element).backgroundColor")
    page.get_by_role("banner").get_by_role("button", name="深色").click()
    dark = panel.evaluate("element => getComputedStyle(element).backgroundColor")
    assert light != dark
    page.get_by_role("banner").get_by_role("button", name="关怀版").click()
    assert panel.evaluate("element => getComputedStyle(element).backgroundColor") not in (light, dark)
    page.close()
