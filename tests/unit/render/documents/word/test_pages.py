"""A form has its pages in Word, empty and filled to its limits: LibreOffice lays it out."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pylopdf_fonts_zh_cn
import pytest

from site_src.render.documents.word.rubric import rubric_docx
from tests.bench.word_fonts import pages_under
from tests.unit.render.documents.word.portal import FOOT, FORMS, RUBRICS, form, full_answers, rubric, word

# Where the form states no number: what the length of the original suggests.
PAGES = {
    "bj_application_form": (5, 5),
    "cugb_self_eval_form": (2, 2),
    "cugb_station_form": (1, 1),
    "cz_recommendation_form": (4, 4),
    "cz_scoring_form": (3, 3),
    "cz_summary_form": (1, 1),
    "wh_course_list": (9, 9),
    "wh_course_record_form": (1, 1),
    "wh_demand_form": (1, 1),
    "wh_signin_form": (1, 1),
}
"""Form: pages empty, pages filled."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Return the pages of every form, ``name`` empty and ``name-full`` filled, from one start of LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-writer-nogui)")
    folder = tmp_path_factory.mktemp("word")
    for name in FORMS:
        (folder / f"{name}.docx").write_bytes(word(name))
        (folder / f"{name}-full.docx").write_bytes(word(name, full_answers(form(name))))
    for name in RUBRICS:
        (folder / f"plain-{name}.docx").write_bytes(rubric_docx(rubric(name), None, FOOT))
    _convert(office, folder)
    counts = {}
    for file in folder.glob("*.pdf"):
        with pikepdf.open(file) as document:
            counts[file.stem] = len(document.pages)
    return counts


def _convert(office: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.docx")))
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_its_pages_empty_and_filled(pages: dict[str, int], name: str) -> None:
    assert (pages[name], pages[f"{name}-full"]) == PAGES[name]


def test_the_pages_are_the_same_under_other_fonts_with_answers_of_the_usual_length(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-writer-nogui)")
    counts = pages_under([Path(pylopdf_fonts_zh_cn.__file__).parent], tmp_path)
    assert {name: (counts[name], counts[f"{name}-filled"]) for name in FORMS} == PAGES


def test_the_pages_that_a_form_demands_are_those_that_are_held() -> None:
    demanded = {name: (form(name).pages,) * 2 for name in FORMS if form(name).pages}
    assert demanded
    assert demanded == {name: PAGES[name] for name in demanded}


def test_a_rubric_without_a_form_is_a_sheet_too(pages: dict[str, int]) -> None:
    assert {name: pages[f"plain-{name}"] for name in RUBRICS} == {"cugb_home_rubric": 2, "cz_rubric": 4}
