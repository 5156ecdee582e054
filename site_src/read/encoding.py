"""Bytes to text: UTF-8 with any line ends, and a name for everything else.

Python's own codecs decode; what is hand-written is only the diagnosis of a file that
cannot be used as it is (`foreign`) and of characters that nobody sees (`odd_characters`).
"""

from __future__ import annotations

import codecs

from site_src.problems import Problem
from site_src.read.foreign import unreadable
from site_src.read.odd_characters import ODD, odd_problems


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a content file with LF line ends, or None if it is not UTF-8.

    Byte-order marks are dropped. A text that comes with an error among its problems
    holds no NUL and no other control character either: they are replaced by U+FFFD.
    """
    while data.startswith(codecs.BOM_UTF8):  # a program that adds one does not look whether there is one
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, (unreadable(data, path, error),)
    if "\0" in text and (problem := unreadable(data, path)):
        return None, (problem,)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if ODD.search(text) is None:
        return text, ()
    return odd_problems(text, path)
