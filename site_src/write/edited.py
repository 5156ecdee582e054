"""The bytes of a source after some edits, and nothing else changed: no disk here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from site_src.discover.source import SETTINGS
from site_src.model.entry import model_of
from site_src.model.registry import CONTENT_TYPES
from site_src.read.csv_table import rows
from site_src.read.front_matter import fenced, split
from site_src.read.tree import Location
from site_src.read.yaml_tree import load
from site_src.write.difference import steps
from site_src.write.edits import Change, Edit, Set, SetBody, Unreadable, Unwritable, applied, found, plain
from site_src.write.table import table_edited
from site_src.write.text import bytes_of, text_of
from site_src.write.yaml_splice import yaml_spliced


def edited(path: str, data: bytes, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of the source at the logical `path` (``content/notices/a.md``) after `edits`, one by one.

    What comes out is read back, and is what the edits mean or nothing. Raise Unreadable if `data` cannot be
    read, Unwritable if an edit names no place in it or cannot be written.
    """
    text = text_of(data, path)
    bodies = [edit for edit in edits if isinstance(edit, SetBody)]
    changes = [edit for edit in edits if not isinstance(edit, SetBody)]
    if path.endswith(".md"):
        after = _front_matter(path, text, changes, bodies)
    elif bodies:
        raise Unwritable(bodies)
    else:
        after = _table(path, text, changes) if path.endswith(".csv") else _yaml(path, text, changes)
    return bytes_of(after, data, path)


def _front_matter(path: str, text: str, changes: Sequence[Change], bodies: Sequence[SetBody]) -> str:
    fences = fenced(text)
    if fences is None:
        raise Unreadable(split(text, path)[3])
    start, end, below = fences
    front = _yaml(path, text[start:end], changes, text.count("\n", 0, start) + 1) if changes else text[start:end]
    fence, body = text[end:below], text[below:]
    if bodies:
        body = bodies[-1].text.replace("\r\n", "\n").replace("\r", "\n")
        fence = fence if fence.endswith("\n") or not body else f"{fence}\n"
    after = text[:start] + front + fence + body
    if fenced(after) != (start, start + len(front), start + len(front) + below - end):
        raise Unwritable(changes)  # a line of a value would end the front matter
    return after


def _yaml(path: str, text: str, changes: Sequence[Change], first_line: int = 1) -> str:
    """Return YAML after `changes`, of which those of whole lists and mappings are cut into what differs."""
    tree, problems = load(text, path, first_line)
    if tree is None:
        raise Unreadable(problems)
    value = plain(tree.value)
    for change in changes:
        for batch in _together(value, _cut(value, change)):
            text = yaml_spliced(text, batch)
            for step in batch:
                value = applied(value, step)
    after, _ = load(text, path, first_line)
    if after is None or after.value != value:
        raise Unwritable(changes)
    return text


def _cut(value: Any, change: Change) -> Sequence[Change]:
    if not isinstance(change, Set):
        return (change,)
    try:
        old = found(value, change.at)
    except Unwritable:
        return (change,)  # a key that is not there yet
    return tuple(steps(old, plain(change.value), change.at))


def _together(value: Any, cut: Iterable[Change]) -> Iterator[Sequence[Change]]:
    """Yield what can be written at once: texts in the place of other texts. `value` is up to date at each step."""
    texts: list[Change] = []
    for step in cut:
        if isinstance(step, Set) and isinstance(step.value, str) and _is_text(value, step.at):
            texts.append(step)
            continue
        if texts:
            yield texts
            texts = []
        yield (step,)
    if texts:
        yield texts


def _is_text(value: Any, at: Location) -> bool:
    try:
        return isinstance(found(value, at), str)
    except Unwritable:
        return False


def _table(path: str, text: str, changes: Sequence[Change]) -> str:
    columns = columns_of(path)
    trees, problems = rows(text, path, columns)
    if not trees and any(problem.is_error for problem in problems):
        raise Unreadable(problems)
    after, meant = table_edited(text, [tree.value for tree in trees], changes, columns)
    if [tree.value for tree in rows(after, path, columns)[0]] != meant:
        raise Unwritable(changes)
    return after


def columns_of(path: str) -> dict[str, str]:
    """Return the columns (title -> field) that a table at `path` may have; none if its type has no tables."""
    parts = path.split("/")
    if path == SETTINGS or len(parts) < 3 or parts[1] not in CONTENT_TYPES:
        return {}
    return dict(getattr(model_of(CONTENT_TYPES[parts[1]]), "csv_columns", {}))
