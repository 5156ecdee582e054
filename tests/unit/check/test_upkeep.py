"""What the command check reports beyond a build: what has been left too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_src.build import Voice, examine
from site_src.options import BuildOptions
from site_src.problems import Problem
from tests.unit.check.conftest import CLOCK, HERE
from tests.unit.check.test_invalid_sites import rows


def cared_for(portal: Path, as_of: str = "2026-11-18") -> str:
    """Return what check reports of the portal as of a day."""
    return rows(_examined(portal, as_of))


def _examined(portal: Path, as_of: str = "2026-11-18") -> tuple[Problem, ...]:
    options = BuildOptions(
        content=portal / "content", output=portal / "output", theme=str(HERE / "theme"), jobs=1, as_of=as_of
    )
    return examine(options, CLOCK, Voice(lambda *_: None, lambda _: None), thorough=True).problems


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_portal_that_is_kept_up_has_nothing_to_report(portal: Path) -> None:
    assert cared_for(portal) == ""


@pytest.mark.parametrize(
    ("as_of", "rules"),
    [
        ("2026-11-24", []),
        ("2026-11-25", ["section-stale", "column-stale"]),
    ],
)
def test_a_column_is_stale_after_its_days(portal: Path, as_of: str, rules: list[str]) -> None:
    assert [line.split()[1] for line in cared_for(portal, as_of).splitlines() if "home" not in line] == rules


def test_a_column_keeps_the_days_that_it_is_given(portal: Path) -> None:
    change(portal / "content" / "site.yaml", "{title: 心理健康}", "{title: 心理健康, fresh_days: 15}")

    assert "column-stale" not in cared_for(portal, "2026-11-25")
    assert "content/site.yaml:6:3 column-stale warning" in cared_for(portal, "2026-11-26")


def test_an_update_makes_an_old_entry_fresh(portal: Path) -> None:
    change(portal / "content/articles/mind/calm.md", "date: 2026-11-10\n", "date: 2026-01-10\nupdated: 2026-11-10\n")

    assert cared_for(portal) == ""


def test_the_home_page_wants_something_new_every_two_weeks(portal: Path) -> None:
    assert "home-stale" not in cared_for(portal, "2026-11-24")
    assert "home-stale" in cared_for(portal, "2026-11-25")


@pytest.mark.parametrize(("as_of", "due"), [("2027-05-01", False), ("2027-05-02", True)])
def test_a_hotline_is_due_for_verification_after_half_a_year(portal: Path, as_of: str, due: bool) -> None:
    assert ("content/contacts/hotlines.yaml:1:1 contact-overdue warning" in cared_for(portal, as_of)) is due


def test_a_hotline_without_a_day_of_verification_is_reported(portal: Path) -> None:
    change(portal / "content" / "contacts" / "hotlines.yaml", "  verified_on: 2026-11-02\n", "")

    assert "contact-unverified" in cared_for(portal)


def test_a_form_that_no_notice_names_is_reported(portal: Path) -> None:
    change(
        portal / "content" / "notices" / "call.md", "attachments:\n  - {no: 1, name: 活动登记表, form: sign_up}\n", ""
    )

    assert cared_for(portal) == "content/forms/sign_up.yaml:1:1 form-unnamed warning\n"


def test_empty_columns_and_menus_and_columns_without_a_name_are_reported(portal: Path) -> None:
    settings = portal / "content" / "site.yaml"
    change(settings, "mind: {title: 心理健康}", "body: {title: 身体}\nnavigation:\n  - {title: 活动, to: events}")

    assert cared_for(portal) == (
        "content/site.yaml:5:1 column-unnamed warning\n"
        "content/site.yaml:6:3 column-empty warning\n"
        "content/site.yaml:8:17 menu-empty warning\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notices/walk.md.txt", "改名为 walk.md"),
        ("courses/list.xlsx", "CSV UTF-8"),
        ("notices/plan.docx", "写上链接"),
    ],
)
def test_a_file_that_nothing_uses_is_named(portal: Path, name: str, said: str) -> None:
    file = portal / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"title: x\n")

    found = [problem for problem in _examined(portal) if problem.rule == "file-unused"]

    assert [problem.path for problem in found] == [f"content/{name}"]
    assert said in found[0].hint


@pytest.mark.parametrize(
    "ending",
    [
        " - 副本",
        "副本",
        " - Copy",
        " - 副本 (2)",
        "(1)",
        ".sync-conflict-20261118-093000-ABCDEF",
        " (张三 的冲突副本 2026-11-18)",
    ],
)
def test_a_copy_of_an_entry_is_named(portal: Path, ending: str) -> None:
    first = portal / "content" / "notices" / "call.md"
    (first.parent / f"call{ending}.md").write_bytes(first.read_bytes())

    found = [problem for problem in _examined(portal) if problem.rule == "file-copy"]

    assert [problem.path for problem in found] == [f"content/notices/call{ending}.md"]
    assert "call.md" in found[0].message


def test_what_a_draft_uses_is_used(portal: Path) -> None:
    write = (portal / "content" / "notices" / "later.md").write_text
    write("---\ntitle: 以后\nissuer: 示例市教育工会\ndraft: yes\n---\n\n见[名单](list.txt)。\n", "utf-8")
    (portal / "content" / "notices" / "list.txt").write_text("名单\n", "utf-8")

    assert [problem for problem in _examined(portal) if problem.rule == "file-unused"] == []
