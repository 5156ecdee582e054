"""The foot of a document: whose it is, its version, and the digest by which a paper is held against its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.inspect.compare import Difference
from site_src.inspect.phrase import bare
from site_src.signs import Covers, printable


def foot_differences(foot: str, margins: Iterable[str], covers: Covers | None = None) -> Iterator[Difference]:
    """Yield `foot` if one of `margins`, the heads and feet of pages or files without blanks, does not say it.

    A theme may print more there, or nothing at all: then its documents have no feet. Where fonts are the theme's,
    `covers` says which signs are replaced.
    """
    expected = bare(printable(foot, covers) if covers else foot)
    printed = tuple(margins)
    if any(printed) and any(expected not in margin for margin in printed):
        yield Difference(bare(foot), "")
