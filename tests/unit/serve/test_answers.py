"""What the preview server answers while all is well."""

from __future__ import annotations

import pytest

from tests.unit.serve.running import WALK, Portal, Preview, started


def test_the_first_line_is_the_address(portal: Portal) -> None:
    with started(portal) as preview:
        assert preview.opened().startswith("预览：http://127.0.0.1:")


def test_a_folder_shows_its_index(seen: Preview) -> None:
    assert seen.get("/articles/body").headers["Location"] == "/articles/body/"
    assert seen.get("/articles/body?a=b").headers["Location"] == "/articles/body/?a=b"
    assert seen.get("/articles/body/").text == seen.get("/articles/body/index.html").text


@pytest.mark.parametrize("path", ["/lost", "/lost.html", "/articles/lost/", "/articles/body/walk.html/", "/assets/"])
def test_what_is_not_there_gets_the_sites_own_page_and_404(seen: Preview, path: str) -> None:
    answer = seen.get(path)
    assert answer.status == 404
    assert "没有这个网页" in answer.text
    assert "livereload.js" in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (WALK, "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_the_character_set_is_said_and_nothing_is_kept(seen: Preview, path: str, kind: str) -> None:
    answer = seen.get(path)
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_versioned_address_is_not_kept_either(seen: Preview) -> None:
    assert seen.get("/feed.xml?v=1").headers["Cache-Control"] == "no-store"


def test_only_looking_is_allowed(seen: Preview) -> None:
    assert seen.get(WALK, "HEAD")._replace(headers={}) == (200, {}, "")
    assert seen.get("/robots.txt", "HEAD").status == 200
    assert seen.get(WALK, "POST").status == 405


def test_part_of_a_file_can_be_asked_for(seen: Preview) -> None:
    whole = seen.get("/robots.txt").text
    assert seen.get("/robots.txt", Range="bytes=0-3")[::2] == (206, whole[:4])


def test_drafts_are_shown(seen: Preview) -> None:
    assert "还没写完" in seen.get("/articles/body/draft.html").text


def test_the_last_good_site_is_the_site_while_all_is_well(seen: Preview) -> None:
    answer = seen.get(f"/_last-good{WALK}")
    assert (answer.status, answer.headers["Location"]) == (302, WALK)
    assert seen.get("/_last-good//evil.example/").headers["Location"] == "/evil.example/"
