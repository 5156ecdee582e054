"""The manual's three shapes that an office form takes come out on the page, in PDF and in Word: all words, in order."""

from __future__ import annotations

import io
import re
import textwrap
from pathlib import Path

import docx
import pytest
from pikepdf import Pdf

from tests.small_site import SmallSite
from tests.pdf_fields import fields_of
from tests.unit.render.documents.pdf.reading import text_of
from tests.unit.render.documents.word.opened import controls, printed

HEAD = "title: 示例驿站承诺书\nsample: yes\ndate: 2026-11-18\nkind: 承诺书\nfilled_by: 学校工会\nsections:\n"
WORDS = [
    "工会意见", "（盖章）", "单位意见", "负责人签字：", "我单位", "申请建设健康驿站，承诺自", "起对全体教职工开放", "负责人（签字）：",
    "单位（盖章）", "序号", "自查内容", "有固定的场地，挂有统一的标识", "公开了开放时间和联系电话", "有专人值班，值班有记录",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Build the three snippets of the chapter as one form under the default theme."""
    from tests.small_site import small_site

    chapter = (project / "docs/forms.md").read_text("utf-8")
    shapes = chapter[chapter.index("## 另外三种写法") : chapter.index("## 完整的例子")]
    snippets = re.findall(r"```yaml\n(.*?)```", shapes, re.DOTALL)
    assert len(snippets) == 3
    made = small_site(tmp_path_factory.mktemp("shapes"))
    made.write("content/forms/pledge.yaml", HEAD + textwrap.indent("".join(snippets), "  "))
    assert made.published(theme=f"{project}/themes/default").problems == ()
    return made


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def found_in_order(text: str) -> list[str]:
    """Return the words that do not follow each other in `text`."""
    at, missing = 0, []
    for word in map(bare, WORDS):
        place = text.find(word, at)
        if place < 0:
            missing.append(word)
        at = max(place, at)
    return missing


def test_the_page_shows_every_word_and_every_question(site: SmallSite) -> None:
    page = (site.output / "forms/pledge.html").read_text("utf-8")
    text = bare(re.sub(r"<[^>]+>", "", page[page.index('class="form"') :]))
    assert found_in_order(text) == []
    assert text.count("符合") == 6


@pytest.mark.parametrize("end", [".pdf", "-fill.pdf"])
def test_pdf_prints_them_and_asks_each_question_with_boxes(site: SmallSite, end: str) -> None:
    data = (site.output / f"files/forms/pledge{end}").read_bytes()
    assert found_in_order(bare(text_of(data))) == []
    if end == "-fill.pdf":
        with Pdf.open(io.BytesIO(data)) as pdf:
            names = set(fields_of(pdf))
        assert {"union_says", "unit_says", "unit", "since", "head", "stamp", "check.1.answer", "check.3.remark"} <= names


def test_word_prints_them_and_asks_each_question_with_boxes(site: SmallSite) -> None:
    document = docx.Document(str(site.output / "files/forms/pledge.docx"))
    text = bare(printed(document))
    assert [word for word in map(bare, WORDS) if word not in text] == []
    tags = [control.tag for control in controls(document)]
    assert tags.count("check.2.answer") == 2
    assert {"union_says", "union_says.date", "unit", "since", "head", "stamp"} <= set(tags)
