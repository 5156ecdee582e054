"""Final bytes are inspected where they are made; what is known of a file holds until the file or the inspection is another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_src.cache.store import Store
from site_src.inspection import Inspection
from site_src.plan.job import Job
from site_src.problems import Problem, Severity
from site_src.render.context import RenderContext
from tests.small_site import SmallSite, article, rules

SEEN = "seen.txt"


def look(job: Job, data: bytes, context: RenderContext, store: Store) -> Iterator[Problem]:
    """Write down what is looked at; refuse one word, warn of another."""
    with (context.made.parent / SEEN).open("a", encoding="utf-8") as file:
        file.write(f"{job.output}\n")
    if "禁".encode() in data:
        yield Problem(job.source, 0, 0, "forbidden", "有不能公布的字")
    if "疑".encode() in data:
        yield Problem(job.source, 0, 0, "doubtful", "有可疑的字", severity=Severity.WARNING)


def inspections(version: int = 1, settings: bytes = b"") -> tuple[Inspection, ...]:
    return (Inspection("words", version, frozenset({"entry"}), f"{__name__}:look", settings),)


def seen(site: SmallSite) -> set[str]:
    """Return what was looked at since the last call."""
    file = Path(site.work / SEEN)
    found = set(file.read_text("utf-8").split()) if file.exists() else set()
    file.unlink(missing_ok=True)
    return found


def page(text: str) -> str:
    """Return a page of which others show the same whatever its text."""
    return article("睡个好觉", f"{text}\n", date="2026-11-02", summary="一句话")


PAGE, OTHER = "content/articles/mind/sleep.md", "content/articles/mind/other.md"


@pytest.mark.parametrize("jobs", [1, 2])
def test_only_what_is_made_is_looked_at(site: SmallSite, jobs: int) -> None:
    site.write(PAGE, page("睡。"))
    site.published(inspections=inspections(), jobs=jobs)
    assert "articles/mind/sleep.html" in seen(site)

    site.write(PAGE, page("早点睡。"))
    site.published(inspections=inspections(), jobs=jobs)
    assert seen(site) == {"articles/mind/sleep.html"}
    site.published(inspections=inspections(), jobs=jobs)
    assert seen(site) == set()


@pytest.mark.parametrize("other", [inspections(2), inspections(settings=b"other")])
def test_another_version_and_other_settings_look_at_every_file_anew_and_make_none(
    site: SmallSite, other: tuple[Inspection, ...]
) -> None:
    site.published(inspections=inspections())
    all_pages = seen(site)

    result = site.published(inspections=other)

    assert seen(site) == all_pages
    assert result.made == ()
    site.published(inspections=other)
    assert seen(site) == set()


def test_an_error_keeps_the_site_from_being_published_until_it_is_mended(site: SmallSite) -> None:
    site.published(inspections=inspections())
    before = site.tree()

    site.write(PAGE, page("禁"))
    for _ in range(2):
        result = site.build(inspections=inspections())
        assert not result.published
        assert rules(result.problems) == {"forbidden"}
        assert site.tree() == before
    site.write(PAGE, page("好"))
    site.published(inspections=inspections())
    assert site.tree() == site.clean_tree(inspections=inspections())


def test_a_new_version_that_finds_an_error_in_what_is_published_refuses_the_next_build(site: SmallSite) -> None:
    site.write(PAGE, page("禁"))
    site.published(inspections=())

    result = site.build(inspections=inspections())

    assert not result.published
    assert rules(result.problems) == {"forbidden"}


def test_a_warning_is_repeated_by_every_build_without_another_look(site: SmallSite) -> None:
    site.write(PAGE, page("疑"))
    site.write(OTHER, page("睡。"))
    assert "doubtful" in rules(site.published(inspections=inspections()).problems)
    seen(site)

    assert "doubtful" in rules(site.published(inspections=inspections()).problems)
    site.write(OTHER, page("改了。"))
    assert "doubtful" in rules(site.published(inspections=inspections()).problems)
    assert "articles/mind/sleep.html" not in seen(site)
    assert not site.build(inspections=inspections(), strict=True).published
    site.write(PAGE, page("好"))
    assert "doubtful" not in rules(site.published(inspections=inspections()).problems)
