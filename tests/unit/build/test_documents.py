"""Documents in the build: made before the pages that offer them, remade only for a reason."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from tests.small_site import SmallSite

FORM = """\
title: 班组活动登记表
kind: 登记表
filled_by: 班组
version: 第一版
date: 2026-11-01
orientation: portrait
{pages}sections:
- grid: [2, 5]
  blocks:
  - cells:
    - {{label: 活动名称}}
    - {{id: name, type: text}}
{more}"""
ROW = "  - cells:\n    - {{label: 说明{n}}}\n    - {{id: note{n}, type: multiline, max_chars: 100}}\n    height: 60\n"


def form(pages: str = "", rows: int = 0) -> str:
    return FORM.format(pages=pages, more="".join(ROW.format(n=n) for n in range(rows)))


@pytest.fixture
def offering(site: SmallSite, project: Path) -> SmallSite:
    """A small portal with the look of documents and one form."""
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    site.write("content/forms/activity.yaml", form())
    site.write(
        "theme/templates/forms.html",
        "{% for one in view.documents[view.card.id] %}{{ one.url }} {{ one.pages }} {{ one.size }} {{ one.sha256 }}\n{% endfor %}",
    )
    return site


def test_a_page_says_of_each_document_what_it_is(offering: SmallSite) -> None:
    offering.published()
    lines = (offering.output / "forms/activity.html").read_text("utf-8").split("\n")
    offered = {line.split()[0]: line.split()[1:] for line in lines if line}
    assert set(offered) == {f"files/forms/activity{end}" for end in (".pdf", "-fill.pdf", ".docx")}
    for path, (pages, size, digest) in offered.items():
        data = (offering.output / path).read_bytes()
        assert (int(size), digest) == (len(data), sha256(data).hexdigest())
        assert pages == ("1" if path.endswith(".pdf") else "0")


def test_the_page_names_the_mark_that_each_page_of_each_document_prints(offering: SmallSite) -> None:
    table = "  - id: t\n    label: 名单\n    blank_rows: 60\n    columns:\n"
    columns = "".join(f"    - {{id: {id}, label: {label}, type: text}}\n" for id, label in (("a", "姓名"), ("b", "部门")))
    offering.write("content/forms/activity.yaml", form() + table + columns)
    offering.write("theme/templates/forms.html", "{% for one in view.documents[view.card.id] %}{{ one.mark }} {% endfor %}")
    offering.published()
    tree = offering.tree()
    (mark,) = set(tree["forms/activity.html"].decode().split())
    assert re.fullmatch("[0-9a-f]{8}", mark)
    for end in (".pdf", "-fill.pdf"):
        with pypdfium2.PdfDocument(tree[f"files/forms/activity{end}"]) as pdf:
            printed = [page.get_textpage().get_text_range() for page in pdf]
        assert len(printed) > 1
        assert all(mark in text for text in printed)
    for name, part in ((".docx", "word/footer1.xml"), (".xlsx", "xl/worksheets/sheet1.xml")):
        with zipfile.ZipFile(io.BytesIO(tree[f"files/forms/activity{name}"])) as package:
            assert mark in package.read(part).decode()


def test_an_edited_form_makes_its_documents_and_its_page_again(offering: SmallSite) -> None:
    offering.published()
    offering.write("content/forms/activity.yaml", form(rows=1))
    made = set(offering.published().made)
    assert {"files/forms/activity.pdf", "files/forms/activity-fill.pdf", "files/forms/activity.docx"} <= made
    assert "forms/activity.html" in made


def test_without_a_look_there_are_no_documents_and_no_page_offers_any(offering: SmallSite) -> None:
    offered = "{% for one in view.documents.get(view.card.id, ()) %}{{ one.url }}{% endfor %}"
    offering.write("theme/templates/forms.html", offered)
    offering.published()
    assert "files/forms" in (offering.output / "forms/activity.html").read_text("utf-8")
    shutil.rmtree(offering.folder / "theme/print")
    offering.published()
    assert offering.tree() == offering.clean_tree()
    assert "files/forms" not in (offering.output / "forms/activity.html").read_text("utf-8")


def test_a_form_longer_than_demanded_keeps_the_old_site(offering: SmallSite) -> None:
    offering.published()
    before = (offering.output / "manifest.txt").read_bytes()
    offering.write("content/forms/activity.yaml", form(pages="pages: 1\n", rows=9))
    result = offering.build()
    assert not result.published
    problem = next(problem for problem in result.problems if problem.rule == "document")
    assert problem.path == "content/forms/activity.yaml"
    assert "规定 1 页" in problem.message
    assert (offering.output / "manifest.txt").read_bytes() == before


def test_a_character_that_no_font_has_is_named(offering: SmallSite) -> None:
    offering.write("content/forms/activity.yaml", form().replace("活动名称", "活动名称\U0003134a"))
    problem = next(problem for problem in offering.build().problems if problem.rule == "letter-not-printed")
    assert "\U0003134a" in problem.message
    assert problem.excerpt


def test_a_build_without_a_changed_document_never_loads_weasyprint(offering: SmallSite, project: Path) -> None:
    options = ["--content", "content", "--output", "output", "--theme", "./theme"]
    command = [sys.executable, str(project / "build.py"), "build", *options]
    subprocess.run(command, cwd=offering.folder, check=True, capture_output=True)
    offering.write("content/pages/more.md", "---\ntitle: 新的一页\n---\n正文\n")
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from site_src.cli.main import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit as end: assert not end.code, end.code\n"
        "assert 'weasyprint' not in sys.modules"
    )
    again = [sys.executable, "-c", code, str(project), "build", *options]
    done = subprocess.run(again, cwd=offering.folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_what_documents_are_printed_by_is_put_right_when_it_was_changed_behind_the_build(offering: SmallSite) -> None:
    offering.published()
    (style,) = offering.work.glob("print-*/sheet.css")
    style.write_text("body { color: red }", "utf-8")
    offering.write("content/forms/activity.yaml", form().replace("活动名称", "活动的名称"))
    offering.published()
    assert offering.tree() == offering.clean_tree()
