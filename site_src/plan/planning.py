"""What jobs are planned from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_src.assemble.site import Site
from site_src.kind import Kinds
from site_src.plan.frame import Frame
from site_src.plan.job import Job
from site_src.plan.jobs.search import Shard
from site_src.plan.views.document import Offered
from site_src.plan.views.site import SiteView
from site_src.theme import Theme


@dataclass(frozen=True, slots=True)
class Planning:
    """What the planner of a kind sees.

    `view` is what all pages share, `frame` what all jobs do, `digests` has that of each source by its logical path,
    `spellings` how each title sounds (see `plan.spelling`). `gallery` says whether the parts of the theme are shown,
    too. `earlier` are the jobs of the waves before, `offered` the documents of entries, `numbered` what a notice
    offers in their place, by its id, and `given` those of sections that are made, `blanks` what the page of an entry
    fills in: paths of scripts by the kinds of what they carry. `shards` are what a search finds,
    `left` has, by output path, the digests of what files of earlier waves left (see `kind.Kind.leaves`), as far as
    that is known.
    """

    site: Site
    theme: Theme
    kinds: Kinds
    view: SiteView
    frame: Frame
    digests: Mapping[str, bytes]
    spellings: Mapping[str, str]
    gallery: bool = False
    earlier: tuple[Job, ...] = ()
    offered: Offered = field(default_factory=dict)
    numbered: Mapping[str, Offered] = field(default_factory=dict)
    given: Offered = field(default_factory=dict)
    shards: tuple[Shard, ...] = ()
    left: Mapping[str, bytes] = field(default_factory=dict)
    blanks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
