"""What a renderer may use beside the inputs of its job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_src.plan.views import SiteView


@dataclass(frozen=True, slots=True)
class RenderContext:
    """Plain values, sent once to each worker.

    `roots` maps ``content`` and ``theme`` to their folders, `store` is the cache file
    that holds the bodies, `bytecode` the folder for compiled templates, `templates`
    name and digest of each template.
    """

    site: SiteView
    roots: Mapping[str, str]
    store: Path
    bytecode: Path
    templates: tuple[tuple[str, bytes], ...]

    def file_of(self, path: str) -> Path:
        """Return where the source with the logical `path` is on disk."""
        root, _, rest = path.partition("/")
        return Path(self.roots[root]) / rest
