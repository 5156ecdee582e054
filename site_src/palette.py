"""Put another colour and other fonts into the style sheets of a theme.

What a designer balanced stays balanced: a token that is recoloured takes over hue and
strength of the new colour and keeps its own relative luminance (WCAG 2.2), so that
its contrast with every other colour is what it was, in each set of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

Rgb = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

_GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "system-ui"})
_HEX = re.compile(r"#([0-9A-Fa-f]{6})")
_STEPS = 24
"""Halvings of the interval of lightness: finer than one part in 255."""


class Recolouring(NamedTuple):
    """`tokens` (names without ``--``, the leading one first) take on `colour` (``#rrggbb``)."""

    colour: str
    tokens: tuple[str, ...]


class Palette(NamedTuple):
    """What an extending theme changes in the style sheets: `fonts` has families by the name of their token."""

    colours: tuple[Recolouring, ...]
    fonts: Mapping[str, tuple[str, ...]]

    def data(self) -> list[object]:
        """Return the palette as plain data."""
        return [[list(change) for change in self.colours], dict(self.fonts)]


def rgb(text: str) -> Rgb:
    """Read ``#rrggbb``; raise ValueError otherwise."""
    found = _HEX.fullmatch(text)
    if found is None:
        raise ValueError(text)
    red, green, blue = bytes.fromhex(found[1])
    return red / 255, green / 255, blue / 255


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def recoloured(sheet: str, palette: Palette) -> str:
    """Return the style sheet with the declarations of the palette's tokens changed."""
    for change in palette.colours:
        sheet = _recoloured(sheet, change)
    for token, families in palette.fonts.items():
        names = ", ".join(name if name in _GENERIC else f'"{name}"' for name in families)
        sheet = re.sub(rf"(--{re.escape(token)}:\s*)[^;}}]+", rf"\g<1>{names}", sheet)
    return sheet


def _recoloured(sheet: str, change: Recolouring) -> str:
    hue, _, strength = rgb_to_hls(*rgb(change.colour))
    lead = re.search(rf"--{re.escape(change.tokens[0])}:\s*(#[0-9A-Fa-f]{{6}})\b", sheet)
    if lead is None:
        return sheet
    usual = rgb_to_hls(*rgb(lead[1]))[2]
    tokens = "|".join(map(re.escape, change.tokens))

    def replaced(found: re.Match[str]) -> str:
        old = rgb(found[2])
        saturation = rgb_to_hls(*old)[2] * strength / usual if usual else strength
        return found[1] + _shade(hue, min(saturation, 1.0), luminance(old))

    return re.sub(rf"(--(?:{tokens}):\s*)(#[0-9A-Fa-f]{{6}})\b", replaced, sheet)


def _shade(hue: float, saturation: float, wanted: float) -> str:
    """Return, as ``#rrggbb``, the shade of a hue that has the wanted luminance."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if luminance(hls_to_rgb(hue, middle, saturation)) < wanted:
            low = middle
        else:
            high = middle
    return "#" + bytes(round(part * 255) for part in hls_to_rgb(hue, high, saturation)).hex()
