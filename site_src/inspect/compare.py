"""A text held against what it is expected to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from site_src.inspect.phrase import Phrase

_LOOKED_AT = 4000
"""Characters behind a first difference that are searched for where the texts agree again."""
SHOWN = 3
"""Differences of one document that are told; one that is half lost has hundreds."""


class Difference(NamedTuple):
    """What is `lost` or `added`; one of the two is empty where nothing stands in the place of the other."""

    lost: str
    added: str


def differences(phrases: Sequence[Phrase], text: str) -> tuple[Difference, ...]:
    """Return where `text` does not say `phrases` one after the other, at most `SHOWN` places.

    What stands before the first and behind the last of them is the frame of a document
    and not looked at. All texts are without blanks (`phrase.bare`).
    """
    if not any(phrase.needed for phrase in phrases):
        return ()
    reached = 0
    for start in _starts(phrases, text):
        end, index = _agreed(phrases, text, start)
        if index == len(phrases):
            return ()
        if index >= reached:
            reached, rest = index, text[end:]
    if not reached:
        rest = text
    expected = "".join(phrase.text for phrase in phrases[reached:] if phrase.needed or phrase.text in rest)
    return tuple(_apart(expected[:_LOOKED_AT], rest[:_LOOKED_AT]))[:SHOWN]


def _starts(phrases: Sequence[Phrase], text: str) -> Iterator[int]:
    first = next(phrase.text for phrase in phrases if phrase.needed)
    start = text.find(first)
    while start >= 0:
        yield start
        start = text.find(first, start + 1)


def _agreed(phrases: Sequence[Phrase], text: str, place: int) -> tuple[int, int]:
    """Return how far `text` from `place` on says `phrases`: the place reached and the phrase that is not there."""
    for index, phrase in enumerate(phrases):
        if text.startswith(phrase.text, place):
            place += len(phrase.text)
        elif phrase.needed:
            return place, index
    return place, len(phrases)


def _apart(expected: str, text: str) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, expected, text, autojunk=False)
    for tag, start, end, other, last in matcher.get_opcodes():
        # Behind the last phrase comes the frame.
        if tag != "equal" and not (start == len(expected) and tag == "insert"):
            yield Difference(expected[start:end], "" if end == len(expected) else text[other:last])
