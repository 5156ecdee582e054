"""A change is on disk whole or not at all, is sound, and never covers what somebody else wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_src.digest import digest
from site_src.discover.walk import walk
from site_src.write.edits import Insert, Remove, Set, SetBody, Unwritable
from site_src.write.save import Conflict, Declined, Saved, change, create, replace

PATH = "content/notices/walk.md"
NOTICE = (
    "---\r\n# 每年一次\r\ntitle: 健步走 # 校内\r\ndate: 2026-11-02\r\nissuer: 某某小学工会\r\n---\r\n\r\n集合。\r\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(NOTICE.encode())
    return file


def seen(file: Path) -> bytes:
    return digest(file.read_bytes())


def test_one_value_is_saved_and_all_else_is_as_it_was(file: Path) -> None:
    file.chmod(0o640)

    answer = change(file, PATH, [Set(("title",), "秋季健步走：报名 #1")], seen(file))

    assert answer == Saved(seen(file), ())
    assert file.read_bytes() == NOTICE.replace("健步走", '"秋季健步走：报名 #1"').encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["walk.md"]


def test_what_the_reader_would_refuse_is_not_saved_and_said(file: Path) -> None:
    answer = change(file, PATH, [Set(("date",), "11月30日"), Set(("titel",), "x")], seen(file))

    assert isinstance(answer, Declined)
    assert [(problem.line, problem.rule) for problem in answer.problems if problem.is_error] == [
        (4, "date-without-year"),
        (6, "schema-unknown-key"),
    ]
    assert file.read_bytes() == NOTICE.encode()


def test_a_mistake_that_was_there_before_keeps_no_other_from_being_mended(file: Path) -> None:
    file.write_text("---\ntitle: 健步走\ndate: 明天\nissuer: 某某小学工会\ncloses: 后天\n---\n", "utf-8")

    answer = change(file, PATH, [Set(("date",), "2026-11-02")], seen(file))

    assert isinstance(answer, Saved)
    assert [problem.line for problem in answer.problems if problem.is_error] == [5]
    assert "date: 2026-11-02\n" in file.read_text("utf-8")


def test_what_changed_meanwhile_is_a_conflict_and_stays(file: Path) -> None:
    known = seen(file)
    file.write_text("别人写的", "utf-8")
    assert change(file, PATH, [Set(("title",), "x")], known) == Conflict(seen(file))
    assert replace(file, PATH, NOTICE.encode(), known) == Conflict(seen(file))
    assert file.read_text("utf-8") == "别人写的"

    file.unlink()
    assert change(file, PATH, [Set(("title",), "x")], known) == Conflict(None)
    assert list(file.parent.iterdir()) == []


def test_a_source_that_cannot_be_read_is_not_changed(file: Path) -> None:
    file.write_bytes("---\ntitle: 健步走\n---\n".encode("gb18030"))

    answer = change(file, PATH, [Set(("title",), "x")], seen(file))

    assert isinstance(answer, Declined)
    assert [problem.rule for problem in answer.problems] == ["encoding-gbk"]


@pytest.mark.parametrize(
    "edit", [Set(("title", 0), "x"), Set(("tags", 3), "x"), Remove(("tags",)), Remove(()), Insert(("title",), 0, "x")]
)
def test_a_place_that_is_not_there_is_the_mistake_of_the_caller(file: Path, edit: Set | Remove | Insert) -> None:
    with pytest.raises(Unwritable):
        change(file, PATH, [edit], seen(file))
    assert file.read_bytes() == NOTICE.encode()


def test_a_new_source_is_written_with_its_folders_and_never_over_another(tmp_path: Path) -> None:
    path = "content/articles/mind/rest.md"
    data = "---\ntitle: 歇一歇\ndate: 2026-11-02\n---\n\n喝水。\n".encode()

    assert create(tmp_path / path, path, data) == Saved(digest(data), ())
    assert create(tmp_path / path, path, data.replace("喝水".encode(), b"x")) == Conflict(digest(data))
    assert isinstance(create(tmp_path / "content/articles/mind/b.md", "content/articles/mind/b.md", b"---\n---\n"), Declined)  # fmt: skip
    assert [(file.name, file.read_bytes()) for file in (tmp_path / path).parent.iterdir()] == [("rest.md", data)]


def test_settings_are_judged_as_settings(tmp_path: Path) -> None:
    file = tmp_path / "site.yaml"
    file.write_text("# 驿站\nname: 驿站\norganisation: 某某小学工会\n", "utf-8")

    assert isinstance(change(file, "content/site.yaml", [Set(("as_of",), "2026-11-02 09:30")], seen(file)), Saved)
    assert isinstance(change(file, "content/site.yaml", [Set(("nam",), "x")], seen(file)), Declined)
    assert file.read_text("utf-8").endswith("as_of: 2026-11-02 09:30\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = file.with_name("link.md")
    link.symlink_to(file)

    assert isinstance(change(link, PATH, [SetBody("改过。\n")], seen(link)), Saved)

    assert link.is_symlink()
    assert file.read_bytes().endswith("---\r\n改过。\r\n".encode())


WRITER = """
import sys
from itertools import cycle
from pathlib import Path
from site_src.digest import digest
from site_src.write.edits import Set
from site_src.write.save import Saved, change
file = Path(sys.argv[1])
for title in cycle(["甲" * 40000, "乙" * 40000]):
    assert isinstance(change(file, "content/notices/walk.md", [Set(("summary",), title)], digest(file.read_bytes())), Saved)
    print(flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_save_killed_at_any_moment_leaves_the_old_text_or_the_new_one(file: Path, project: Path) -> None:
    whole = {NOTICE.encode()} | {
        NOTICE.replace("小学工会\r\n", f"小学工会\r\nsummary: {word * 40000}\r\n").encode() for word in "甲乙"
    }
    for saves in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file)], cwd=project, stdout=subprocess.PIPE, env={**os.environ}
        )
        assert writer.stdout is not None
        with writer, writer.stdout:
            for _ in range(saves):
                writer.stdout.readline()
                assert file.read_bytes() in whole
            writer.kill()
        assert file.read_bytes() in whole
        assert [found.path for found in walk("content", str(file.parents[1])) if hasattr(found, "file")] == [PATH]
