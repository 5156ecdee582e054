"""What the jobs of all pages have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.plan.job import Job
from site_src.plan.key_part import DIGEST, OF_IT


class Template(NamedTuple):
    """The name of a template, and the digest of it with all it includes and the engine that renders it."""

    name: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class PageJob(Job):
    """A page: its template, and the digest of the view that all pages share."""

    template: Annotated[Template, OF_IT]
    site: Annotated[bytes, DIGEST]
