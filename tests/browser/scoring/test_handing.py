"""The official sheet with what was scored: printed as its PDF is, as Word, as Excel; from disk and under a strict policy."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from pypdfium2 import PdfDocument

from tests.browser.scoring.conftest import STORED, Scoring
from tests.browser.scoring.test_scoring import give_most

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser
Start = Callable[..., Scoring]
APART = re.compile(r"[√□☐☑第\s]")
"""Boxes are drawn or typed; a browser without a Chinese font loses one letter of a PDF, this one."""


def button(one: Scoring, name: str) -> Locator:
    return one.page.get_by_role("button", name=name)


def text_of(pdf: bytes) -> list[str]:
    """Return what each page of a PDF says, without blanks and boxes."""
    with PdfDocument(pdf) as document:
        return [APART.sub("", document[number].get_textpage().get_text_range()) for number in range(len(document))]


def printed(one: Scoring) -> bytes:
    one.page.evaluate("window.print = () => {}")  # a browser without a window has no printer
    button(one, "打印评分表").click()
    one.page.locator(".paper").wait_for(state="attached")
    return one.page.pdf(prefer_css_page_size=True)


def taken(one: Scoring, name: str, to: Path) -> Path:
    with one.page.expect_download() as download:
        button(one, name).click()
    file = to / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_what_is_printed_is_the_official_sheet_with_the_scores(scoring: Start, scored_portal: Path) -> None:
    one = scoring()
    give_most(one)
    blank = text_of((scored_portal / "files/rubrics/all.pdf").read_bytes())
    pages = text_of(printed(one))
    assert len(pages) == len(blank)
    # Scores and two sums are all that is added.
    assert Counter("".join(pages)) - Counter("".join(blank)) == Counter("56438" + "26" * 2)
    assert Counter("".join(blank)) - Counter("".join(pages)) == Counter()
    one.page.wait_for_function("() => !document.querySelector('.paper')")
    assert one.page.locator("main").is_visible()
    assert one.faults == []


def test_the_word_file_has_every_score_the_sums_and_the_verdict(scoring: Start, tmp_path: Path) -> None:
    one = scoring()
    give_most(one)
    file = taken(one, "填好的Word", tmp_path)
    assert file.name == "健康驿站评分细则（已打分）.docx"
    read: dict[str, str] = {}
    for control in docx.Document(str(file)).element.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        read[tag] = read.get(tag, "") + "".join(part.text or "" for part in control.iter(qn("w:t"))).strip("　")
    scores = {"1": "5", "2": "6", "3": "4", "5": "3", "6": "8"}
    assert {tag: text for tag, text in read.items() if text} == {
        **{f"scores.{row}.score_1": points for row, points in scores.items()},
        "total.score_1": "26",
        "total.score_1_all": "26",
        "conditions.1.met": "☑☐",
        "conditions.2.met": "☑☐",
        "verdict_pass": "☑☐",
        "verdict_apply": "☑☐",
        "verdict_veto_1": "☑☐",
    }
    assert one.page.evaluate(STORED) == []
    assert one.faults == []


def test_the_excel_file_has_them_too_and_still_adds_up(scoring: Start, tmp_path: Path) -> None:
    one = scoring()
    give_most(one)
    file = taken(one, "填好的Excel", tmp_path)
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()), data_only=True)
    values = {}
    for name, area in book.defined_names.items():
        ((sheet, cell),) = area.destinations
        values[name] = book[sheet][cell].value
    assert (values["score.1.1"], values["score.1.6"], values["total.1"]) == (5, 8, 26)
    assert (values["verdict.1"], values["veto.1.1"], values["veto.1.3"]) == ("达到达标线（26分以上）", "符合", "否")
    assert values["score.2.1"] is None


def test_the_tools_for_files_are_loaded_only_when_one_asks_for_a_file(scoring: Start) -> None:
    one = scoring()
    scripts: list[str] = []
    one.page.on("request", lambda request: scripts.append(request.url.rpartition("/")[2]))
    give_most(one)
    assert scripts == []
    with one.page.expect_download():
        button(one, "填好的Word").click()
    assert [re.sub(r"-[0-9a-f]{10}|\?.*", "", name) for name in scripts if not name.startswith("blob")] == [
        "office.js",
        "all.sheet.js",
        "all.docx.js",
    ]


@pytest.mark.parametrize("scoring", ["http"], indirect=True)
def test_where_the_blank_cannot_be_had_it_is_said_and_the_next_try_asks_again(scoring: Start) -> None:
    one = scoring()
    one.page.route("**/*.docx.js*", lambda route: route.abort())
    button(one, "填好的Word").click()
    one.page.get_by_text("没有做成").wait_for()
    one.page.unroute("**/*.docx.js*")
    with one.page.expect_download():
        button(one, "填好的Word").click()


@pytest.mark.slow
@pytest.mark.parametrize("scoring", ["file"], indirect=True)
def test_libreoffice_opens_what_was_filled_in_on_as_many_pages(
    scoring: Start, scored_portal: Path, tmp_path: Path
) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-writer-nogui)")
    one = scoring()
    give_most(one)
    shutil.copy(taken(one, "填好的Word", tmp_path), tmp_path / "filled.docx")
    shutil.copy(taken(one, "填好的Excel", tmp_path), tmp_path / "filled.xlsx")
    shutil.copy(scored_portal / "files/rubrics/all.docx", tmp_path / "blank.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind, *names in (("pdf", "filled.docx", "blank.docx"), ("xlsx", "filled.xlsx")):
        files = [str(tmp_path / name) for name in names]
        command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path / "out"), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    filled, blank = (text_of((tmp_path / f"out/{name}.pdf").read_bytes()) for name in ("filled", "blank"))
    assert len(filled) == len(blank)
    assert "26" in "".join(filled)
    book = openpyxl.load_workbook(tmp_path / "out/filled.xlsx", data_only=True)
    assert "达到达标线（26分以上）" in {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
