"""One content file as it was written: its records with positions, and its raw body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.problems import Problem
from site_src.read import csv_table, front_matter, yaml_tree
from site_src.read.encoding import decode
from site_src.read.excerpt import excerpt
from site_src.read.tree import Tree

SUFFIXES = (".md", ".yaml", ".yml", ".csv")
"""What a content file may be; any other file beside it is an asset."""


@dataclass(frozen=True, slots=True)
class Document:
    """A content file, read and not yet judged by a schema.

    `path` is relative to the project (``content/notices/a.md``), `content_type` the
    folder below content/ (empty for a file directly in it). `trees` holds one record,
    or one for each item of a YAML list or row of a CSV table; none if the front matter of a
    Markdown file cannot be read, whose body can. `body` is raw Markdown
    whose first line is line `body_line` of `text`, the whole file.
    """

    path: str
    content_type: str
    trees: tuple[Tree, ...]
    body: str
    body_line: int
    text: str


def read(
    path: str, data: bytes, columns: Mapping[str, str] | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the bytes of a content file; `columns` maps CSV titles to fields.

    The document is None if nothing in the file can be used. Raise ValueError for a
    file that is no content file (see `SUFFIXES`).
    """
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    body, body_line = "", 1
    if path.endswith(".md"):
        yaml_text, body, body_line, found = front_matter.split(text, path)
        trees: tuple[Tree, ...] = ()
        if not found:
            tree, found = yaml_tree.load(yaml_text, path)
            trees, found = _only_mappings((tree,), path, text, found) if tree else ((), found)
    elif path.endswith((".yaml", ".yml")):
        tree, found = yaml_tree.load(text, path)
        several = yaml_tree.items(tree) if tree and isinstance(tree.value, list) else (tree,) if tree else ()
        trees, found = _only_mappings(several, path, text, found)
    elif path.endswith(".csv"):
        trees, found = csv_table.rows(text, path, columns or {})
    else:
        raise ValueError(path)
    problems += found
    if not trees and not body:
        return None, problems
    parts = path.split("/")
    return Document(path, parts[1] if len(parts) > 2 else "", trees, body, body_line, text), problems


def _only_mappings(
    trees: tuple[Tree, ...], path: str, text: str, problems: tuple[Problem, ...]
) -> tuple[tuple[Tree, ...], tuple[Problem, ...]]:
    """Keep the records; a list of texts, or a front matter that is a list, is a mistake."""
    wrong = [tree.locate(()) for tree in trees if not isinstance(tree.value, dict)]
    hint = "每行写成“名称: 值”：英文冒号，后面一个空格；行首不写“- ”"
    problems += tuple(
        Problem(path, line, column, "yaml-not-mapping", "应是一行一项的“名称: 值”", hint, excerpt(text, line, column))
        for line, column in wrong
    )
    return tuple(tree for tree in trees if isinstance(tree.value, dict)), problems
