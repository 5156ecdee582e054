"""What all jobs of one plan share: template digests and the digest of the site view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.digest import SIZE, combined

NOTHING = bytes(SIZE)
"""Stands for a part that is not there."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`closures` has, by template name, the digest of the template and all it includes.

    `engine` is the digest of everything outside content and theme: the program and
    the libraries that render.
    """

    engine: bytes
    closures: Mapping[str, bytes]
    site_digest: bytes

    def template(self, *names: str) -> tuple[str, bytes]:
        """Return the first of the templates `names` that the theme has, and the digest of what renders it."""
        name = next((name for name in names if name in self.closures), names[-1])
        return name, combined((self.engine, self.closures[name]))
