"""Resolve references: by id, by relative path, to an asset, to a heading."""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from site_src.assemble.files import Files
from site_src.assemble.live import LiveEntry
from site_src.assemble.similar_names import KnownNames
from site_src.assemble.target import Outcome, Target, target
from site_src.model.card import Card
from site_src.read.body import Reference


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything a reference can point to.

    `entries` by full id; `names` from a bare name to the full ids that end in it;
    `hidden` are the ids of entries that are not published (draft, future, withdrawn);
    `unread` are paths whose mistakes are reported already; `sections` from ``notices``
    or ``articles/mind`` to output path and title, `shelves` likewise those that have no entry now;
    `documents` from source path to id; `assets` from source path to output path.
    """

    entries: Mapping[str, LiveEntry]
    names: Mapping[str, tuple[str, ...]]
    hidden: Mapping[str, str]
    unread: frozenset[str]
    sections: Mapping[str, tuple[str, str]]
    shelves: Mapping[str, tuple[str, str]]
    documents: Mapping[str, str]
    assets: Mapping[str, str]


class Resolver:
    """Resolves the references of all entries against one directory, remembering answers."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._known: dict[tuple[str, ...], Target] = {}

    def reached(self, places: Iterable[Target]) -> frozenset[str]:
        """Return the paths to which the references resolved so far lead, and those of `places`, without fragments."""
        return frozenset(found.url.partition("#")[0] for found in (*self._known.values(), *places))

    def targets(self, card: Card) -> tuple[Target, ...]:
        """Return the target of each of the links of `card`, in their order."""
        known = self._known
        found = []
        for link in card.links:
            _, to, fragment, _, _ = link
            place = (to, fragment) if to[:1] == "@" else (to, fragment, card.path)
            answer = known.get(place)
            if answer is None:
                answer = known[place] = self._resolve(link, card)
            found.append(answer)
        return tuple(found)

    def place(self, to: str) -> Target:
        """Return the target of a menu: ``home``, a section, a column or an entry by id."""
        if to == "home":
            return target(Outcome.FOUND, "index.html", "首页")
        id, _, fragment = to.partition("#")
        return self._by_id(id, fragment)

    def _resolve(self, link: Reference, card: Card) -> Target:
        if link.target.startswith("@"):
            return self._by_id(link.target[1:], link.fragment)
        if not link.target:
            anchors = card.anchors.split("\n")
            if not link.fragment or link.fragment in anchors:
                return target(Outcome.FOUND, f"#{link.fragment}")
            return target(Outcome.NO_ANCHOR, detail=_near_anchor(link.fragment, anchors))
        path = posixpath.normpath(posixpath.join(posixpath.dirname(card.path), unquote(link.target)))
        if not path.startswith("content/"):
            return target(Outcome.OUTSIDE)
        return self._by_path(path, link.fragment, posixpath.dirname(card.path))

    def _by_id(self, id: str, fragment: str) -> Target:
        places = self._directory
        if id not in places.entries and id not in places.hidden:
            if id in places.sections:
                url, title = places.sections[id]
                return target(Outcome.FOUND, _with(url, fragment), title)
            full = places.names.get(id, ())
            if len(full) != 1:
                if full:
                    return target(Outcome.AMBIGUOUS, detail="、".join(full))
                if id in places.shelves:
                    url, title = places.shelves[id]
                    return target(Outcome.FOUND, _with(url, fragment), title)
                return target(Outcome.MISSING, detail=self._ids.near(id))
            id = full[0]
        if id in places.hidden:
            return target(Outcome.HIDDEN, "", places.hidden[id], id)
        return self._found(places.entries[id], fragment)

    def _found(self, entry: LiveEntry, fragment: str) -> Target:
        card = entry.card
        if fragment and fragment not in (anchors := card.anchors.split("\n")):
            return target(Outcome.NO_ANCHOR, entry.permalink, card.title, card.id, _near_anchor(fragment, anchors))
        return target(Outcome.FOUND, _with(entry.permalink, fragment), card.title, card.id)

    def _by_path(self, path: str, fragment: str, folder: str) -> Target:
        places = self._directory
        if path in places.documents:
            return self._by_id(places.documents[path], fragment)
        if path in places.assets:
            return target(Outcome.FOUND, _with(places.assets[path], fragment), posixpath.basename(path))
        if path in places.unread:
            return target(Outcome.HIDDEN)
        if other := self._files.folded.get(path.casefold()):
            return target(Outcome.CASE, detail=posixpath.relpath(other, folder))
        near = self._files.near(posixpath.basename(path), folder)
        return target(Outcome.MISSING, detail=posixpath.relpath(near, folder) if near else "")

    @functools.cached_property
    def _ids(self) -> KnownNames:
        return KnownNames((*self._directory.entries, *self._directory.names))

    @functools.cached_property
    def _files(self) -> Files:
        places = self._directory
        return Files((*places.documents, *places.assets, *places.unread))


def _with(url: str, fragment: str) -> str:
    return f"{url}#{fragment}" if fragment else url


def _near_anchor(wrong: str, anchors: Sequence[str]) -> str:
    return KnownNames(anchors).near(wrong)
