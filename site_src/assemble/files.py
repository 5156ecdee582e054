"""The files of a portal by name, for a path that leads to none of them."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable

from site_src.assemble.similar_names import KnownNames


class Files:
    """All files that a path could have meant; `folded` finds them without regard to case."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.folded = {path.casefold(): path for path in sorted(paths, reverse=True)}
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for path in self.folded.values():
            by_name[posixpath.basename(path)].append(path)
        self._by_name = by_name
        self._names = {
            texts: KnownNames(name for name in by_name if _is_text(name) == texts) for texts in (True, False)
        }

    def near(self, wrong: str, folder: str) -> str:
        """Return the path whose name is most like `wrong`, of equal names that nearest to `folder`; or nothing.

        A picture or another file is no text with a like name.
        """
        name = self._names[_is_text(wrong)].near(wrong)
        return max(self._by_name[name], key=lambda path: (path.startswith(folder), path)) if name else ""


def _is_text(name: str) -> bool:
    from site_src.read.document import SUFFIXES  # only a mistake needs it

    return name.endswith(SUFFIXES)
