"""Ids that a page of the default theme has outside the body, which no body may have a second time."""

from __future__ import annotations

import re

_EVERYWHERE = frozenset({"main", "find-q", "find-help", "foot-help", "map", "editor-notes", "outline"})
_OF: dict[str, frozenset[str]] = {
    "articles": frozenset({"sources"}),
    "assessments": frozenset(
        {"bands", "items", "leave", "missing", "more", "origin", "result", "results", "subscales", "test-data"}
    ),
    "courses": frozenset({"order", "about-course", "experts", "goals"}),
    "data": frozenset({"about-data", "others"}),
    "events": frozenset({"about-event"}),
    "forms": frozenset({"about-form", "downloads", "sheet"}),
    "notices": frozenset(
        {"attachments", "basis", "brand", "downloads", "projects", "requirements", "supply", "workflow"}
    ),
    "pages": frozenset({"leave"}),
    "quizzes": frozenset({"about-quiz", "missing", "name", "result"}),
    "results": frozenset({"about-result"}),
    "rubrics": frozenset(
        {
            "about-rubric",
            "conditions",
            "downloads",
            "notes",
            "overview",
            "score",
            "score-data",
            "score-file",
            "score-keep",
        }
        | {"score-keep-title", "score-name", "score-title", "score-way"}
    ),
    "stations": frozenset({"book", "equipment", "services", "zones"}),
}
"""By the folder of a content type: what is on the page of each of its entries."""

_NUMBERED = re.compile(r"(?:board-|c|q)[0-9]+|(?:downloads|group)-.+")


def taken(name: str, path: str) -> bool:
    """Tell whether the page of the source at `path` (``content/notices/a.md``) has this id already."""
    if not name.isascii():
        return False
    folder = path.split("/")[1] if path.count("/") > 1 else ""
    return name in _EVERYWHERE or name in _OF.get(folder, ()) or _NUMBERED.fullmatch(name) is not None
