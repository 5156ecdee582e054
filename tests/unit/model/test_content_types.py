"""A content type has one place: what is told there is told nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_src.model.form.row_source import ROW_FACTS
from site_src.model.registry import CONTENT_TYPES

PACKAGE = Path(__file__).resolve().parents[3] / "site_src"
FOR_PEOPLE = frozenset({"examples", "description", "help", "hint"})
"""Arguments that are read by people: an example names a folder."""
OTHERS = {
    "cli/inputs.py": {"pages"},  # a part of a job
    "kind.py": {"pages"},  # a wave of jobs
    "model/form/row_source.py": {"courses", "experts", "stations"},  # the type checker wants the names themselves
    "model/types/course.py": {"experts"},  # a field
    "render/document.py": {"pages"},  # a field
    "read/markdown/taken.py": {*CONTENT_TYPES},  # ids of the theme by folder: reading comes before the records
}
"""Words that are also the name of a folder."""


def named(source: str) -> Iterator[str]:
    """Yield the folders of content types that a module names: as a word, or at the head of an id or a path."""
    tree, told = ast.parse(source), set()
    for node in ast.walk(tree):
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if docstring or (isinstance(node, ast.keyword) and node.arg in FOR_PEOPLE):
            assert isinstance(node, ast.Expr | ast.keyword)
            told |= {id(inner) for inner in ast.walk(node.value) if isinstance(inner, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            word = node.value.removeprefix("content/").removeprefix("@").partition("/")
            if word[0] in CONTENT_TYPES and not (word[1] and word[2]):  # what goes on is the id of an example
                yield word[0]


def test_no_module_names_the_folder_of_a_content_type_but_its_record() -> None:
    found = {
        (file.relative_to(PACKAGE).as_posix(), folder)
        for file in PACKAGE.rglob("*.py")
        if file.parent.name != "facts"
        for folder in named(file.read_text("utf-8"))
    }
    assert sorted(found - {(path, word) for path, words in OTHERS.items() for word in words}) == []


@pytest.mark.parametrize(
    "source",
    ['TIMED = ("events",)', 'site.sections.get("events", ())', 'f"events/{name}"', 'f"content/events/{name}"', 'id[len("events/"):]'],
)  # fmt: skip
def test_a_module_that_names_a_folder_is_found(source: str) -> None:
    assert list(named(source)) == ["events"]


@pytest.mark.parametrize(
    "source", ['"""events"""', 'Field(examples=["events"])', 'x = "upcoming events"', 'x = "@events/525"']
)
def test_what_is_said_to_people_is_none(source: str) -> None:
    assert list(named(source)) == []


def test_a_record_is_in_the_registry_under_its_folder_and_no_word_leads_to_two_types() -> None:
    assert {name: kind.folder for name, kind in CONTENT_TYPES.items()} == {name: name for name in CONTENT_TYPES}
    words = [word for kind in CONTENT_TYPES.values() for word in (kind.folder, kind.singular, kind.name, *kind.words)]
    assert sorted(set(words)) == sorted(words)


def test_what_a_cell_may_take_from_a_directory_is_among_its_facts() -> None:
    for folder, names in ROW_FACTS.items():
        fields = getattr(CONTENT_TYPES[folder].facts, "_fields")  # noqa: B009
        assert set(names) <= {"title", *fields}, folder
