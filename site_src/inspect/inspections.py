"""The inspections of a build. A new one is an entry here, with the function that looks."""

from __future__ import annotations

from site_src.inspection import Inspection, Inspections

_SHEETS = {f"{of}-{what}" for of in ("form", "rubric") for what in ("print", "fill", "word", "excel")}

INSPECTIONS: Inspections = (
    Inspection("document", 4, frozenset({"notice-print", *_SHEETS}), "site_src.inspect.document:document_problems"),
    Inspection(
        "list", 1, frozenset({"list-pdf", "list-excel", "year-calendar"}), "site_src.inspect.handout:list_problems"
    ),
    Inspection("poster", 1, frozenset({"poster-a4", "poster-a3", "cards"}), "site_src.inspect.handout:poster_problems"),
    Inspection("room", 1, frozenset({"form-fill"}), "site_src.inspect.room:room_problems"),
    Inspection("totals", 1, frozenset({"form-print"}), "site_src.inspect.totals:total_problems"),
    Inspection("booklet", 1, frozenset({"booklet"}), "site_src.inspect.booklet:booklet_problems"),
)
