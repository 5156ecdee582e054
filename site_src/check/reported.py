"""Whether an entry is missing only because its source could not be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from site_src.discover.text import Texts
from site_src.problems import Problem


def is_reported(id: str, reported: Sequence[Problem], text: Texts) -> bool:
    """Say whether one of the sources with an error would have given the entry `id`, full or bare."""
    folder, _, name = id.rpartition("/")
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for path in dict.fromkeys(problem.path for problem in reported if problem.is_error):
        if not path.startswith("content/" + (folder or "")):
            continue
        if PurePosixPath(path).stem == name or word.search(text(path)):
            return True
    return False
