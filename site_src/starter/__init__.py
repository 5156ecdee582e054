"""What a new portal and a new entry begin with: ``init`` copies content/ and theme/, ``new`` a file of new/."""

from __future__ import annotations

DATED = "2026-11-18"
"""The day that stands in every `date` of the starter content; the current day is put in its place.

The dates on which the hotlines were verified are another day and stay: copying a file verifies nothing.
"""

BLANKS = ("单位名称", "主办单位", "承办部门", "办公地址", "办公电话")
"""What stands in 〈〉 in the starter content for a unit to fill in."""
