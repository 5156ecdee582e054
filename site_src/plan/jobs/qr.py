"""A QR code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from site_src.plan.job import Job
from site_src.plan.key_part import DIGEST


@dataclass(frozen=True, slots=True)
class QrJob(Job):
    """The QR code that leads to `address`."""

    engine: Annotated[bytes, DIGEST]
    address: str
