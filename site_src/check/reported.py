"""Whether an entry is missing only because its source could not be used, and what may seem empty for that."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from site_src.discover.text import Texts
from site_src.problems import Problem

_WORD = re.compile(r"[\w-]+")

IsReported = Callable[[str], bool]
"""Says whether one of the sources with an error would have given an entry with this id, full or bare."""


def reported_entries(reported: Sequence[Problem], text: Texts) -> IsReported:
    """Return a function that looks for ids in the sources with an error; each of them is read once."""
    paths = list(dict.fromkeys(problem.path for problem in reported if problem.is_error))

    @functools.cache
    def words(path: str) -> frozenset[str]:
        return frozenset(_WORD.findall(text(path)))

    @functools.cache
    def is_reported(id: str) -> bool:
        folder, _, name = id.rpartition("/")
        start = f"content/{folder}"
        return any(
            path.startswith(start) and (PurePosixPath(path).stem == name or name in words(path)) for path in paths
        )

    return is_reported


IsSpoilt = Callable[[str], bool]
"""Says whether a source below a folder of content/ has an error, so that nobody knows what it holds."""


def spoilt_folders(reported: Sequence[Problem]) -> IsSpoilt:
    """Return a function that knows the folders, ``notices`` or ``articles/mind``, with a source that has an error."""
    paths = {problem.path for problem in reported if problem.is_error}
    return lambda folder: any(path.startswith(f"content/{folder}/") for path in paths)
