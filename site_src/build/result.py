"""What a build did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from site_src.problems import Problem


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `published` is False if problems kept the old site in place.

    `made` and `gone` are output paths, `kept` counts the files left as they were,
    `read` the sources read anew. `until` is the moment at which the next build
    changes something by itself (naive, on the wall clock of `zone`).
    """

    problems: tuple[Problem, ...]
    published: bool
    made: tuple[str, ...] = ()
    kept: int = 0
    gone: tuple[str, ...] = ()
    read: int = 0
    sources: int = 0
    until: datetime | None = None
    zone: str = ""
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
