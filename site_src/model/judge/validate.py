"""A tree against a model: one typed record, or everything that is wrong with it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_src.model.judge.complaint import Complaint, complaint
from site_src.model.judge.place import NOWHERE, Place, inside, place_of
from site_src.model.judge.suggest import suggestion
from site_src.problems import Problem, Remedy, masked
from site_src.read.excerpt import excerpt
from site_src.read.tree import Location, TableCell, Tree

M = TypeVar("M", bound=BaseModel)
MOST_TOLD_OF_AN_ENTRY = 100
"""Mistakes of one record that are told one by one: of more, the first ones are enough to see what happened."""
GO_ON = "先改前面的，再检查一次；成片出错的，多半是同一个原因"


class _Placed(NamedTuple):
    error: ErrorDetails
    place: Place


def validate(
    model: type[M], tree: Tree, path: str, text: str, context: Mapping[str, Any] | None = None
) -> tuple[M | None, tuple[Problem, ...]]:
    """Make a record of `tree`, or return None and a problem for every mistake.

    `text` is the whole file at `path`, for the lines that problems show. A key without
    a value counts as not written. Validators see `context`.
    """
    try:
        return model.model_validate(tree.value, context=context), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
    value = tree.value
    blank = {error["loc"] for error in errors if error["input"] is None and error["type"] != "extra_forbidden"}
    if blank:
        value = _without(value, blank)
        try:
            return model.model_validate(value, context=context), ()
        except ValidationError as error:
            errors = error.errors(include_url=False)
    titles = _titles(model, tree)
    placed = []
    for told in errors[:MOST_TOLD_OF_AN_ENTRY]:
        place = place_of(model, value, told["loc"])
        placed.append(_Placed(told, place._replace(title=titles.get(str(place.at[0]), "") if place.at else "")))
    problems = [_problem(found, tree, path, text) for found in _telling(placed)]
    if len(errors) > MOST_TOLD_OF_AN_ENTRY:
        last = max(problems)
        problems.append(replace(last, rule="too-many", message=more(len(errors) - MOST_TOLD_OF_AN_ENTRY), hint=GO_ON))
    return None, tuple(dict.fromkeys(sorted(problems)))


def _titles(model: type[BaseModel], tree: Tree) -> Mapping[str, str]:
    """Return what the columns are called, by their fields, if `tree` is a row of a table."""
    if not any(isinstance(cell, TableCell) for cell in tree.value.values()):
        return {}
    columns: Mapping[str, str] = getattr(model, "csv_columns", {})
    return {field: title for title, field in columns.items()}


def is_sound(model: type[BaseModel], tree: Tree) -> bool:
    """Say whether a record can be made of `tree` as it is written."""
    try:
        model.model_validate(tree.value)
    except ValidationError:
        return False
    return True


def more(count: int) -> str:
    """Return, in words, how many mistakes are not told one by one."""
    return f"后面还有 {count} 处错误，没有逐条列出"


def _without(value: Any, blank: set[Location], at: Location = ()) -> Any:
    """Return `value` without the keys whose empty value (at a location in `blank`) was refused."""
    if isinstance(value, dict):
        kept = {key: _without(inner, blank, (*at, key)) for key, inner in value.items()}
        # Of a union the location goes on behind the key, with the name of a type.
        return {
            key: inner
            for key, inner in kept.items()
            if inner is not None or not any(way[: len(at) + 1] == (*at, key) for way in blank)
        }
    if isinstance(value, list):
        return [_without(inner, blank, (*at, index)) for index, inner in enumerate(value)]
    return value


def _telling(found: list[_Placed]) -> Iterator[_Placed]:
    """Leave out what only follows from another error.

    Of a value that may have one of several types, the errors of the type that went
    furthest; and a missing field whose key is there, only misspelt, is not missing.
    """
    best: dict[Location, str] = {}
    depth: dict[Location, int] = {}
    for error, place in found:
        if place.branch:
            reached = len(place.at) - (error["type"] == "missing")
            if reached > depth.get(place.union, -1):
                best[place.union], depth[place.union] = place.branch, reached
    meant = {
        (*place.at[:-1], suggestion(str(place.at[-1]), place.owner))
        for error, place in found
        if error["type"] == "extra_forbidden" and place.owner
    }
    for error, place in found:
        if place.branch and best[place.union] != place.branch:
            continue
        if error["type"] == "missing" and place.at in meant:
            continue
        yield _Placed(error, place)


def _problem(found: _Placed, tree: Tree, path: str, text: str) -> Problem:
    error, place = found
    written = functools.reduce(inside, place.at, tree.value) is not NOWHERE
    at_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    line, column = tree.locate(place.at, key=at_key)
    record = functools.reduce(inside, place.at[:-1], tree.value)
    place = place._replace(braced=text.split("\n", line)[line - 1][column - 1 :].startswith("{"))
    words: Complaint = complaint(error, place, written=written, record=record, root=tree.value)
    shown = excerpt(text, line, column)
    value = functools.reduce(inside, place.at, tree.value)
    remedy = _remedy(words.instead, str(place.at[-1]) if at_key else value, column, text, line)
    return Problem(
        path, line, column, words.rule, masked(words.message).strip(), masked(words.hint), shown, remedy=remedy
    )


def _remedy(instead: str, written: Any, column: int, text: str, line: int) -> Remedy | None:
    """Return how to put `instead` in the place of what is written at a place, with or without quotes."""
    if not instead or not isinstance(written, str):
        return None
    there = text.split("\n", line)[line - 1][column - 1 :]
    for form in (written, f'"{written}"', f"'{written}'"):
        if form and there.startswith(form):
            return Remedy(column, len(form), instead)
    return None
