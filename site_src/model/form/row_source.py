"""What the rows of a form's table may come from: the entries of a directory, and what of them a cell may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

RowSource = Literal["courses", "experts", "stations"]

ROW_FACTS: Mapping[RowSource, tuple[str, ...]] = {
    "courses": (
        "number", "category", "title", "audience", "minutes", "delivery", "form", "goals", "expert_role",
        "group_size", "sessions", "starts", "fee", "note",
    ),
    "experts": (
        "number", "pool", "title", "workplace", "fields", "qualifications", "services", "course_categories",
        "experience", "note",
    ),
    "stations": ("title", "kind", "district", "host", "address", "phone", "hours", "services", "zones", "booking"),
}  # fmt: skip
"""Content type -> the fields of its entries that may stand in a cell, by the names of `docs/fields.md`."""
