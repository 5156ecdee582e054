"""Steps 2 and 3 for one source: bytes in, cards, bodies and problems out.

A reading depends on the path and the bytes of its source alone, so it is kept in
the cache under their digest and can be made in any process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_src.digest import digest
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes
from site_src.model.doubts.doubts import doubts
from site_src.model.entry import Entry, model_of
from site_src.model.judge.rescue import STAND_IN, origin, rescued
from site_src.model.judge.validate import GO_ON, is_sound, validate
from site_src.model.projection import card_of, refused_card
from site_src.model.reading import Payload, Reading
from site_src.model.registry import CONTENT_TYPES
from site_src.model.row_names import RowNames
from site_src.model.unusual import unusual
from site_src.problems import Problem
from site_src.read.body import EMPTY_BODY, Body, Reference
from site_src.read.document import Document, read
from site_src.read.excerpt import excerpt
from site_src.read.markdown import render_body
from site_src.read.tree import Location, Tree
from site_src.read.written_dates import written_date_problems

_NO_SUCH_DAY = ("date-impossible", "csv-excel-date")
MOST_TOLD_OF_A_FILE = 300
"""Mistakes of the entries of one file that are told one by one."""


def read_entries(path: str, data: bytes, types: ContentTypes = CONTENT_TYPES) -> Reading:
    """Read the document at the logical `path` with the bytes `data`; mistakes become problems."""
    model = model_of(types[path.split("/")[1]])
    document, problems = read(path, data, getattr(model, "csv_columns", {}))
    cards: list[Card] = []
    payloads: list[Payload] = []
    refused: list[Card] = []
    if document is not None:
        # A value that could not be read has no right type either.
        unread = {(problem.line, problem.column) for problem in problems if problem.is_error}
        body, found = _body(document)
        problems += found
        names = RowNames(document)
        told, untold = 0, 0
        for index, tree in enumerate(document.trees):
            if told >= MOST_TOLD_OF_A_FILE and not is_sound(model, tree):
                untold += 1
                entry = None
            else:
                entry, found = validate(model, tree, path, document.text)
                told += len(found)
                problems += tuple(problem for problem in found if (problem.line, problem.column) not in unread)
            if entry is None:
                refused.append(_refused(model, document, index, tree, body))
                continue
            problems += tuple(doubts(entry, tree, document))
            name = entry.id or names.name(entry.title)
            if name is None and (len(document.trees) > 1 or names.table):
                problems += (_unnamed(document, tree),)
            else:
                record = entry.model_dump_json(exclude_defaults=True)
                cards.append(_card(document, index, tree, entry, name, record, body))
                payloads.append(Payload(record, body.html, body.outline))
        if not document.trees:  # its front matter cannot be read
            refused.append(refused_card(body, type=model.content_type.folder, path=path, number=0, line=1))
        if untold:
            last = max(problem for problem in problems if problem.is_error)
            message = f"后面还有 {untold} 个条目有错，没有逐条列出"
            problems += (replace(last, rule="too-many", message=message, hint=GO_ON),)
        problems += _written_dates(path, document.text, problems)
    return Reading(path, digest(data), tuple(cards), tuple(payloads), problems, tuple(refused))


def _written_dates(path: str, text: str, told: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return what is wrong with the dates of a text, less those of which a field has told."""
    lines = {problem.line for problem in told if problem.is_error and problem.rule in _NO_SUCH_DAY}
    return tuple(problem for problem in written_date_problems(path, text) if problem.line not in lines)


def _body(document: Document) -> tuple[Body, tuple[Problem, ...]]:
    if not document.body:
        return EMPTY_BODY, ()
    return render_body(document.body, path=document.path, first_line=document.body_line)


def _unnamed(document: Document, tree: Tree) -> Problem:
    line, column = tree.locate(())
    shown = excerpt(document.text, line, column)
    text = "一个文件里有几个条目时，每个都要有编号"
    hint = "在“编号”一栏写字母和数字的编号" if document.path.endswith(".csv") else "加上 id: 字母和数字的编号"
    return Problem(document.path, line, column, "id-missing", text, hint, shown)


def _card(document: Document, index: int, tree: Tree, entry: Entry, name: str | None, record: str, body: Body) -> Card:
    stem = document.path.partition("/")[2].rpartition(".")[0]
    line = tree.locate(())[0]
    id = f"{entry.content_type.folder}/{name}" if name else stem
    return card_of(
        entry, record, body, id=id, path=document.path, number=index, line=line, mentions=tuple(_mentions(entry, tree)),
        unusual=unusual(record, body.html, document.text, line),
    )  # fmt: skip


def _refused(model: type[Entry], document: Document, index: int, tree: Tree, body: Body) -> Card:
    """Return the card of an entry with a mistake, with what can still be told of its references."""
    left = rescued(model, tree.value)
    mentions = tuple(_mentions(left[0], tree, left[1])) if left else ()
    line = tree.locate(())[0]
    folder = model.content_type.folder
    return refused_card(body, type=folder, path=document.path, number=index, line=line, mentions=mentions)


def _mentions(entry: Entry, tree: Tree, kept: Mapping[Location, list[int]] | None = None) -> Iterator[Reference]:
    """Yield what the front matter names; `kept` numbers the lists of an entry that was rescued."""
    for mention in entry.mentions():
        if mention.target.endswith(STAND_IN):
            continue
        line, column = tree.locate(origin(mention.at, kept) if kept else mention.at)
        target, fragment = mention.target, ""
        if mention.kind != "asset":
            referred, _, fragment = target.removeprefix("@").partition("#")
            target = f"@{referred}"
        yield Reference(mention.kind, target, fragment, line, column)
