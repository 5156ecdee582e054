"""A pinned moment, of site.yaml or of --as-of, is on the pages; without one they know no moment at all."""

from __future__ import annotations

from datetime import timedelta

from tests.small_site import SETTINGS, SmallSite

THEN = "2026-11-28 10:00"
BASE = "{{ view.site.as_of }}|{{ view.site.config.as_of_note }}|{{ view.site.config.as_of }}\n"


def home(site: SmallSite, **options: str) -> str:
    site.published(**options)
    return site.tree()["index.html"].decode().strip()


def test_a_moment_that_is_asked_for_is_on_the_pages_as_one_of_the_settings_is(site: SmallSite) -> None:
    asked = site.clean_tree(as_of=THEN)
    site.write("content/site.yaml", f"as_of: {THEN}\n{SETTINGS}")

    assert asked == site.clean_tree()
    assert f"as_of=&#39;{THEN}&#39;" in asked["notices/survey.html"].decode()


def test_another_moment_than_that_of_the_settings_takes_its_place_with_its_note(site: SmallSite) -> None:
    site.write("theme/templates/home.html", BASE)
    site.write("content/site.yaml", f"as_of: 2026-11-18 09:30\nas_of_note: 按这一天\n{SETTINGS}")

    assert home(site) == "2026-11-18 09:30|按这一天|2026-11-18 09:30"
    assert home(site, as_of=THEN) == f"{THEN}||{THEN}"
    assert home(site, as_of="2026-11-18 09:30") == "2026-11-18 09:30|按这一天|2026-11-18 09:30"


def test_a_site_that_is_not_pinned_is_the_same_at_another_moment(site: SmallSite) -> None:
    site.write("theme/templates/home.html", BASE)

    assert home(site) == "||None"
    before = site.tree()
    site.clock += timedelta(minutes=7)
    assert site.published().made == ()
    assert site.clean_tree() == before


def test_a_site_that_is_pinned_makes_what_tells_the_moment_when_the_pin_is_lifted(site: SmallSite) -> None:
    site.published(as_of="2026-11-18 09:30")
    assert "notices/survey.html" in site.published().made
    assert site.tree() == site.clean_tree()
