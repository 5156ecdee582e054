"""What the person at the command line asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_src.inspection import Inspections
    from site_src.kind import Kinds
    from site_src.model.content_type import ContentTypes


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options of one build.

    `theme` is a name or a folder, None for the default theme. `as_of` pins the
    moment (``YYYY-MM-DD`` or ``YYYY-MM-DD HH:MM``); None takes the pinned moment of
    site.yaml or the clock. `jobs` is the number of worker processes, 0 for one per core.
    `gallery` adds the pages that show every part of the theme, which only a preview has.
    `types` are the content types of the portal, `kinds` its output kinds,
    `inspections` what looks at their files, None for those of the program.
    """

    content: Path = Path("content")
    output: Path = Path("output")
    theme: str | None = None
    base_url: str | None = None
    as_of: str | None = None
    drafts: bool = False
    clean: bool = False
    jobs: int = 0
    strict: bool = False
    gallery: bool = False
    types: ContentTypes | None = None
    kinds: Kinds | None = None
    inspections: Inspections | None = None

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """The options that can change the output, as plain text."""
        chosen = (
            self.theme,
            self.base_url,
            self.as_of,
            self.drafts,
            self.strict,
            self.gallery,
            *(self.types or ()),
            *(self.kinds or ()),
            *((one.name, one.version, one.settings.hex()) for one in self.inspections or ()),
        )
        return tuple(map(str, chosen))
