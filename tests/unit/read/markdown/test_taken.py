"""No id of a body is one that the page around it has already."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_src.read.markdown import render_body
from site_src.read.markdown.taken import taken

TEMPLATES = Path(__file__).parents[4] / "themes" / "default" / "templates"
PAGES = ["articles", "assessments", "courses", "data", "events", "forms", "notices", "pages", "quizzes", "results"]
_ID = re.compile(r'\sid="([^"]*)"')
_NAMED = re.compile(r'(?:import|from|include|extends) "([^"]*)"')


def written(template: str, seen: set[str]) -> set[str]:
    """Return the ids in a template and in all that it names; a count in one is ``1``."""
    if template in seen:
        return set()
    seen.add(template)
    text = (TEMPLATES / template).read_text("utf-8")
    ids = {re.sub(r"\{\{[^}]*\}\}", "1", name) for name in _ID.findall(text)}
    return ids.union(*(written(named, seen) for named in _NAMED.findall(text) if (TEMPLATES / named).is_file()))


@pytest.mark.parametrize("folder", [*PAGES, "rubrics", "stations"])
def test_every_id_around_a_body_is_known_to_be_taken(folder: str) -> None:
    ids = written(f"{folder}.html", set())
    assert {"main", "foot-help"} <= ids
    # An id that a template is given whole is one of a table, which the front matter names.
    assert [name for name in ids - {"1"} if not taken(name, f"content/{folder}/a.md")] == []


@pytest.mark.parametrize(
    ("title", "id"), [("Main", "main-2"), ("Sources", "sources-2"), ("C1", "c1-2"), ("健康", "健康")]
)
def test_a_heading_that_a_page_has_already_gets_the_next_number(title: str, id: str) -> None:
    body, problems = render_body(f"## {title}", path="content/articles/a.md")
    assert (body.anchors, problems) == ((id,), ())


@pytest.mark.parametrize(
    ("text", "place"), [("甲\n\n## 乙 {#foot-help}", (3, 7)), ('甲\n\n<div id="main">乙</div>', (3, 6))]
)
def test_an_id_that_a_page_has_already_is_refused_where_it_stands(text: str, place: tuple[int, int]) -> None:
    _, (problem,) = render_body(text, path="content/a.md")
    assert (problem.rule, problem.line, problem.column) == ("id-taken", *place)


def test_an_id_that_only_pages_of_another_kind_have_is_free() -> None:
    assert render_body("## 乙 {#others}", path="content/pages/a.md")[1] == ()
    assert render_body("## 乙 {#others}", path="content/data/a.md")[1] != ()
