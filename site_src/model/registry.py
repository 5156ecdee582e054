"""The content types by their folders under content/. The one place that lists them."""

from __future__ import annotations

from site_src.model.content_type import ContentTypes
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.assessment import ASSESSMENTS
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.course import COURSES
from site_src.model.facts.dataset import DATA
from site_src.model.facts.event import EVENTS
from site_src.model.facts.expert import EXPERTS
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.page import PAGES
from site_src.model.facts.quiz import QUIZZES
from site_src.model.facts.result import RESULTS
from site_src.model.facts.rubric import RUBRICS
from site_src.model.facts.station import STATIONS

CONTENT_TYPES: ContentTypes = {
    one.folder: one
    for one in (
        PAGES, NOTICES, ARTICLES, RUBRICS, FORMS, COURSES, EXPERTS, STATIONS, CONTACTS, ASSESSMENTS, QUIZZES, EVENTS,
        RESULTS, DATA,
    )
}  # fmt: skip

DOCUMENT_ENDS = (".md", ".yaml", ".yml", ".csv")


def is_document(path: str, types: ContentTypes = CONTENT_TYPES) -> bool:
    """Say whether the source at the logical `path` holds entries; otherwise it is an asset."""
    parts = path.split("/", 2)
    return len(parts) == 3 and parts[0] == "content" and parts[1] in types and path.endswith(DOCUMENT_ENDS)
