"""The entries that a front matter names, by the fields that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_src.assemble.target import Outcome, Target
from site_src.plan.views.card import CardView
from site_src.plan.views.link import Link

if TYPE_CHECKING:
    from site_src.model.entry import Entry, Mention


@dataclass(frozen=True, slots=True)
class Named:
    """What the references in a front matter lead to: a template need not know ids.

    `cards` are by field and by the last part of the name that is written there. Within a
    field such names are of one content type, so the last part is enough.
    """

    cards: Mapping[tuple[str, str], CardView]

    def __call__(self, field: str, name: str | None) -> CardView | None:
        """Return the card of the entry `name` in `field`; None if nothing is written, or it is not published."""
        return self.cards.get((field, _last(name))) if name else None

    def all(self, field: str) -> tuple[CardView, ...]:
        """Return the cards of all entries that `field` names, in their order."""
        return tuple(card for (name, _), card in self.cards.items() if name == field)


def named_by(record: Entry, targets: Sequence[Target], cards: Mapping[str, CardView]) -> Named:
    """Return what the front matter of `record` names.

    `targets` are the ends of all its references, those of the front matter last; `cards`
    are the entries that may be shown, by id.
    """
    return Named(
        {
            (next(step for step in reversed(one.at) if isinstance(step, str)), _last(one.target)): cards[end.entry]
            for one, end in _ends(record, targets)
            if one.kind == "entry" and end.entry in cards
        }
    )


def linked_by(record: Entry, targets: Sequence[Target]) -> dict[str, Link]:
    """Return the places to which the front matter of `record` only links, by their names as written.

    `targets` are as in `named_by`; what is not published is left out.
    """
    found = [(one, end) for one, end in _ends(record, targets) if one.kind == "link"]
    return {one.target: Link(end.title, end.url) for one, end in found if end.outcome is Outcome.FOUND}


def _ends(record: Entry, targets: Sequence[Target]) -> Iterator[tuple[Mention, Target]]:
    mentions = record.mentions()
    return zip(mentions, targets[len(targets) - len(mentions) :], strict=True)


def _last(name: str) -> str:
    return name.rpartition("/")[2]
