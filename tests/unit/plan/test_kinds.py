"""A new output kind is one entry: its planner, its renderer, its wave. All else follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import pytest

from site_src.cache.store import Store
from site_src.kind import DOCUMENTS, PAGES, WAVES, Kind, Kinds
from site_src.named import named
from site_src.plan.job import Job
from site_src.plan.key_part import FACES
from site_src.plan.kinds import KINDS
from site_src.plan.planning import Planning
from site_src.plan.views.card import CardView
from site_src.render.context import RenderContext
from tests.small_site import SmallSite, article, rules


@dataclass(frozen=True, slots=True)
class TitlesJob(Job):
    """A list of titles."""

    entries: Annotated[tuple[CardView, ...], FACES]


def titles_jobs(planning: Planning) -> Iterator[TitlesJob]:
    yield TitlesJob("titles", "titles.txt", "content/", planning.frame.shown(planning.site.entries))


def titles(job: TitlesJob, context: RenderContext, store: Store) -> bytes:
    return "\n".join(card.title for card in job.entries).encode()


def lacking() -> str:
    return "没有装某个软件"


def with_titles(**more: Any) -> Kinds:
    return {**KINDS, "titles": Kind("titles", PAGES, f"{__name__}:titles_jobs", f"{__name__}:titles", **more)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_kind_that_is_added_is_made_listed_and_made_again_only_for_a_reason(site: SmallSite, jobs: int) -> None:
    kinds = with_titles()

    site.published(kinds=kinds, jobs=jobs)
    assert "五分钟放松" in site.tree()["titles.txt"].decode()
    assert b"  titles.txt\n" in site.tree()["manifest.txt"]

    site.write(
        "content/articles/mind/sleep.md", article("睡个好觉", "另一段。\n", date="2026-11-02", tags="[放松, sleep]")
    )
    assert "titles.txt" not in site.published(kinds=kinds, jobs=jobs).made
    site.write(
        "content/articles/mind/sleep.md", article("睡得好", "另一段。\n", date="2026-11-02", tags="[放松, sleep]")
    )
    assert "titles.txt" in site.published(kinds=kinds, jobs=jobs).made
    assert site.tree() == site.clean_tree(kinds=kinds)
    assert "titles.txt" in site.published().gone


def test_a_kind_whose_tools_this_machine_lacks_is_left_out_and_said_so(site: SmallSite) -> None:
    result = site.published(kinds=with_titles(needs=f"{__name__}:lacking"))

    assert "titles.txt" not in site.tree()
    assert "index.html" in site.tree()
    assert rules(result.problems) == {"documents-unavailable"}


def test_a_kind_that_is_taken_away_is_planned_nowhere(site: SmallSite) -> None:
    site.published(kinds={name: kind for name, kind in KINDS.items() if name != "feed"})

    assert not [path for path in site.tree() if path.endswith("feed.xml")]
    assert "robots.txt" in site.tree()


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_has_its_renderer_and_a_wave(kind: Kind) -> None:
    assert callable(named(kind.jobs))
    assert callable(named(kind.renderer))
    assert kind.wave in WAVES
    assert (kind.wave is DOCUMENTS) <= bool(kind.ending and kind.label)
