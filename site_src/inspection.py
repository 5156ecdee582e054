"""What an inspection is: a look at the final bytes of a file, before it is published."""

from __future__ import annotations

from typing import NamedTuple

from site_src.digest import digest_of


class Inspection(NamedTuple):
    """One inspection of the files of some output kinds.

    `look` (``module:function``) takes a job, the bytes of its file, the context of the renderers and the cache, and
    returns problems: an error keeps the site from being published. It sees nothing else, so what it
    found holds as long as the key of the job and the bytes are the same. Raise `version` when it looks for
    something else; `settings` is the digest of what it reads beside the job, if anything.
    """

    name: str
    version: int
    kinds: frozenset[str]
    look: str
    settings: bytes = b""


Inspections = tuple[Inspection, ...]


def mark_of(inspections: Inspections, kind: str) -> bytes:
    """Return the digest of all inspections of an output kind, empty if there are none: another one means to look anew."""
    mine = [[one.name, one.version, one.settings.hex()] for one in inspections if kind in one.kinds]
    return digest_of(mine) if mine else b""
