"""The inspections of a build. A new one is an entry here, with the function that looks."""

from __future__ import annotations

from site_src.inspection import Inspection, Inspections

INSPECTIONS: Inspections = (
    Inspection("document", 1, frozenset({"notice-print"}), "site_src.inspect.document:document_problems"),
)
