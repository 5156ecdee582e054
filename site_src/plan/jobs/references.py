"""What the body and the front matter of an entry point to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_src.assemble.target import Target
from site_src.digest import combined, digest
from site_src.plan.key_part import NOTHING, KeyPart, of_it
from site_src.read.body import PLAIN_KINDS, Reference


class References(NamedTuple):
    """The references of an entry in order: their kinds, their targets as written, and what those are."""

    kinds: tuple[str, ...]
    names: tuple[str, ...]
    targets: tuple[Target, ...]

    @property
    def digest(self) -> bytes:
        """The digest of all of them."""
        if not self.targets:
            return NOTHING
        written = digest("\n".join((*self.kinds, *self.names)).encode())
        return combined([written, *[target.digest for target in self.targets]])

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the entries of which more is shown than title and link, each once."""
        ends = zip(self.kinds, self.targets, strict=True)
        return tuple(dict.fromkeys(target.entry for kind, target in ends if kind not in PLAIN_KINDS))

    @property
    def files(self) -> dict[str, str]:
        """The output path of each file that the front matter names, by that name."""
        ends = zip(self.kinds, self.names, self.targets, strict=True)
        return {name: target.url for kind, name, target in ends if kind == "asset"}


def references_of(links: Sequence[Reference], targets: Sequence[Target]) -> References:
    """Put together what an entry says and what `assemble` found."""
    return References(tuple([link.kind for link in links]), tuple([link.target for link in links]), tuple(targets))


def _ends(references: References) -> dict[str, bytes]:
    return {f"@{target.entry or target.url}": target.digest for target in references.targets}


REFERENCES = KeyPart(of_it, _ends)
