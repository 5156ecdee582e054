"""A sheet bears the number that the notice which encloses it gives it."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from site_src.inspect.office_text import excel_text, word_text
from site_src.inspect.pdf_text import pdf_text
from tests.small_site import SmallSite, notice
from tests.unit.build.test_documents import form

ENCLOSED = "[{name: 说明, note: 另发}, {name: 班组活动登记表, form: activity}]"


@pytest.fixture
def enclosing(site: SmallSite, project: Path) -> SmallSite:
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    site.write("content/forms/activity.yaml", form().replace("version:", "number: 附件5\nversion:"))
    return site


def enclosed(site: SmallSite, name: str, attachments: str) -> None:
    site.write(f"content/notices/{name}.md", notice(f"通知{name}", attachments=attachments))


def marked(site: SmallSite, sheet: str = "forms/activity", title: str = "班组活动登记表") -> list[str]:
    """Return how the printed and the fillable sheet begin."""
    site.published()
    tree = site.tree()
    texts = (pdf_text(tree[f"files/{sheet}{end}"]) for end in (".pdf", "-fill.pdf"))
    return [text.partition(title)[0] for text in texts]


def test_without_a_notice_it_bears_its_own(enclosing: SmallSite) -> None:
    assert marked(enclosing) == ["附件5", "附件5"]


def test_it_bears_the_number_in_the_list_of_the_notice_whatever_its_own_is(enclosing: SmallSite) -> None:
    enclosed(enclosing, "a", ENCLOSED)
    assert marked(enclosing) == ["附件2", "附件2"]
    assert enclosing.tree() == enclosing.clean_tree()
    enclosed(enclosing, "a", "[{name: 班组活动登记表, form: activity}]")
    assert marked(enclosing) == ["附件", "附件"]


def test_it_bears_none_if_two_notices_count_it_differently(enclosing: SmallSite) -> None:
    enclosed(enclosing, "a", ENCLOSED)
    enclosed(enclosing, "b", "[{name: 班组活动登记表, form: activity}]")
    assert marked(enclosing) == ["", ""]


def test_a_rubric_bears_the_number_in_the_list_of_the_notice_alone_and_with_its_form(enclosing: SmallSite) -> None:
    rubric = "title: 班组评分细则\ntotal: 5\ncategories:\n- items:\n  - {no: 1, points: 5, text: 有活动}\n"
    enclosing.write("content/rubrics/team.yaml", rubric)
    sheet = ("rubrics/team", "班组评分细则")
    assert marked(enclosing, *sheet) == ["", ""]
    enclosed(enclosing, "a", "[{name: 说明, note: 另发}, {name: 班组评分细则, rubric: team}]")
    assert marked(enclosing, *sheet) == ["附件2", "附件2"]
    document = docx.Document(BytesIO(enclosing.tree()["files/rubrics/team.docx"]))
    assert document.paragraphs[0].text == "附件2"
    assert enclosing.tree() == enclosing.clean_tree()
    enclosed(enclosing, "b", "[{name: 班组评分细则, rubric: team}]")
    assert marked(enclosing, *sheet) == ["", ""]
    copies = {name: enclosing.tree()[f"files/rubrics/team-{name}.xlsx"] for name in ("annex", "annex2")}
    assert {name: excel_text(data)[:7] for name, data in copies.items()} == {
        "annex": "附件班组评分细",
        "annex2": "附件2班组评分",
    }


def test_what_a_notice_encloses_prints_and_offers_bears_its_own_number(enclosing: SmallSite) -> None:
    offered = '{% extends "base.html" %}{% block main %}{{ view.documents }}{% endblock %}'
    for name in ("notices", "forms"):
        enclosing.write(f"theme/templates/{name}.html", offered)
    enclosed(enclosing, "a", ENCLOSED)
    enclosed(enclosing, "b", "[{name: 班组活动登记表, form: activity}]")
    enclosing.published()
    tree = enclosing.tree()
    for name, number, copy in (("a", "附件2", "annex2"), ("b", "附件", "annex")):
        begun = f"{number}班组活动登记表"
        archive = ZipFile(BytesIO(tree[f"files/notices/{name}.zip"]))
        sheets = {one.rpartition(".")[2]: archive.read(one) for one in archive.namelist() if number in one}
        assert pdf_text(sheets["pdf"]).startswith(begun)
        assert word_text(sheets["docx"]).startswith(begun)
        assert begun in pdf_text(tree[f"files/notices/{name}-all.pdf"])
        page = tree[f"notices/{name}.html"].decode()
        assert f"files/forms/activity-{copy}.pdf" in page
        assert "files/forms/activity-fill.pdf" in page
        assert "files/forms/activity.pdf" not in page
    assert "annex" not in tree["forms/activity.html"].decode()
    assert tree == enclosing.clean_tree()


def test_copies_go_when_notices_agree(enclosing: SmallSite) -> None:
    enclosed(enclosing, "a", ENCLOSED)
    enclosed(enclosing, "b", "[{name: 班组活动登记表, form: activity}]")
    enclosing.published()
    enclosed(enclosing, "b", ENCLOSED)
    assert marked(enclosing) == ["附件2", "附件2"]
    assert not [path for path in enclosing.tree() if "annex" in path]
