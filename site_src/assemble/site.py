"""The whole site as of one moment: everything in its place, nothing rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from site_src.assemble.live import LiveEntry
from site_src.assemble.target import Target
from site_src.config import SiteConfig
from site_src.model.card import Card
from site_src.model.content_type import ContentType, ContentTypes, F
from site_src.problems import Problem


@dataclass(frozen=True, slots=True)
class Site:
    """What `check` looks at and `plan` turns into jobs.

    `now` is naive, on the wall clock of the site. `entries` are the published ones in
    the order of their sources; `sections` (by content type), `columns` and `terms`
    hold them newest first; one that is named somewhere and has none is empty. `neighbours` gives the newer and the older one in the same
    section or column. `targets` has, by entry id, the targets of its references in
    order, `ahead` those of entries whose time has not come, whose mistakes should show
    today, not on the day of an unattended build, and of entries with another mistake. `places` has the targets of the menus
    by what site.yaml says. `assets` maps source paths to output paths. `until` is the
    next moment at which any of this changes by itself.
    """

    types: ContentTypes
    config: SiteConfig
    now: datetime
    entries: tuple[LiveEntry, ...]
    by_id: Mapping[str, LiveEntry]
    sections: Mapping[str, tuple[LiveEntry, ...]]
    columns: Mapping[str, tuple[LiveEntry, ...]]
    terms: Mapping[str, tuple[LiveEntry, ...]]
    neighbours: Mapping[str, tuple[LiveEntry | None, LiveEntry | None]]
    targets: Mapping[str, tuple[Target, ...]]
    ahead: tuple[tuple[Card, tuple[Target, ...]], ...]
    places: Mapping[str, Target]
    assets: Mapping[str, str]
    slugs: Mapping[str, str]
    until: datetime | None
    problems: tuple[Problem, ...]

    def of(self, kind: ContentType[F]) -> tuple[LiveEntry[F], ...]:
        """Return the entries of one content type, the newest first."""
        return cast("tuple[LiveEntry[F], ...]", self.sections.get(kind.folder, ()))
