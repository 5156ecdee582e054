"""What a notice gives at once: one archive, one PDF; remade only for a reason."""

from __future__ import annotations

import shutil
import stat
import subprocess
import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from pikepdf import Pdf

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.cli.explain import explained, recorded
from site_src.ready import Ready
from site_src.render.documents.document import FinishedDocument
from site_src.render.documents.pdf.booklet import BookletPart, booklet
from tests.small_site import SmallSite, Tree, notice, rules, small_site
from tests.unit.build.test_documents import form

WITH_ONE = "[{no: 1, name: 班组活动登记表, form: activity}]"
WITH_ALL = """
  - {no: 1, name: 班组活动登记表, form: activity}
  - {no: 2, name: '安排: 上/下午', file: plan.txt}
  - {no: 3, name: 名单, note: 原件未附}"""
LOOK = "{% for one in view.documents.get(view.card.id, ()) %}{{ one.label }} {{ one.url }} {{ one.pages }} {{ one.files }} {{ one.size }}\n{% endfor %}"
OTHER = "title: 场地登记表\nkind: 登记表\nfilled_by: 班组\nversion: 第一版\ndate: 2026-11-01\norientation: landscape\n"


def _asking(site: SmallSite, project: Path) -> SmallSite:
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    grid = form()[form().index("sections:") :]
    site.write("content/forms/activity.yaml", form())
    site.write("content/forms/room.yaml", OTHER + grid)
    site.write("content/notices/plan.txt", "上午、下午\n")
    site.write("content/notices/first.md", notice("'活动: 开始了'", date="2026-11-10", attachments=WITH_ALL))
    room = WITH_ONE.replace("班组活动", "场地").replace("activity", "room")
    site.write("content/notices/second.md", notice("场地登记", date="2026-11-11", attachments=room))
    site.write("theme/templates/notices.html", LOOK)
    return site


@pytest.fixture
def asking(site: SmallSite, project: Path) -> SmallSite:
    """A small portal with two forms: one notice asks for the first and encloses a file, one asks for the second."""
    return _asking(site, project)


@pytest.fixture(scope="module")
def tree(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """What is published of that portal."""
    site = _asking(small_site(tmp_path_factory.mktemp("asking")), project)
    site.published()
    return site.tree()


def names(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


def test_an_archive_holds_the_notice_and_what_people_hand_in(tree: Tree) -> None:
    assert names(tree["files/notices/first.zip"]) == [
        "活动： 开始了.pdf",
        "附件1 班组活动登记表.pdf",
        "附件1 班组活动登记表.docx",
        "附件2 安排： 上／下午.txt",
    ]
    assert names(tree["files/notices/second.zip"]) == ["场地登记.pdf", "附件 场地登记表.pdf", "附件 场地登记表.docx"]


def test_each_file_is_the_published_one(tree: Tree) -> None:
    with ZipFile(BytesIO(tree["files/notices/first.zip"])) as archive:
        held = [archive.read(name) for name in archive.namelist()]
    published = ("notices/first.pdf", "forms/activity.pdf", "forms/activity.docx", "notices/plan.txt")
    assert held == [tree[f"files/{path}"] for path in published]


def test_windows_and_unzip_read_the_names(tree: Tree, tmp_path: Path) -> None:
    file = tmp_path / "first.zip"
    file.write_bytes(tree["files/notices/first.zip"])
    with ZipFile(file) as archive:
        assert archive.testzip() is None
        for one in archive.infolist():
            assert one.flag_bits == 0x800
            assert one.filename == unicodedata.normalize("NFC", one.filename)
            assert not set('\\/:*?"<>|') & set(one.filename)
            assert (one.date_time, one.compress_type) == ((2026, 11, 10, 0, 0, 0), ZIP_STORED)
            assert (one.create_system, one.external_attr >> 16) == (3, stat.S_IFREG | 0o644)
    if shutil.which("zipinfo"):
        done = subprocess.run(["zipinfo", "-1", file], capture_output=True, check=True, env={"LC_ALL": "C.UTF-8"})
        assert done.stdout.decode().splitlines() == names(file.read_bytes())


def test_the_pdf_to_print_is_the_notice_and_its_sheets(tree: Tree) -> None:
    sheets = (("活动: 开始了", "notices/first.pdf"), ("附件1 班组活动登记表", "forms/activity.pdf"))
    parts = [BookletPart(title, tree[f"files/{path}"]) for title, path in sheets]
    expected: FinishedDocument = booklet("活动: 开始了", parts)
    assert tree["files/notices/first-all.pdf"] == expected.data
    with Pdf.open(BytesIO(expected.data)) as pdf:
        assert len(pdf.pages) == expected.pages == 2


def test_the_page_says_how_much_there_is_and_what_is_not_printed(tree: Tree) -> None:
    lines = [line.rpartition(" ")[0] for line in tree["notices/first.html"].decode().split("\n")]
    assert "全部打包，ZIP files/notices/first.zip 0 4" in lines
    assert "一次打印，PDF（不含附件2） files/notices/first-all.pdf 2 0" in lines


def test_an_edited_form_renews_the_packages_that_hold_it_and_no_other(asking: SmallSite) -> None:
    asking.published()
    asking.write("content/forms/activity.yaml", form(rows=1))
    made = {path for path in asking.published().made if path.startswith(("files/notices/", "notices/"))}
    assert made >= {"files/notices/first.zip", "files/notices/first-all.pdf", "notices/first.html"}
    assert not any("second" in path for path in made)


def test_an_edited_attachment_renews_the_archive_alone_which_names_it_as_the_reason(asking: SmallSite) -> None:
    asking.published()
    asking.write("content/notices/plan.txt", "改在晚上\n")
    made = {path for path in asking.published().made if path.startswith("files/")}
    path = "files/notices/first.zip"
    assert made == {"files/notices/plan.txt", path}
    found = examine(asking.options(), asking.clock, Voice(lambda step, done, total: None, asking.said.append))
    assert isinstance(found, Ready)
    package = next(job for job in found.plan.all if job.output == path)
    said = "\n".join(explained(path, recorded(asking.options())[path], package, found.site.by_id, str))
    assert "附件2 安排： 上／下午.txt变了" in said
    assert "活动： 开始了.pdf变了" not in said
    assert "现在：与发布的一致" in said


def test_packages_go_with_the_last_attachment(asking: SmallSite) -> None:
    asking.published()
    asking.write("content/notices/second.md", notice("场地登记", date="2026-11-11"))
    assert {"files/notices/second.zip", "files/notices/second-all.pdf"} <= set(asking.published().gone)


def test_after_each_edit_all_is_as_if_built_from_the_ground(asking: SmallSite) -> None:
    asking.published()
    edits = (
        ("forms/room.yaml", OTHER.replace("landscape", "portrait") + form()[form().index("sections:") :]),
        ("notices/first.md", notice("活动改期", date="2026-11-12", attachments=WITH_ONE)),
        ("notices/plan.txt", "没有人用的文件\n"),
    )
    for path, text in edits:
        asking.write(f"content/{path}", text)
        asking.published()
    assert asking.tree() == asking.clean_tree()


def test_documents_that_are_well_outlive_one_that_is_not(asking: SmallSite) -> None:
    asking.write("content/forms/room.yaml", OTHER + "pages: 1\n" + form(rows=9)[form().index("sections:") :])
    assert "document" in rules(asking.build().problems)
    left = {path.relative_to(asking.work / "spare").as_posix() for path in (asking.work / "spare").rglob("*.*")}
    assert "files/forms/activity.pdf" in left
    assert "files/forms/room.pdf" not in left
    stamp = (asking.work / "spare/files/forms/activity.pdf").stat()
    asking.write("content/forms/room.yaml", OTHER + form()[form().index("sections:") :])
    asking.published()
    again = (asking.output / "files/forms/activity.pdf").stat()
    assert (again.st_ino, again.st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)
    assert not (asking.work / "spare").exists()
    assert asking.tree() == asking.clean_tree()


def test_what_was_left_is_not_used_when_it_would_come_out_differently(asking: SmallSite) -> None:
    asking.write("content/forms/room.yaml", OTHER + "pages: 1\n" + form(rows=9)[form().index("sections:") :])
    assert not asking.build().published
    left = (asking.work / "spare/files/forms/activity.pdf").read_bytes()
    asking.write("content/forms/room.yaml", OTHER + form()[form().index("sections:") :])
    asking.write("content/forms/activity.yaml", form(rows=2))
    asking.published()
    assert asking.tree()["files/forms/activity.pdf"] != left
