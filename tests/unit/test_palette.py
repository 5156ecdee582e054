"""Another colour keeps the contrast that the designer gave the old one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.palette import Palette, Recolouring, contrast, luminance, recoloured, rgb

TOKENS = Path(__file__).resolve().parents[2] / "themes/default/assets/css/tokens.css"
ACCENT = ("pine", "pine-2", "pine-wash", "lintel")
SHEET = (
    ':root { --pine: #1b4b3d; --pine-2: #2f6b58; --ink: #24211c; --sans: "A", serif; }\n.x { color: var(--pine); }\n'
)


def accent(colour: str) -> Palette:
    return Palette((Recolouring(colour, ACCENT),), {})


def declared(sheet: str) -> list[tuple[str, str]]:
    return re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})\b", sheet)


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_every_token_keeps_its_luminance_whatever_the_colour(colour: str) -> None:
    before, after = (
        declared(sheet) for sheet in (TOKENS.read_text("utf-8"), recoloured(TOKENS.read_text("utf-8"), accent(colour)))
    )

    assert [name for name, _ in before] == [name for name, _ in after]
    for (name, old), (_, new) in zip(before, after, strict=True):
        if name not in ACCENT:
            assert new == old
        # A hundredth: what a step of one in 255 makes of a light colour.
        assert abs(luminance(rgb(new)) - luminance(rgb(old))) < 0.012, (name, old, new)


def test_the_main_colour_takes_the_hue_and_the_shades_follow() -> None:
    found = dict(declared(recoloured(SHEET, accent("#1d4e89"))))

    for token in ("pine", "pine-2"):
        red, green, blue = rgb(found[token])
        assert blue > green > red
    assert found["ink"] == "#24211c"


def test_grey_makes_greys() -> None:
    red, green, blue = rgb(dict(declared(recoloured(SHEET, accent("#444444"))))["pine"])

    assert red == green == blue


def test_fonts_are_put_in_with_quotes_where_they_need_them() -> None:
    sheet = recoloured(SHEET, Palette((), {"sans": ("Source Han Sans SC", "sans-serif")}))

    assert '--sans: "Source Han Sans SC", sans-serif;' in sheet
    assert ".x { color: var(--pine); }" in sheet


@pytest.mark.parametrize("text", ["1b4b3d", "#fff", "#1b4b3g", "red", "#1b4b3d "])
def test_only_six_digits_are_a_colour(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        rgb(text)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(rgb("#000000"), rgb("#ffffff")) == pytest.approx(21)
    assert contrast(rgb("#777777"), rgb("#ffffff")) == pytest.approx(4.48, abs=0.005)
