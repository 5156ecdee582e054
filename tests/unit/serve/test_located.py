"""Whatever an address says, only a file of the site is found."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.serve.located import located


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two files beside a secret, and links that lead to it."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "secret").write_text("x")
    (folder / "site-other").mkdir()
    (folder / "site/通知").mkdir(parents=True)
    (folder / "site/index.html").write_text("x")
    (folder / "site/通知/a b.html").write_text("x")
    os.symlink(folder, folder / "site/out")
    os.symlink(folder / "site/通知", folder / "site/in")
    return folder / "site"


PIECES = st.sampled_from(
    [
        "..",
        ".",
        "/",
        "//",
        "%2e%2e",
        "%2f",
        "%5c",
        "\\",
        "%00",
        "out",
        "in",
        "secret",
        "site-other",
        "通知",
        "C:",
        "%ff",
        "a b.html",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_nothing_outside_the_site_is_ever_found(site: Path, path: str) -> None:
    found = located(site, f"/{path}")
    top = site.resolve()
    assert found is None or found == top or top in found.parents


@given(st.text(max_size=30))
def test_any_text_is_a_path_or_none(site: Path, text: str) -> None:
    found = located(site, f"/{text}")
    assert found is None or found.exists()


def test_files_folders_and_encoded_names_are_found(site: Path) -> None:
    top = site.resolve()
    assert located(site, "/") == top
    assert located(site, "/index.html") == top / "index.html"
    assert located(site, quote("/通知/")) == top / "通知"
    assert located(site, quote("/通知/a b.html")) == top / "通知/a b.html"
    assert located(site, "/in/a%20b.html") == top / "通知/a b.html"


@pytest.mark.parametrize("path", ["/index.html/", "/lost", "//index.html", "/in//a%20b.html", "/./index.html"])
def test_a_path_that_is_not_exactly_a_file_is_none(site: Path, path: str) -> None:
    assert located(site, path) is None
