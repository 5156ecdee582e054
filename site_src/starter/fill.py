"""Fill in the starter content: the day, and the blanks in 〈〉."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from site_src import starter


def starter_files() -> Traversable:
    """Return the folder that holds content/ and new/."""
    return files(starter)


def skeleton(content_type: str) -> tuple[str, str]:
    """Return suffix and text of the file that a new entry of `content_type` begins as."""
    folder = starter_files() / "new"
    for suffix in (".md", ".yaml"):
        file = folder / f"{content_type}{suffix}"
        if file.is_file():
            return suffix, file.read_text("utf-8")
    raise KeyError(content_type)


def filled(text: str, blanks: Mapping[str, str], today: date) -> str:
    """Return `text` dated `today`, with each blank that is given filled in; what is filled in is not read again."""
    text = text.replace(starter.DATED, today.isoformat())
    return re.sub("〈([^〉]+)〉", lambda blank: blanks.get(blank[1], blank[0]), text)
