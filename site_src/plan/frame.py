"""What all jobs of one plan share: template digests and the digest of the site view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.digest import SIZE, combined
from site_src.plan.templates import SHORTCODES

NOTHING = bytes(SIZE)
"""Stands for a part that is not there."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`engine` is the digest of everything outside content and theme: the program and
    the libraries that render. `templates` has, by name, the digest of each template
    with all it includes and the engine that renders it; `shortcodes` is the digest over
    those that a body may call.
    """

    engine: bytes
    templates: Mapping[str, bytes]
    shortcodes: bytes
    site_digest: bytes

    def template(self, *names: str) -> tuple[str, bytes]:
        """Return the first of the templates `names` that the theme has, and its digest."""
        for name in names:
            if name in self.templates:
                return name, self.templates[name]
        return names[-1], self.templates[names[-1]]


def frame_of(engine: bytes, closures: Mapping[str, bytes], site_digest: bytes) -> Frame:
    """Return the frame of a plan; `closures` is what `templates.closures` gives."""
    templates = {name: combined((engine, digest)) for name, digest in closures.items()}
    shortcodes = combined(templates[name] for name in sorted(templates) if name.startswith(SHORTCODES))
    return Frame(engine, templates, shortcodes, site_digest)
