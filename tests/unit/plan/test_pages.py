"""Lists are cut from the oldest entry: what is published never moves on an old page."""

from __future__ import annotations

from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from site_src.assemble.live import LiveEntry
from site_src.plan.pages import Numbered, numbered


def pages(count: int, size: int | None) -> list[Numbered[LiveEntry]]:
    """Cut `count` entries, the newest of which is number `count`."""
    return list(numbered(entries(count), size))


def entries(count: int) -> list[LiveEntry]:
    """Stand in for entries by their numbers: cutting looks at none of them."""
    return cast("list[LiveEntry]", list(range(count, 0, -1)))


@given(st.integers(0, 300), st.integers(1, 20))
def test_every_entry_stands_once_and_in_order(count: int, size: int) -> None:
    assert [entry for page in pages(count, size) for entry in page.entries] == entries(count)


@given(st.integers(0, 300), st.integers(1, 20))
def test_a_new_entry_changes_only_the_newest_page_and_at_most_cuts_off_one(count: int, size: int) -> None:
    before, after = ({page.name: page for page in pages(number, size)} for number in (count, count + 1))
    changed = {name for name in after if after[name] != before.get(name)}
    assert before.keys() <= after.keys()
    if len(before) == len(after):
        assert {name for name in changed if after[name].entries != before[name].entries} == {"index.html"}
    else:
        assert len(after) == len(before) + 1


@given(st.integers(0, 300), st.integers(1, 20))
def test_pages_are_full_and_linked_both_ways(count: int, size: int) -> None:
    cut = pages(count, size)
    assert [len(page.entries) for page in cut[1:]] == [size] * (len(cut) - 1)
    assert len(cut[0].entries) < 2 * size
    assert [page.older for page in cut] == [*(page.name for page in cut[1:]), ""]
    assert [page.newer for page in cut] == ["", *(page.name for page in cut[:-1])]


@given(st.integers(0, 300))
def test_a_directory_is_one_page(count: int) -> None:
    assert [page.name for page in pages(count, None)] == ["index.html"]
