"""What programs subscribe to: feeds and calendars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from site_src.plan.job import Job
from site_src.plan.key_part import DIGEST, FACES
from site_src.plan.views.card import CardView


@dataclass(frozen=True, slots=True)
class TimedJob(Job):
    """A feed or a calendar of `entries` with the name `title`; `site` is the digest of the view that pages share."""

    engine: Annotated[bytes, DIGEST]
    site: Annotated[bytes, DIGEST]
    entries: Annotated[tuple[CardView, ...], FACES]
    title: str
