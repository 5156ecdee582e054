"""A damaged cache costs time, never correctness: whatever happened to its bytes, the site is the right one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.build.begin_again import consistent
from site_src.build.lock_and_cache import BuildContext, opened
from site_src.build.voice import Voice
from site_src.cache.store import Damaged
from site_src.engine import engine
from tests.small_site import NOW, SmallSite, Tree, article, small_site

NOTE = "缓存已损坏，这次从头构建"


@pytest.fixture(scope="module")
def built() -> Iterator[SmallSite]:
    """A portal that was built; copy it, do not change it."""
    with tempfile.TemporaryDirectory() as folder:
        site = small_site(Path(folder) / "built")
        for number in range(12):
            site.write(f"content/pages/p{number}.md", article(f"第{number}页", f"正文{number}。\n" * 20))
        site.published()
        yield site


@pytest.fixture(scope="module")
def expected(built: SmallSite) -> Tree:
    """What a copy must hold once `edited`."""
    with tempfile.TemporaryDirectory() as folder:
        return edited(copied(built, Path(folder))).clean_tree()


def copied(site: SmallSite, folder: Path) -> SmallSite:
    """Return a copy of `site` with its output and cache."""
    shutil.copytree(site.folder, folder / "copy")
    return replace(site, folder=folder / "copy", said=[])


def edited(site: SmallSite) -> SmallSite:
    """Edit `site` a little."""
    site.write("content/pages/p3.md", article("改过的页", "别的正文。\n"))
    return site


def size(site: SmallSite) -> int:
    return (site.work / "cache.sqlite").stat().st_size


@settings(max_examples=100)
@given(data=st.data())
def test_flipped_bits_never_change_the_site(built: SmallSite, expected: Tree, data: st.DataObject) -> None:
    flips = data.draw(st.lists(st.tuples(st.integers(0, size(built) - 1), st.integers(0, 7)), min_size=1, max_size=4))
    with tempfile.TemporaryDirectory() as folder:
        site = copied(built, Path(folder))
        file = site.work / "cache.sqlite"
        damaged = bytearray(file.read_bytes())
        for place, bit in flips:
            damaged[place] ^= 1 << bit
        file.write_bytes(damaged)
        edited(site).published()
        assert site.tree() == expected


@settings(max_examples=40)
@given(data=st.data())
def test_a_cache_cut_off_or_overwritten_anywhere_never_changes_the_site(
    built: SmallSite, expected: Tree, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, size(built)))
    filling = data.draw(st.binary(max_size=5_000))
    with tempfile.TemporaryDirectory() as folder:
        site = copied(built, Path(folder))
        file = site.work / "cache.sqlite"
        whole = file.read_bytes()
        keeps_rest = data.draw(st.booleans())
        file.write_bytes(whole[:start] + filling + (whole[start + len(filling) :] if keeps_rest else b""))
        edited(site).published()
        assert site.tree() == expected


@pytest.mark.parametrize("garbage", [b"", b"x" * 100, bytes(100_000), b"SQLite format 3\0" + b"\xff" * 50_000])
def test_a_cache_that_is_none_is_noticed_said_and_made_anew(site: SmallSite, garbage: bytes) -> None:
    site.published()
    before = site.tree()
    (site.work / "cache.sqlite").write_bytes(garbage)
    result = site.published()
    assert result.notes == (NOTE,)
    assert site.tree() == before
    again = site.published()
    assert (again.notes, again.made) == ((), ())


def test_damage_that_shows_only_in_the_middle_of_the_work_is_said_too(built: SmallSite, tmp_path: Path) -> None:
    site = copied(built, tmp_path)
    file = site.work / "cache.sqlite"
    data = file.read_bytes()
    place = data.rindex("第5页".encode())
    file.write_bytes(data[:place] + b"X" + data[place + 1 :])
    site.write("theme/templates/entry.html", "{{ view.body }}\n")
    result = site.published()
    assert result.notes == (NOTE,)
    assert site.tree() == site.clean_tree()


@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
def test_a_stray_file_beside_the_cache_never_changes_the_site(
    built: SmallSite, expected: Tree, tmp_path: Path, end: str
) -> None:
    site = copied(built, tmp_path)
    Path(f"{site.work}/cache.sqlite{end}").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"garbage" * 1_000)
    edited(site).published()
    assert site.tree() == expected


def test_compiled_templates_that_are_damaged_are_compiled_again(site: SmallSite) -> None:
    site.published()
    for file in (site.work / "templates").iterdir():
        file.write_bytes(file.read_bytes()[:40])
    site.write("content/site.yaml", "name: 新的名称\norganisation: 工会\nhotlines: []\n")
    site.published()
    assert site.tree() == site.clean_tree()


@pytest.mark.parametrize("clean", [False, True])
@pytest.mark.parametrize(
    "name", ["next", "spare", "templates", "fonts", "cache.sqlite", "cache.sqlite-journal", "lock"]
)
def test_a_file_for_a_folder_or_a_folder_for_a_file_is_removed_said_and_made_anew(
    built: SmallSite, expected: Tree, tmp_path: Path, name: str, clean: bool
) -> None:
    site = copied(built, tmp_path)
    place = site.work / name
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    if name.startswith(("cache", "lock")):
        place.mkdir()
        (place / "stray").write_bytes(b"x")
    else:
        place.write_bytes(b"x")
    edited(site).published(clean=clean)
    assert site.said == [f".output.build/{name} 已损坏，删去重做"]
    assert site.tree() == expected
    assert site.published().made == ()


@pytest.mark.skipif(os.name == "nt", reason="links take a right there that few have")
@pytest.mark.parametrize("name", ["next", "templates", "cache.sqlite", "lock", "next/pages", "templates/x"])
@pytest.mark.parametrize("leads", ["nowhere", "to itself", "into another folder"])
def test_a_link_where_the_build_keeps_something_is_not_followed(
    built: SmallSite, expected: Tree, tmp_path: Path, name: str, leads: str
) -> None:
    site, other = copied(built, tmp_path), tmp_path / "other"
    other.mkdir()
    place = site.work / name
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    place.symlink_to({"nowhere": tmp_path / "nowhere", "to itself": place, "into another folder": other}[leads])
    edited(site).published()
    assert site.tree() == expected
    assert list(other.iterdir()) == []


@pytest.mark.parametrize("name", ["templates/x", "next/index.html"])
@pytest.mark.parametrize("files", [(), ("stray",), ("deep/er",)])
def test_a_folder_among_what_the_build_keeps_is_no_hindrance(
    built: SmallSite, expected: Tree, tmp_path: Path, name: str, files: tuple[str, ...]
) -> None:
    site = copied(built, tmp_path)
    (site.work / name).unlink(missing_ok=True)
    (site.work / name).mkdir(parents=True)
    for file in files:
        (site.work / name / file).parent.mkdir(exist_ok=True)
        (site.work / name / file).write_bytes(b"x")
    edited(site).published()
    assert site.tree() == expected


def test_a_file_for_the_whole_folder_of_the_build_gives_way(built: SmallSite, expected: Tree, tmp_path: Path) -> None:
    site = copied(built, tmp_path)
    shutil.rmtree(site.work)
    site.work.write_bytes(b"x")
    edited(site).published()
    assert site.said == [".output.build 已损坏，删去重做"]
    assert site.tree() == expected


def test_another_version_of_the_program_believes_nothing_of_the_old_one(site: SmallSite) -> None:
    from site_src.cache.notes import load_note, save_note
    from site_src.cache.store import Store

    file = site.folder / "cache.sqlite"
    with closing(Store(file, "one")) as store, store:
        save_note(store, "slugs", {"一": "yi"})
    with closing(Store(file, "one")) as store:
        assert load_note(store, "slugs") == {"一": "yi"}
    with closing(Store(file, "two")) as store:
        assert (load_note(store, "slugs"), store.note) == (None, "")


def test_a_cache_of_another_format_goes_without_a_word(site: SmallSite) -> None:
    site.published()
    before = site.tree()
    with closing(sqlite3.connect(site.work / "cache.sqlite")) as db:
        db.executescript("DROP TABLE state; CREATE TABLE state(other TEXT); PRAGMA user_version=1")
    result = site.published()
    assert (result.notes, site.said) == ((), [])
    assert site.tree() == before


def test_a_new_cache_that_cannot_be_believed_is_no_edit(tmp_path: Path) -> None:
    def read(held: BuildContext) -> None:
        raise Damaged

    said = Voice(lambda step, done, total: None, lambda text: None)
    with opened(small_site(tmp_path).options(), NOW, said, engine()) as held, pytest.raises(Damaged):
        consistent(held, read)
