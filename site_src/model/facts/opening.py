"""When something is open, as the script that says whether that is now reads it."""

from __future__ import annotations

from typing import TypeAlias

Opening: TypeAlias = tuple[tuple[int, ...], int, int]
"""Days of the week from 0 for Monday, from and to in minutes from midnight: ``((0, 1), 510, 1050)``."""
