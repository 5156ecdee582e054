"""A portal's own theme replaces one file of what documents look like; the others stay those of the base."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.small_site import SmallSite, layered_site

PAPER = "files/notices/survey.pdf"
SHEET = "@page { size: 100mm 100mm; margin: 5mm } html { font: 12pt Song }\n"


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return layered_site(tmp_path)


def paper(site: SmallSite) -> bytes:
    site.published(theme=None)
    return site.tree()[PAPER]


def test_one_print_file_takes_the_place_of_the_base(site: SmallSite) -> None:
    before = paper(site)

    site.write("theme/print/notice.css", SHEET)
    small = paper(site)
    assert small != before
    assert site.tree() == site.clean_tree(theme=None)

    site.write("themes/plain/print/parts/unused.html", "<!-- -->\n")
    site.write("theme/print/notice.html", "<html lang=zh-CN><title>一</title><body>{{ notice.issuer }}：{{ notice.title }}{{ body }}</body></html>\n")
    other = paper(site)
    assert other not in (before, small)
    assert site.tree() == site.clean_tree(theme=None)

    shutil.rmtree(site.folder / "theme/print")
    (site.folder / "themes/plain/print/parts/unused.html").unlink()
    assert paper(site) == before


@pytest.mark.parametrize(
    ("template", "said"), [("{% if %}", "模板写错了"), ("{{ notice.nmae }}", "nmae"), ("{{ nmae }}", "nmae")]
)
def test_a_mistake_in_a_print_file_is_reported_in_it(site: SmallSite, template: str, said: str) -> None:
    before = paper(site)
    site.write("theme/print/notice.html", f"<p>\n{template}\n")

    found = site.build(theme=None)

    assert not found.published
    assert [(one.path, one.line, one.rule) for one in found.problems] == [("theme/print/notice.html", 2, "template-error")]
    assert said in found.problems[0].message
    assert site.tree()[PAPER] == before
