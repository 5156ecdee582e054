"""``next-change`` prints the moment at which the site changes by itself, and what changes."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.cli.conftest import Portal, Run, notice

NOW = ("--as-of", "2026-11-20 09:30")
DUE = "closes: 2026-12-01 17:00\n"


@pytest.fixture
def dated(portal: Portal) -> Portal:
    """A portal whose own entries are long published."""
    for file in portal.content.rglob("*.md"):
        text = file.read_text("utf-8").splitlines()
        text = ["date: 2026-01-05" if line.startswith("date: ") else line for line in text]
        file.write_text("\n".join(text) + "\n", "utf-8")
    return portal


def test_the_moment_is_one_line_that_a_script_can_read(dated: Portal, run: Run) -> None:
    dated.write("notices/due.md", notice("交材料", "2026-11-18", DUE))

    told = run("next-change", *NOW, *dated.options)

    assert told.code == 0
    assert told.out == "2026-11-24 17:00 Asia/Shanghai 2026-11-24T17:00:00+08:00\n"
    assert datetime.fromisoformat(told.out.split()[3]).utcoffset() is not None
    assert "那时变为“即将截止”：《交材料》 content/notices/due.md" in told.err


def test_at_that_moment_the_next_one_is_another(dated: Portal, run: Run) -> None:
    dated.write("notices/due.md", notice("交材料", "2026-11-18", DUE))
    dated.write("notices/later.md", notice("以后的", "2026-11-30"))
    dated.write("notices/gone.md", notice("撤下的", "2026-01-05", "expires: 2026-12-02\non_expiry: remove\n"))

    moment, seen = NOW[1], []
    while line := (told := run("next-change", "--as-of", moment, *dated.options)).out:
        moment = " ".join(line.split()[:2])
        seen.append((moment, told.err.strip().splitlines()))

    assert [(at, said[0].partition("：")[0]) for at, said in seen] == [
        ("2026-11-24 17:00", "那时变为“即将截止”"),
        ("2026-11-30 00:00", "那时发布"),
        ("2026-12-01 17:00", "那时变为“已截止”"),
        ("2026-12-03 00:00", "那时撤下"),
    ]
    assert "一直不变" in told.err


def test_the_zone_of_the_site_counts_not_that_of_the_machine(
    dated: Portal, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated.write("notices/due.md", notice("交材料", "2026-11-18", DUE))
    site = dated.content / "site.yaml"
    site.write_text(site.read_text("utf-8") + "\ntimezone: Asia/Urumqi\n", "utf-8")
    monkeypatch.setenv("TZ", "America/New_York")

    assert run("next-change", *NOW, *dated.options).out.endswith("Asia/Urumqi 2026-11-24T17:00:00+06:00\n")


def test_nothing_pending_is_said_and_prints_no_moment(dated: Portal, run: Run) -> None:
    told = run("next-change", *dated.options)

    assert (told.code, told.out) == (0, "")
    assert "不用定时重新生成" in told.err


def test_a_pinned_demonstration_stands_still(dated: Portal, run: Run) -> None:
    dated.write("notices/due.md", notice("交材料", "2026-11-18", DUE))
    site = dated.content / "site.yaml"
    site.write_text(site.read_text("utf-8") + "\nas_of: 2026-11-20 09:30\n", "utf-8")

    told = run("next-change", *dated.options)

    assert (told.code, told.out) == (0, "")
    assert "固定在 2026-11-20 09:30" in told.err


def test_content_with_a_mistake_gives_no_answer(dated: Portal, run: Run) -> None:
    dated.write("notices/due.md", notice("交材料", "2026-02-30", DUE))

    told = run("next-change", *NOW, *dated.options)

    assert (told.code, told.out) == (1, "")
    assert "请先运行 check" in told.err
