"""A source once more, as text: only for what a message shows of it."""

from __future__ import annotations

import functools
from collections.abc import Callable

from site_src.discover.source import Inventory

Texts = Callable[[str], str]
"""Gives the text of the source at a logical path, with LF line ends; empty if there is none."""


def texts(inventory: Inventory) -> Texts:
    """Return a function that reads sources of `inventory`, each of them once and only when asked."""

    @functools.cache
    def text(path: str) -> str:
        try:
            with open(inventory.file_of(path), "rb") as file:
                data = file.read()
        except (OSError, KeyError):
            return ""
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")

    return text
