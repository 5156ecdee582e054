"""Whatever is changed in whatever source of the project: that value is changed, and no other byte."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_src.read.document import read
from site_src.read.odd_characters import CONTROL
from site_src.read.tree import Location
from site_src.write.edited import columns_of, edited
from site_src.write.edits import Change, Insert, Remove, Set, SetBody, Unwritable, applied, plain

PROJECT = Path(__file__).resolve().parents[2]
FILES = [
    (f"content/{file.relative_to(folder).as_posix()}", file.read_bytes())
    for folder in (PROJECT / "content", *sorted((PROJECT / "tests/cases").glob("*/content")), PROJECT / "site_src/starter/content")
    for file in sorted(folder.rglob("*"))
    if file.suffix in (".md", ".yaml", ".csv") and "static" not in file.parts and "mistakes" not in file.parts
]  # fmt: skip
SKELETONS = [
    (f"content/{file.stem}/new{file.suffix}", file.read_bytes())
    for file in sorted((PROJECT / "site_src/starter/new").glob("*.*"))
]
# Those full of structure and remarks as often as the many articles that are alike.
STRUCTURED = [file for file in FILES if file[0].endswith(".yaml")] + SKELETONS
SOURCE = dict(FILES + SKELETONS)
PAGES = st.sampled_from([path for path, _ in FILES if path.endswith(".md")])
TABLES = st.sampled_from([path for path, _ in FILES if path.endswith(".csv")])
SOURCES = st.sampled_from([path for path, _ in STRUCTURED]) | PAGES
REMARK = re.compile(r"(?:^|(?<=\s))#.*")


def value_of(path: str, data: bytes) -> Any:
    """Return the plain data of a source: one record, or the list of its records."""
    document, problems = read(path, data, columns_of(path))
    assert document is not None, problems
    values = [plain(tree.value) for tree in document.trees]
    start = document.trees[0].locate(())
    listed = path.endswith(".csv") or (
        path.endswith(".yaml") and document.text.split("\n")[start[0] - 1].startswith("- ")
    )
    return values if listed else values[0]


def places(value: Any, at: Location = ()) -> Iterator[tuple[Location, Any]]:
    yield at, value
    if isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(item, (*at, step))


# What no text may hold, the reader refuses, and so does what writes. Radicals and compatibility
# characters become, when a source is decoded, what they look like.
CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(
    lambda text: not CONTROL.search(text) and unicodedata.normalize("NFKC", text) == text
)
AWKWARD = st.sampled_from([
    "a: b # c", "12", "yes", " 首尾 ", "多\n行", "多\n行\n\n", '"引"', "it's", "反\\斜", "", "- x", "&a", "*a", "好，的",
    "@x", "#话题#", "a\u3000b", "---", "\n---\n", "'", "[a", "2026-01-01", "~", "null", "%。", "!x", "|", ">",
])  # fmt: skip
TEXTS = st.one_of(st.sampled_from(["改过的标题", "三楼会议室（东）"]), AWKWARD, CHARACTERS)
DATA = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "no", "甲", "x y"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
WRITTEN_AS = st.sampled_from(["as it is", "with CRLF", "with a mark and CRLF", "with mixed line ends", "cut"])


def dressed(data: bytes, how: str) -> bytes:
    """Return a source as other programs would have saved it."""
    if how == "with CRLF":
        return data.replace(b"\n", b"\r\n")
    if how == "with a mark and CRLF":
        return b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    if how == "with mixed line ends":
        return b"".join(line + (b"\r\n" if number % 3 else b"\n") for number, line in enumerate(data.split(b"\n")))
    return data.rstrip(b"\n") if how == "cut" and not data.endswith(b"---\n") else data


@given(st.data(), SOURCES | TABLES, WRITTEN_AS, TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_text_that_is_set_is_changed_and_no_other_byte_is(data: st.DataObject, path: str, how: str, new: str) -> None:
    before = dressed(SOURCE[path], how)
    value = value_of(path, before)
    at, old = data.draw(st.sampled_from([(at, item) for at, item in places(value) if isinstance(item, str)]))
    if path.endswith(".csv"):  # whose cells have no space around them; an empty one would be no cell
        new = " ".join(new.split()) or "空"
        if not new.isprintable():
            new = "不可见"
    change = Set(at, new)

    after = edited(path, before, [change])

    assert value_of(path, after) == applied(deepcopy(value), change)
    assert edited(path, after, [Set(at, new)]) == after
    if "\n" not in new and "\n" not in old:
        lines, others = before.split(b"\n"), after.split(b"\n")
        assert len(lines) == len(others)
        assert sum(line != other for line, other in zip(lines, others, strict=True)) == (new != old)
        if not re.search(r"[\"'\\]", new):  # which choose the quotes, so that those of before are not known any more
            assert edited(path, after, [Set(at, old)]) == before


@given(SOURCES, WRITTEN_AS, st.sampled_from(["\x07", "甲\x00", "\r", "\u2028"]))
@settings(max_examples=40, deadline=None)
def test_a_sign_that_no_text_may_hold_is_not_written(path: str, how: str, new: str) -> None:
    before = dressed(SOURCE[path], how)
    at = next(at for at, item in places(value_of(path, before)) if isinstance(item, str))
    with pytest.raises(Unwritable):
        edited(path, before, [Set(at, new)])


@given(st.data(), SOURCES, WRITTEN_AS)
@settings(max_examples=400, deadline=None)
def test_any_sequence_of_edits_reads_back_as_it_was_meant(data: st.DataObject, path: str, how: str) -> None:
    before = dressed(SOURCE[path], how)
    value = value_of(path, before)
    meant, edits = deepcopy(value), []
    for _ in range(data.draw(st.integers(1, 3))):
        if not meant:
            break
        edit = data.draw(changes(meant))
        meant = applied(meant, edit)
        edits.append(edit)
    if isinstance(meant, list):  # a record that is no mapping is written, and what reads entries refuses it
        assume(all(isinstance(record, dict) for record in meant))

    after = edited(path, before, edits)

    assert value_of(path, after) == meant
    if path.endswith(".md"):
        assert after.endswith(before[before.index(b"\n---", 4) :])


@given(st.data(), SOURCES, WRITTEN_AS)
@settings(max_examples=300, deadline=None)
def test_no_remark_is_lost_but_those_inside_what_goes(data: st.DataObject, path: str, how: str) -> None:
    before = dressed(SOURCE[path], how)
    value = value_of(path, before)
    change = data.draw(changes(value))

    after = edited(path, before, [change])

    there = None if isinstance(change, Insert) else dict(places(value)).get(change.at)
    takes = isinstance(there, dict | list) or (isinstance(change, Remove) and there is not None)
    goes = lines_of(path, before, change.at) if takes else set()
    lines = front(path, before)
    kept = [remark for number, line in enumerate(lines, 1) if number not in goes for remark in REMARK.findall(line)]
    left = front(path, after)
    assert [remark for remark in kept if not any(line.endswith(remark) for line in left)] == []
    assert Counter(kept) <= Counter(remark for remark in kept for line in left if line.endswith(remark))


def lines_of(path: str, data: bytes, at: Location) -> set[int]:
    """Return the lines from the key or dash of the value at `at` to the last thing in it."""
    document, _ = read(path, data)
    assert document is not None
    value = value_of(path, data)
    tree, way = (document.trees[0], at) if isinstance(value, dict) else (document.trees[int(at[0])], at[1:])
    inner = [place for place, _ in places(tree.value) if place[: len(way)] == way]
    numbers = [tree.locate(place, key)[0] for place in inner for key in (True, False)]
    return set(range(min(numbers), max(numbers) + 1))


def front(path: str, data: bytes) -> list[str]:
    """Return the lines of a source that are YAML."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    return (text.split("\n---")[0] if path.endswith(".md") else text).split("\n")


def changes(value: Any) -> st.SearchStrategy[Change]:
    """Return changes of any place of `value` but its root, which stays a mapping or list that holds something."""
    every = list(places(value))
    lists = st.sampled_from([(at, len(item)) for at, item in every if isinstance(item, list)] or [((), 0)])
    mappings = st.sampled_from([at for at, item in every if isinstance(item, dict)])
    kinds: list[st.SearchStrategy[Change]] = [
        st.builds(Set, st.sampled_from([at for at, _ in every if at]), DATA),
        st.builds(lambda at, key, new: Set((*at, key), new), mappings, st.sampled_from(["no", "expires", "甲"]), DATA),
        st.builds(Remove, st.sampled_from([at for at, _ in every if len(at) > 1 or (at and len(value) > 1)])),
    ]
    if any(isinstance(item, list) for _, item in every):
        kinds.append(lists.flatmap(lambda known: st.builds(Insert, st.just(known[0]), st.integers(0, known[1]), DATA)))
    return st.one_of(kinds)


@given(st.data(), TABLES, WRITTEN_AS)
@settings(max_examples=60, deadline=None)
def test_rows_of_a_table_change_and_the_others_keep_their_bytes(data: st.DataObject, path: str, how: str) -> None:
    before = dressed(SOURCE[path], how)
    rows = value_of(path, before)
    cells = st.sampled_from(["甲,乙", '说"好"', "两\n行", "三楼", "1,200", "=1"])
    fields = st.dictionaries(st.sampled_from(list(columns_of(path).values())), cells, min_size=1)
    change = data.draw(
        st.builds(Insert, st.just(()), st.integers(0, len(rows)), fields)
        | st.builds(Remove, st.tuples(st.integers(0, len(rows) - 1)))
        | st.builds(Set, st.tuples(st.integers(0, len(rows) - 1)), fields)
    )

    after = edited(path, before, [change])

    assert value_of(path, after) == applied(deepcopy(rows), change)
    if not {*fields_of(change)} - {name for row in rows for name in row}:
        gone = set(before.split(b"\n")) - set(after.split(b"\n"))
        assert len(gone) <= 1 + (how == "cut")


def fields_of(change: Change) -> set[str]:
    return set() if isinstance(change, Remove) or not isinstance(change.value, dict) else set(change.value)


@pytest.mark.parametrize("path", ["content/experts/experts.csv", "content/contacts/hotlines.yaml"])
def test_a_whole_list_given_back_with_one_new_value_is_one_new_line(path: str) -> None:
    before = SOURCE[path]
    records = value_of(path, before)
    records[2]["title"] = "改过的标题"

    after = edited(path, before, [Set((), records)])

    assert value_of(path, after) == records
    assert sum(a != b for a, b in zip(before.split(b"\n"), after.split(b"\n"), strict=True)) == 1


@given(st.data(), SOURCES, WRITTEN_AS)
@settings(max_examples=100, deadline=None)
def test_many_texts_at_once_are_written_as_one_by_one(data: st.DataObject, path: str, how: str) -> None:
    before = dressed(SOURCE[path], how)
    value = value_of(path, before)
    texts = [at for at, item in places(value) if isinstance(item, str)]
    edits = [Set(at, data.draw(TEXTS)) for at in data.draw(st.lists(st.sampled_from(texts), unique=True, max_size=6))]
    meant, one_by_one = deepcopy(value), before
    for edit in edits:
        meant, one_by_one = applied(meant, edit), edited(path, one_by_one, [edit])

    after = edited(path, before, [Set((), meant)])

    assert value_of(path, after) == meant
    # Items of a list may be taken for one another once they read the same; keys never are.
    if all(isinstance(step, str) for edit in edits for step in edit.at):
        assert after == one_by_one


@given(PAGES, WRITTEN_AS, CHARACTERS)
@settings(max_examples=60, deadline=None)
def test_a_body_is_replaced_below_its_front_matter(path: str, how: str, text: str) -> None:
    before = dressed(SOURCE[path], how)
    text = text.replace("\r", "") + "。\n"

    after = edited(path, before, [SetBody(text)])

    assert value_of(path, after) == value_of(path, before)
    assert after.replace(b"\r\n", b"\n").endswith(b"---\n" + text.encode())
