"""What all jobs of one plan share: template digests, the digest of the site view, the views of entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_src.assemble.live import LiveEntry
from site_src.digest import combined
from site_src.plan.jobs.page import Template
from site_src.plan.templates import SHORTCODES
from site_src.plan.views.card import CardView, card_view


@dataclass(frozen=True, slots=True)
class Frame:
    """`engine` is the digest of everything outside content and theme: the program and
    the libraries that render. `templates` has, by name, the digest of each template
    with all it includes and the engine that renders it; `shortcodes` is the digest over
    those that a body may call. `cards` are the views of all published entries, by id.
    """

    engine: bytes
    templates: Mapping[str, bytes]
    shortcodes: bytes
    site_digest: bytes
    cards: Mapping[str, CardView]

    def template(self, *names: str) -> Template:
        """Return the first of the templates `names` that the theme has."""
        name = next((name for name in names if name in self.templates), names[-1])
        return Template(name, self.templates[name])

    def shown(self, entries: Iterable[LiveEntry]) -> tuple[CardView, ...]:
        """Return the views of `entries`."""
        return tuple([self.cards[entry.card.id] for entry in entries])


def frame_of(
    engine: bytes,
    closures: Mapping[str, bytes],
    site_digest: bytes,
    entries: Iterable[LiveEntry],
    words: Mapping[str, str],
) -> Frame:
    """Return the frame of a plan.

    `closures` is what `templates.closures` gives, `entries` are the published ones, `words` their titles in words.
    """
    templates = {name: combined((engine, digest)) for name, digest in closures.items()}
    shortcodes = combined(templates[name] for name in sorted(templates) if name.startswith(SHORTCODES))
    cards = {entry.card.id: card_view(entry, words.get(entry.card.title, "")) for entry in entries}
    return Frame(engine, templates, shortcodes, site_digest, cards)
