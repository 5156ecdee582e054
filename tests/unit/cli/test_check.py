"""``check`` says everything that is wrong and leaves the published site alone."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.conftest import Portal, Run, notice


def identities(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return inode and mtime of everything below `folder`."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*")}


def test_a_new_portal_has_nothing_to_complain_of(portal: Portal, run: Run) -> None:
    checked = run("check", *portal.options)

    assert (checked.code, checked.out) == (0, "检查完毕：没有问题。\n")


def test_nothing_is_published_and_nothing_published_is_touched(portal: Portal, run: Run) -> None:
    run("check", *portal.options)
    assert not portal.output.exists()

    run("build", *portal.options)
    before = identities(portal.output)
    portal.write("notices/new.md", notice("新的通知", "2026-01-05"))
    assert run("check", *portal.options).code == 0
    assert identities(portal.output) == before

    run("build", *portal.options)
    assert (portal.output / "notices/new.html").is_file()


def test_all_mistakes_are_listed_with_place_line_and_remedy(portal: Portal, run: Run) -> None:
    portal.write("notices/a.md", notice("甲", "2026-02-30"))
    portal.write("notices/b.md", notice("乙", "2026-01-05").replace("正文。", "见[表](@forms/none)。"))

    checked = run("check", *portal.options)

    assert checked.code == 1
    assert "notices/a.md:3:7  错误：没有这一天：2026-02-30" in checked.out
    assert "    3 | date: 2026-02-30" in checked.out
    assert "notices/b.md" in checked.out
    assert checked.out.count("改法：") == 2
    assert checked.out.endswith("检查完毕：2 处错误。\n")


def test_machines_get_json_and_nothing_else_on_the_same_output(portal: Portal, run: Run) -> None:
    portal.write("notices/a.md", notice("甲", "2026-02-30"))

    checked = run("check", "--json", *portal.options)

    [problem] = json.loads(checked.out)
    assert checked.code == 1
    assert (problem["line"], problem["column"], problem["severity"]) == (3, 7, "error")
    assert problem["path"].endswith("notices/a.md")
    assert problem["excerpt"] == "date: 2026-02-30"
    assert json.loads(run("check", "--json", "--as-of", "2000-01-01", *portal.options).out)


def test_what_only_wants_care_is_a_warning_that_strict_counts(portal: Portal, run: Run) -> None:
    late = ("--as-of", "2040-01-01", *portal.options)

    checked = run("check", *late)

    assert checked.code == 0
    assert "没有更新" in checked.out
    assert "处提醒" in checked.out
    assert run("check", "--strict", *late).code == 1
    assert "没有更新" not in run("build", *late).err


def test_a_file_that_belongs_to_somebody_else_in_the_output_does_not_stop_a_check(portal: Portal, run: Run) -> None:
    portal.output.mkdir()
    (portal.output / "mine.txt").write_text("x", "utf-8")

    assert run("check", *portal.options).code == 0
