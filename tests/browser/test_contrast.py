"""Each pair of text and surface in each set of colours, computed from the style sheet itself (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

SETS = {
    "light": (":root",),
    "dark": (":root", ':root[data-theme="dark"]'),
    "high contrast": (":root", ':root[data-contrast="more"]'),
    "high contrast, dark": (
        ":root", ':root[data-theme="dark"]', ':root[data-contrast="more"]',
        ':root[data-contrast="more"][data-theme="dark"]',
    ),
}  # fmt: skip
"""Set -> the rules that make it, in the order in which one covers another."""

SURFACES = ("paper", "sheet", "tea", "pine-wash", "zhu-wash")
TEXTS = {
    **dict.fromkeys(("ink", "ink-2", "pine", "zhu"), SURFACES),
    "on-pine": ("pine", "pine-2"),
    "on-lintel": ("lintel",),
    "on-lintel-2": ("lintel",),
    "on-slip": ("slip",),
    "slip-zhu": ("slip",),
}
"""Colour of a text -> the surfaces it stands on. The small tag stands on tea-2 (below)."""
CONTROL = {"edge": ("paper", "sheet", "tea")}
"""Borders of controls reach 3:1."""


@pytest.fixture(scope="module")
def rules(project: Path) -> dict[str, dict[str, str]]:
    """Selector -> its colours by name; a rule inside a media query stands under ``@`` and its selector."""
    text = (project / "themes/default/assets/css/tokens.css").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    found: dict[str, dict[str, str]] = {}
    media = re.findall(r"@media ([^{]+)\{\s*([^{]+)\{([^}]*)\}\s*\}", text)
    plain = re.sub(r"@media [^{]+\{\s*[^{]+\{[^}]*\}\s*\}", "", text)
    for selector, body in [*re.findall(r"([^{}]+)\{([^}]*)\}", plain)]:
        found[selector.strip()] = dict(re.findall(r"--([\w-]+): *(#[0-9a-f]{6})\b", body))
    for query, selector, body in media:
        found[f"@{query.strip()} {selector.strip()}"] = dict(re.findall(r"--([\w-]+): *(#[0-9a-f]{6})\b", body))
    return found


def colours(rules: Mapping[str, Mapping[str, str]], name: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for selector in SETS[name]:
        assert rules[selector], selector
        merged |= rules[selector]
    return merged


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", SETS)
def test_text_can_be_read_on_each_surface(name: str, rules: dict[str, dict[str, str]]) -> None:
    chosen = colours(rules, name)
    least = 7 if "contrast" in name else 4.5
    pairs = [(text, surface) for text, surfaces in TEXTS.items() for surface in surfaces]
    low = {pair: contrast(chosen[pair[0]], chosen[pair[1]]) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in low.items() if value < least} == {}
    # A tag is a mark beside a word that stands alone without it.
    assert contrast(chosen["ink-2"], chosen["tea-2"]) >= 4.5


@pytest.mark.parametrize("name", SETS)
def test_the_border_of_a_control_can_be_seen(name: str, rules: dict[str, dict[str, str]]) -> None:
    chosen = colours(rules, name)
    low = {one: contrast(chosen["edge"], chosen[one]) for one in CONTROL["edge"]}
    assert {one: round(value, 2) for one, value in low.items() if value < 3} == {}


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ("@(prefers-color-scheme: dark) :root:not([data-theme])", ':root[data-theme="dark"]'),
        ("@(prefers-contrast: more) :root:not([data-contrast])", ':root[data-contrast="more"]'),
        (
            "@(prefers-contrast: more) and (prefers-color-scheme: dark) :root:not([data-contrast]):not([data-theme])",
            ':root[data-contrast="more"][data-theme="dark"]',
        ),
    ],
)
def test_what_the_system_asks_for_is_what_the_reader_can_choose(
    asked: str, chosen: str, rules: dict[str, dict[str, str]]
) -> None:
    assert rules[asked]
    assert rules[asked] == rules[chosen]
