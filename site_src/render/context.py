"""What a renderer may use beside the inputs of its job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_src.model.content_type import ContentTypes
from site_src.plan.views.site import SiteView


@dataclass(frozen=True, slots=True)
class RenderContext:
    """Plain values, sent once to each worker.

    `types` are the content types of the portal, `roots` maps the logical names of the source folders (``content``, ``theme``) to
    their places, `store` is the cache file that holds the bodies, `bytecode` the folder
    for compiled templates, `templates` name, file and digest of each template,
    `print_folder` the theme's folder of what documents look like, `fonts` a folder of
    the cache for fonts that were cut down, `made` the next tree, where a package finds the
    documents that it holds.
    """

    site: SiteView
    types: ContentTypes
    renderers: Mapping[str, str]
    roots: Mapping[str, str]
    store: Path
    bytecode: Path
    templates: tuple[tuple[str, str, bytes], ...]
    print_folder: Path
    fonts: Path
    made: Path

    def file_of(self, path: str) -> Path:
        """Return where the source with the logical `path` is on disk."""
        root, _, rest = path.partition("/")
        return Path(self.roots[root]) / rest

    def is_printed_by(self, file: str) -> bool:
        """Whether `file` on disk says what documents look like."""
        return bool(self.print_folder.parts) and Path(file).is_relative_to(self.print_folder)

    def path_of(self, file: str) -> str:
        """Return the logical path of the source that is `file` on disk; what is printed by is gathered in a folder."""
        places = {**self.roots, "theme/print": str(self.print_folder)} if self.is_printed_by(file) else self.roots
        for root, folder in places.items():
            for top in (Path(folder), Path(folder).resolve()):
                if Path(file).is_relative_to(top):
                    return f"{root}/{Path(file).relative_to(top).as_posix()}"
        return file
