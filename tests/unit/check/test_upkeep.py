"""What the command check reports beyond a build: what has been left too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
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


@pytest.mark.parametrize(("as_of", "ahead"), [("2026-11-01 23:59", True), ("2026-11-02", False)])
def test_a_day_of_verification_that_has_not_come_is_reported(portal: Path, as_of: str, ahead: bool) -> None:
    assert ("content/contacts/hotlines.yaml:1:1 contact-ahead warning" in cared_for(portal, as_of)) is ahead


def test_a_station_verified_on_a_day_to_come_is_reported(portal: Path) -> None:
    (portal / "content" / "stations").mkdir()
    station = "title: 一站\nnetwork: one\nlevel: 1\nverified_on: 2027-11-02\n"
    (portal / "content/stations/one.yaml").write_text(station, "utf-8")

    assert "content/stations/one.yaml:1:1 contact-ahead warning" in cared_for(portal)


def test_a_portal_without_a_number_for_help_is_told_so(portal: Path) -> None:
    settings = portal / "content" / "site.yaml"
    change(settings, 'hotlines: ["12356"]', "hotlines: []")
    assert cared_for(portal) == "content/site.yaml:4:1 help-bar-empty warning\n"

    change(settings, "hotlines: []", 'hotlines: []\nlocal_line: "12356"')
    assert cared_for(portal) == ""


def test_a_form_that_no_notice_names_is_reported(portal: Path) -> None:
    change(
        portal / "content" / "notices" / "call.md", "attachments:\n  - {no: 1, name: 活动登记表, form: sign_up}\n", ""
    )

    assert cared_for(portal) == "content/forms/sign_up.yaml:1:1 form-unnamed warning\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "draft: true\ntitle: "),
        ("date: 2026-11-01\ncloses: 2026-11-30 17:30", "date: 2027-01-12"),
    ],
)
def test_a_form_of_a_notice_that_is_still_to_be_published_is_named(portal: Path, old: str, new: str) -> None:
    change(portal / "content" / "notices" / "call.md", old, new)

    assert "form-unnamed" not in cared_for(portal)


@pytest.mark.parametrize("fault", ["titel: x\n", "date: 2026-02-30\n"])
def test_nothing_is_said_of_forms_while_a_notice_has_an_error(portal: Path, fault: str) -> None:
    notice = portal / "content" / "notices" / "call.md"
    notice.write_text(notice.read_text("utf-8").replace("---\n", f"---\n{fault}", 1), "utf-8")

    found = cared_for(portal)

    assert "content/notices/call.md:2:" in found
    assert "form-unnamed" not in found


def test_nothing_is_said_of_forms_while_a_notice_cannot_be_decoded(portal: Path) -> None:
    notice = portal / "content" / "notices" / "call.md"
    notice.write_bytes(notice.read_text("utf-8").encode("gbk"))

    found = cared_for(portal)

    assert "content/notices/call.md" in found
    assert "form-unnamed" not in found


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.csv", "名称,电话\n一站,0519-86330000\n".encode("gbk")),
        ("list.csv", "名称,颜色\n一站,绿\n".encode()),
        ("one.yaml", "title: 一站\ncolour: 绿\n".encode()),
    ],
)
def test_a_menu_to_a_section_whose_only_file_has_an_error_is_not_called_empty(
    portal: Path, name: str, data: bytes
) -> None:
    change(portal / "content/site.yaml", "columns:", "navigation:\n  - {title: 站点, to: stations}\ncolumns:")
    stations = portal / "content" / "stations"
    assert "menu-empty" in cared_for(portal)
    stations.mkdir()
    (stations / name).write_bytes(data)

    found = cared_for(portal)

    assert f"content/stations/{name}" in found
    assert "menu-empty" not in found


def test_a_column_whose_only_article_has_an_error_is_not_called_empty(portal: Path) -> None:
    change(portal / "content/site.yaml", "{title: 心理健康}", "{title: 心理健康}\n  body: {title: 身体}")
    assert "column-empty" in cared_for(portal)
    (portal / "content/articles/body").mkdir(exist_ok=True)
    (portal / "content/articles/body/tea.md").write_text("---\ntitel: 茶\n---\n\n正文。\n", "utf-8")

    found = cared_for(portal)

    assert "content/articles/body/tea.md" in found
    assert "column-empty" not in found


def test_a_file_in_a_folder_of_a_wrong_name_is_reported_once(portal: Path) -> None:
    (portal / "content" / "notice").mkdir()
    (portal / "content/notice/a.md").write_text("---\ntitle: 通知\n---\n\n正文。\n", "utf-8")

    assert [row for row in cared_for(portal).splitlines() if "notice/a.md" in row] == [
        "content/notice/a.md:0:0 path-misplaced"
    ]


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
        "_备份",
        "的副本",
        " 2",
        " copy 2",
        "_v2",
        "-DESKTOP-AB12CD",
        "-NSConflict-zhang-v1",
        "(冲突_zhang_2026-11-18 09.30.00)",
        "_冲突文件_20261118093000",
        " (SFConflict zhang 2026-11-18-09-30-00)",
        " (zhang's conflicted copy 2026-11-18)",
        "_conflict-20261118-093000",
    ],
)
def test_a_copy_of_an_entry_is_named(portal: Path, ending: str) -> None:
    first = portal / "content" / "notices" / "call.md"
    (first.parent / f"call{ending}.md").write_bytes(first.read_bytes())

    found = [problem for problem in _examined(portal) if problem.rule == "file-copy"]

    assert [problem.path for problem in found] == [f"content/notices/call{ending}.md"]
    assert "call.md" in found[0].message


def test_the_number_of_the_office_has_its_area_code(portal: Path) -> None:
    settings = portal / "content" / "site.yaml"
    settings.write_text(settings.read_text("utf-8") + 'phone: "50123456-8"\n', "utf-8")

    (found,) = _examined(portal)

    assert (found.rule, found.column) == ("phone-area", 1)


def test_what_a_draft_uses_is_used(portal: Path) -> None:
    write = (portal / "content" / "notices" / "later.md").write_text
    write("---\ntitle: 以后\nissuer: 示例市教育工会\ndraft: yes\n---\n\n见[名单](list.txt)。\n", "utf-8")
    (portal / "content" / "notices" / "list.txt").write_text("名单\n", "utf-8")

    assert [problem for problem in _examined(portal) if problem.rule == "file-unused"] == []


@pytest.mark.parametrize("ending", ["-2", "-2026", "-up", "ing", "-copywriting", "-backup-plan"])
def test_a_name_that_only_goes_on_is_no_copy(portal: Path, ending: str) -> None:
    first = portal / "content" / "notices" / "call.md"
    (first.parent / f"call{ending}.md").write_bytes(first.read_bytes())

    assert [problem for problem in _examined(portal) if problem.rule == "file-copy"] == []


@pytest.mark.parametrize("name", ["notices/call 的冲突副本.md", "articles/mind - 副本/calm.md"])
def test_a_copy_whose_first_is_gone_or_in_a_folder_that_is_one_is_named(portal: Path, name: str) -> None:
    file = portal / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes((portal / "content" / "notices" / "call.md").read_bytes().replace(b"issuer", b"summary"))

    assert f"content/{name}" in [problem.path for problem in _examined(portal) if problem.rule == "file-copy"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notices/~$plan.docx", "关闭"),
        ("notices/call.md~", "改名为 call.md"),
        ("notices/call.md.bak", "改名为 call.md"),
        ("notices/.later.md", "改名为 later.md"),
        ("notices/.草稿/later.md", "改名为 草稿"),
    ],
)
def test_a_file_that_is_passed_over_for_its_name_is_named(portal: Path, name: str, said: str) -> None:
    file = portal / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"x")

    (found,) = (problem for problem in _examined(portal) if problem.rule == "file-passed-over")

    assert f"content/{name}".startswith(found.path)
    assert said in found.hint


def test_nothing_is_said_of_what_systems_put_into_every_folder(portal: Path) -> None:
    for name in (".DS_Store", "._call.md", "Thumbs.db", "desktop.ini", ".~lock.plan.docx#", ".gitkeep"):
        (portal / "content" / "notices" / name).write_bytes(b"x")

    assert not [problem for problem in _examined(portal) if problem.rule.startswith(("file-", "path-"))]
