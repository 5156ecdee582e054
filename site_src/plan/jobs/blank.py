"""A document that a page fills in, in a script that carries it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from site_src.plan.job import Job
from site_src.plan.key_part import DIGEST


@dataclass(frozen=True, slots=True)
class BlankJob(Job):
    """The script that carries the file at `document`, one of the output that this build made; `made` is the key of that."""

    document: str
    made: Annotated[bytes, DIGEST]
