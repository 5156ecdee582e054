"""What Word and the web page print of a rubric is what its arithmetic says: points, sums, lines, verdicts."""

from __future__ import annotations

import json
import re
from html import unescape
from io import BytesIO
from typing import Any

import docx
import pytest
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn_from

from site_src.model.types.rubric import Rubric, RubricItem
from site_src.render.documents.sums import sums_of
from site_src.render.documents.word.rubric import rubric_docx
from site_src.scoring.number import plain
from tests.building import ROOT, finished
from tests.scored import drawn, rubrics
from tests.small_site import small_site

PAGES = 5


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@drawn_from(rubrics())
def test_word_prints_points_sums_and_what_they_are_held_against(rubric: Rubric) -> None:
    document = docx.Document(BytesIO(rubric_docx(rubric, None, "")))
    rows = [_cells(row) for table in document.tables for row in table.rows]
    printed = [(row[2].partition("\n")[0], row[3]) for row in rows if len(row) > 3 and row[2].startswith("第")]
    items = [item for category in rubric.categories for item in category.items]
    assert printed == [(item.text, str(item.points)) for item in items]
    sums = {row[0]: row[1] for row in rows if len(row) > 1}
    assert {line.label: plain(line.most) for line in sums_of(rubric.arithmetic)}.items() <= sums.items()
    text = "".join(cell for row in rows for cell in row)
    assert [mark.name for mark in rubric.arithmetic.marks if f"{mark.name}：{mark.words}" not in text] == []
    vetoes = [veto for veto in rubric.arithmetic.vetoes if not veto.condition]
    assert [veto.when for veto in vetoes if f"{veto.when}，{veto.then}" not in text] == []
    assert [one for one in (rubric.conditions.texts if rubric.conditions else ()) if one not in text] == []
    assert [band for band in rubric.bands if f"至{plain(band.most)}分{band.verdict}" not in text] == []


def _cells(row: Any) -> list[str]:
    """Return the texts of a row, of a merged cell once."""
    return [cell.text for cell in dict.fromkeys(row.cells)]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Rubric, str]]:
    """Return rubrics and the text of their pages."""
    site = small_site(tmp_path_factory.mktemp("portal"))
    found = drawn(rubrics(), PAGES)
    for number, rubric in enumerate(found):
        record = {"title": f"细则{number}", **json.loads(rubric.model_dump_json(exclude_defaults=True))}
        site.write(
            f"content/rubrics/r{number}.yaml", yaml.safe_dump(record | {"title": f"细则{number}"}, allow_unicode=True)
        )
    done = finished(site, "--theme", str(ROOT / "themes" / "default"))
    assert done.returncode == 0, done.stderr + done.stdout
    tree = site.tree()
    return [(rubric, _text(tree[f"rubrics/r{number}.html"])) for number, rubric in enumerate(found)]


def _printed(item: RubricItem) -> str:
    return f"{item.points}分" if item.points.deducts else f"{str(item.points).replace('-', '—')}分"


def _text(page: bytes) -> str:
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", page.decode())))


def test_the_page_prints_points_totals_and_what_they_are_held_against(pages: list[tuple[Rubric, str]]) -> None:
    for rubric, text in pages:
        for category in rubric.categories:
            assert [item for item in category.items if item.text not in text] == []
            assert [item for item in category.items if _printed(item) not in text] == []
            levels = [f"{name}{plain(one)}分" for item in category.items for name, one in item.levels.items()]
            assert [level for level in levels if level not in text] == []
        assert f"计入总分{plain(rubric.arithmetic.most)}分" in text
        assert text.count("不计入总分") >= len(rubric.arithmetic.apart)
        for mark in rubric.arithmetic.marks:
            bound = "含" if mark.inclusive else "不含"
            assert f"{mark.name}{plain(mark.at)}分（{bound}{plain(mark.at)}分）" in text
