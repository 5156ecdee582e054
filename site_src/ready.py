"""What the pipeline is asked for, and how far it got before the first byte is rendered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from site_src.assemble.site import Site
from site_src.cache.store import Store
from site_src.inspect.inspections import INSPECTIONS
from site_src.inspection import Inspections
from site_src.kind import Kinds
from site_src.model.content_type import ContentTypes
from site_src.model.registry import CONTENT_TYPES
from site_src.options import BuildOptions
from site_src.plan.kinds import KINDS
from site_src.plan.plan import Plan
from site_src.plan.planning import Planning
from site_src.problems import Problem
from site_src.publish.outputs import Output
from site_src.publish.places import Places
from site_src.theme import Theme
from site_src.workers import cores

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Request:
    """One build: what was asked for, where it works, and the present (`clock`, aware)."""

    options: BuildOptions
    places: Places
    store: Store
    engine: bytes
    clock: datetime
    progress: Progress

    @property
    def types(self) -> ContentTypes:
        return self.options.types or CONTENT_TYPES

    @property
    def kinds(self) -> Kinds:
        return self.options.kinds or KINDS

    @property
    def inspections(self) -> Inspections:
        return INSPECTIONS if self.options.inspections is None else self.options.inspections

    @property
    def workers(self) -> int:
        return self.options.jobs or cores()


@dataclass(frozen=True, slots=True)
class Broken:
    """Settings or theme are so wrong that nothing can be planned; what could be found out all the same."""

    problems: tuple[Problem, ...]
    read: int
    theme: Theme | None = None
    site: Site | None = None

    def may_publish(self, strict: bool) -> bool:
        """Say that there is nothing to publish."""
        return False


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything known before the first byte is rendered; `outputs` are the records of what was published before."""

    planning: Planning
    plan: Plan
    problems: tuple[Problem, ...]
    read: int
    outputs: Mapping[str, Output]

    @property
    def site(self) -> Site:
        return self.planning.site

    @property
    def theme(self) -> Theme:
        return self.planning.theme

    def may_publish(self, strict: bool) -> bool:
        """Say whether nothing keeps the site from being published."""
        return not any(strict or problem.is_error for problem in self.problems)


class NotPublished(Exception):
    """Rendering found `problems`; the output is what it was."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems
