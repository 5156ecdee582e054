"""The content a new portal begins with, copied by ``init`` from the folder beside this file."""

from __future__ import annotations

DATED = "2026-11-18"
"""The day that stands in every `date` of the starter content; ``init`` puts the current day in its place.

The dates on which the hotlines were verified are another day and stay: copying a file verifies nothing.
"""

BLANKS = ("单位名称", "主办单位", "承办部门", "办公地址")
"""What stands in 〈〉 in the starter content for a unit to fill in."""
