"""Letters that the files of a theme's ``print/`` print themselves and that no font has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_src.discover.source import Inventory
from site_src.discover.text import Texts
from site_src.model.unusual import unusual
from site_src.problems import Problem
from site_src.signs import Covers, unprintable
from site_src.theme import Theme
from site_src.typefaces import KAI, covering

_FONT = f"print/fonts/{KAI}"


def font_covers(theme: Theme, inventory: Inventory) -> Covers:
    """Return what says of a character whether the documents of a theme can print it."""
    source = theme.sources.get(_FONT)
    return covering(Path(inventory.file_of(source)) if source else None, theme.digests.get(_FONT, b""))


def sign_faults_of_print(theme: Theme, inventory: Inventory, text: Texts) -> Iterator[Problem]:
    """Yield an error for each letter in a style or a template of ``print/`` that no font has."""
    for path, source in sorted(theme.sources.items()):
        if path.startswith("print/") and path.endswith((".css", ".html")):
            said = text(source)
            for letter, line, column in unusual(said, "", said, 1):
                if any(unprintable(letter, font_covers(theme, inventory))):
                    message = f"没有字体能印出“{letter}”（U+{ord(letter):04X}）"
                    yield Problem(source, line, column, "letter-not-printed", message, "换成通行的写法，或删去它")
