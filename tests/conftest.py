"""What all tests share: the project's folder, a real browser, how hypothesis searches."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.small_site import SmallSite, small_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same code gives the same run: a red test is then always this change's fault.
# HYPOTHESIS_PROFILE=explore looks for new examples, longer.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

CHROMIUM = ("chromium", "google-chrome", "google-chrome-stable")
# A browser that asks nothing of the network by itself.
QUIET = (
    "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def project() -> Path:
    """The root folder of the clone."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A small portal that a test may edit and build."""
    return small_site(tmp_path)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running headless Chromium: the system's, or the one that came with playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        installed = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if installed is None and not Path(driver.chromium.executable_path).exists():
            pytest.skip("no Chromium on this machine; `make test` installs one")
        # Chromium refuses its sandbox to root.
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = driver.chromium.launch(executable_path=installed, args=[*QUIET, *(["--no-sandbox"] if root else [])])
        yield browser
        browser.close()
