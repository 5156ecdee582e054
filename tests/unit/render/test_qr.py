"""QR codes lead to the page they stand on."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import segno

from tests.small_site import SETTINGS, small_site

ADDRESS = "https://www.example.org/yizhan/articles/mind/breathe.html"


def modules(svg: str) -> set[tuple[int, int]]:
    """Return column and row of every dark module, quiet zone included: of a path of strokes ``Mx yhn`` and ``mx yhn``."""
    path = ET.fromstring(svg).find(".//{*}path[@stroke]")
    assert path is not None
    dark, x, y = set(), 0.0, 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", path.attrib["d"]):
        if command == "h":
            dark |= {(int(x) + step, int(y)) for step in range(int(float(first)))}
            x += float(first)
        else:
            x, y = (x + float(first), y + float(second)) if command == "m" else (float(first), float(second))
    return dark


def test_a_picture_holds_the_address_of_its_page(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.published()

    found = modules((site.output / "qr/articles/mind/breathe.svg").read_text("utf-8"))

    code = segno.make(ADDRESS, error="m", micro=False, boost_error=False, mask=4)
    rows = code.matrix_iter(border=4)
    assert found == {(x, y) for y, row in enumerate(rows) for x, bit in enumerate(row) if bit}


def test_without_an_address_or_on_request_there_is_none(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    bare = SETTINGS.replace("base_url: https://www.example.org/yizhan/\n", "")
    for settings in (bare, SETTINGS + "qr: 否\n"):
        site.write("content/site.yaml", settings)
        site.published()
        assert not [path for path in site.tree() if path.startswith("qr/")]


def test_articles_and_notices_have_one(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.published()

    assert {path for path in site.tree() if path.startswith("qr/")} == {
        "qr/articles/mind/breathe.svg", "qr/articles/mind/sleep.svg", "qr/notices/survey.svg",
    }  # fmt: skip
