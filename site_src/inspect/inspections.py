"""The inspections of a build. A new one is an entry here, with the function that looks."""

from __future__ import annotations

from site_src.inspection import Inspection, Inspections

_SHEETS = {f"{of}-{what}" for of in ("form", "rubric") for what in ("print", "fill", "word", "excel")}

INSPECTIONS: Inspections = (
    Inspection("document", 3, frozenset({"notice-print", *_SHEETS}), "site_src.inspect.document:document_problems"),
)
