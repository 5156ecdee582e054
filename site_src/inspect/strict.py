"""A text that has to say certain phrases one after the other, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from site_src.inspect.compare import SHOWN, Difference
from site_src.inspect.phrase import Phrase

_FAR = 600
"""Characters behind a difference in which the next phrase is looked for."""


def strict_differences(
    phrases: Sequence[Phrase], text: str, repeated: frozenset[str] = frozenset()
) -> tuple[Difference, ...]:
    """Return where `text` says something else than `phrases`, at most `SHOWN` places; all is without blanks.

    What is `repeated` may stand between any two of them.
    """
    return tuple(islice(_differences(phrases, text, repeated), SHOWN))


def _differences(phrases: Sequence[Phrase], text: str, repeated: frozenset[str]) -> Iterator[Difference]:
    place = 0
    for index, phrase in enumerate(phrases):
        if phrase.needed and not text.startswith(phrase.text, place):
            place = _behind(repeated, text, place)
        if text.startswith(phrase.text, place):
            if phrase.needed or not _begins_what_follows(phrases[index + 1 :], text, place, len(phrase.text)):
                place += len(phrase.text)
        elif phrase.needed:
            start = text.find(phrase.text, place, place + _FAR)
            if start < 0:
                yield Difference(phrase.text, "")
            else:
                yield Difference("", text[place:start])
                place = start + len(phrase.text)
    place = _behind(repeated, text, place)
    if place < len(text):
        yield Difference("", text[place:])


def _behind(repeated: frozenset[str], text: str, place: int) -> int:
    """Return the place behind what may be repeated, if it stands at `place`."""
    return next((place + len(one) for one in repeated if one and text.startswith(one, place)), place)


def _begins_what_follows(phrases: Sequence[Phrase], text: str, place: int, length: int) -> bool:
    """Say whether what looks like a phrase that may be missing is the beginning of the next one that may not.

    A title may begin with the very word that a mark before it would have.
    """
    following = next((phrase.text for phrase in phrases if phrase.needed), "")
    return bool(following) and text.startswith(following, place) and not text.startswith(following, place + length)
