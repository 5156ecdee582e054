"""How a build speaks while it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """How a build speaks while it works: progress of a step (name, done, of), and notes."""

    progress: Callable[[str, int, int], None]
    say: Callable[[str], None]
