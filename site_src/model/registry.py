"""The content types: folder under content/ -> model. The one place that lists them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_src.model.entry import Entry

# Named, not imported: a build that reads one article needs one model.
CONTENT_TYPES = {
    "pages": "page.Page",
    "notices": "notice.Notice",
    "articles": "article.Article",
    "rubrics": "rubric.Rubric",
    "forms": "form.Form",
    "courses": "course.Course",
    "experts": "expert.Expert",
    "stations": "station.Station",
    "contacts": "contact.Contact",
    "assessments": "assessment.Assessment",
    "quizzes": "quiz.Quiz",
    "events": "event.Event",
    "results": "result.Result",
    "data": "dataset.Dataset",
}


@cache
def model_of(content_type: str) -> type[Entry]:
    """Return the model of a content type; KeyError if there is no such type."""
    module, name = CONTENT_TYPES[content_type].split(".")
    model: type[Entry] = getattr(import_module(f"site_src.model.types.{module}"), name)
    return model


DOCUMENT_ENDS = (".md", ".yaml", ".yml", ".csv")


def is_document(path: str) -> bool:
    """Say whether the source at the logical `path` holds entries; otherwise it is an asset."""
    parts = path.split("/", 2)
    return len(parts) == 3 and parts[0] == "content" and parts[1] in CONTENT_TYPES and path.endswith(DOCUMENT_ENDS)
