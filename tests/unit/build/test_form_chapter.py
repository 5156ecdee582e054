"""The form of the manual's chapter is made as it stands there, and its mistakes are answered as the chapter says."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pikepdf import Pdf

from site_src.model.entries import read_entries
from site_src.model.types.form import Form
from site_src.model.form.blanks import fields
from tests.small_site import SmallSite, notice

FOLDER = "files/forms/health-activity"

MISTAKES = [
    ("{id: unit_name, type: text, span: 3,", "{id: unit_name, type: text,"),
    ("{id: item, label: 支出项目,", "{id: item, span: 2, label: 支出项目,"),
    ("  - cells:\n    - {label: 电子邮箱}\n    - {id: email, type: email}\n", ""),
    ("id: email,", "id: phone,"),
    ("{label: 电子邮箱}", "{label: 办公电话}"),
    ("{label: 电子邮箱}", "{text: 电子邮箱}"),
    ("span: 3, required: yes", "span: 3, requird: yes"),
    ("id: unit_kind, type: choice", "id: unit_kind, type: 文字"),
    ("id: unit_kind, type: choice", "id: unit_kind, type: text"),
    (
        "    columns:\n    - {id: no, label: 序号, type: auto_number}",
        "    printed_rows: [[甲, 乙]]\n    columns:\n    - {id: no, label: 序号, type: printed}",
    ),
    ("{id: staff, type: integer, unit: 人, least: 0}", "{id: staff, type: integer, width: 3}"),
    ("      other: 其他\n", "      other: 其它\n"),
    ("price * quantity", "item * quantity"),
]
"""Changes of the example, one for each message of the chapter's table but the last."""


@pytest.fixture(scope="module")
def chapter(project: Path) -> str:
    return (project / "docs/forms.md").read_text("utf-8")


@pytest.fixture(scope="module")
def example(chapter: str) -> str:
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", chapter, re.DOTALL)
    return next(block for block in blocks if "cover:" in block)


@pytest.fixture
def portal(site: SmallSite, project: Path, example: str) -> SmallSite:
    """A small portal with the look of documents, the form, and a notice that it is attached to."""
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    site.write("content/forms/health_activity.yaml", f"{example}notice: health\n")
    attached = "[{no: 1, name: 教职工健康活动申报表, form: health_activity}]"
    site.write("content/notices/health.md", notice("关于申报健康活动的通知", date="2026-11-18", attachments=attached))
    return site


def test_the_example_is_made_without_a_problem_in_every_format(portal: SmallSite, example: str) -> None:
    assert portal.published().problems == ()
    wanted = {one.name for one in fields(_form(example))}
    assert {path for path in portal.tree() if path.startswith(FOLDER)} == {
        f"{FOLDER}.pdf", f"{FOLDER}-fill.pdf", f"{FOLDER}.docx"
    }  # fmt: skip
    document = docx.Document(str(portal.output / f"{FOLDER}.docx"))
    tags = {tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tag"))}
    assert wanted <= {_plain(tag) for tag in tags}
    for end in (".pdf", "-fill.pdf"):
        with Pdf.open(io.BytesIO((portal.output / f"{FOLDER}{end}").read_bytes())) as pdf:
            assert len(pdf.pages) == 3
            if end == "-fill.pdf":
                tops = {str(field.T) for field in pdf.Root.AcroForm.Fields}
                assert {name.partition(".")[0] for name in wanted} <= tops


def test_a_form_that_is_longer_than_it_says_is_answered_with_both_numbers(portal: SmallSite, example: str) -> None:
    portal.write("content/forms/health_activity.yaml", example.replace("blank_rows: 4", "blank_rows: 24"))
    (problem,) = set(portal.build().problems)
    assert problem.message == "教职工健康活动申报表：规定 3 页，排出来 4 页"


def test_each_mistake_is_answered_as_the_chapter_says(chapter: str, example: str) -> None:
    table = re.search(r"\| 看到 \|.*\Z", chapter, re.DOTALL)
    assert table
    said = re.findall(r"(?m)^\| ([^|]+?) \|", table.group())[2:]
    answers = [_answers(example, *change) for change in MISTAKES]
    answers.append(["教职工健康活动申报表：规定 3 页，排出来 4 页"])
    missing = [line for line, given in zip(said, answers, strict=True) if not _is_said(line, given)]
    assert missing == []


def _is_said(line: str, given: list[str]) -> bool:
    """Say whether a message has the words of `line`; what is quoted and counted is another each time."""
    pattern = re.sub("“[^”]*”|[0-9]+|[a-z]+(?=（|不| )", ".*", re.sub(r"([()*+?.])", r"\\\1", line))
    return any(re.match(pattern, message) for message in given)


def _answers(example: str, old: str, new: str) -> list[str]:
    assert old in example
    changed = example.replace(old, new, 1)
    return [problem.message for problem in read_entries("content/forms/a.yaml", changed.encode()).problems]


def _form(source: str) -> Form:
    return Form.model_validate_json(read_entries("content/forms/a.yaml", source.encode()).payloads[0].record)


def _plain(tag: str) -> str:
    """Return the name of a field from that of one of its cells: ``budget.2.amount`` is ``budget.amount``."""
    return re.sub(r"\.(\d+|total)\.", ".", tag)
