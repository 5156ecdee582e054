"""Where the titles of all entries may break, remembered from build to build: the words take long to load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_src.assemble.live import LiveEntry
from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.words import words_of

_NOTE = "title-words"
SHORT = 6
"""So many characters stand on one line everywhere."""


def title_words(entries: Iterable[LiveEntry], store: Store) -> Mapping[str, str]:
    """Return each title of `entries` with a line feed wherever it may break; short ones are left out."""
    titles = {entry.card.title for entry in entries if len(entry.card.title) > SHORT}
    known: dict[str, str] = load_note(store, _NOTE) or {}
    found = {title: known.get(title) or "\n".join(words_of(title)) for title in sorted(titles)}
    if found != known:
        with store:
            save_note(store, _NOTE, found)
    return found
