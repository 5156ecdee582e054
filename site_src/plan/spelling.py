"""How titles sound, so that they are found by pinyin and stand in the index by their first letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast


def spellings(titles: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return the spelling of each title, reusing those that are `known`."""
    return {title: known[title] if title in known else spelling(title) for title in titles}


def spelling(title: str) -> str:
    """Return the syllable of each character of a title in its order, separated by spaces.

    A letter or digit stands for itself, for anything else there is nothing. Words decide how their characters sound
    (重庆 is ``chong qing``), ü is ``v``.
    """
    from pypinyin import lazy_pinyin  # takes a quarter of a second to import

    return " ".join(lazy_pinyin(title, errors=cast("Callable[[str], str]", _letters), v_to_u=False))


def initial(spelled: str) -> str:
    """Return the letter, in upper case, under which a title stands in an index: ``#`` for one that begins with none."""
    first = spelled.replace(" ", "")[:1]
    return first.upper() if "a" <= first <= "z" else "#"


def _letters(text: str) -> list[str]:
    """Return what stands for each character that has no syllable; the library takes a list too, whatever it declares."""
    return [char.lower() if char.isascii() and char.isalnum() else "" for char in text]
