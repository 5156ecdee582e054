"""The entries that a front matter names, by the fields that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_src.assemble.target import Target
from site_src.plan.views.card import CardView

if TYPE_CHECKING:
    from site_src.model.entry import Entry


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
    mentions = record.mentions()
    ends = targets[len(targets) - len(mentions) :]
    return Named(
        {
            (next(step for step in reversed(one.at) if isinstance(step, str)), _last(one.target)): cards[end.entry]
            for one, end in zip(mentions, ends, strict=True)
            if one.kind == "entry" and end.entry in cards
        }
    )


def _last(name: str) -> str:
    return name.rpartition("/")[2]
