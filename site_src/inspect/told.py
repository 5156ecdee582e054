"""What differs, as problems with their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.discover.changed import read_present
from site_src.inspect.compare import Difference
from site_src.inspect.place import line_of
from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext

_LONGEST = 30


def told(found: Sequence[Difference], source: str, paths: Sequence[str], context: RenderContext) -> Iterator[Problem]:
    """Yield a problem for each difference, at the line of one of the sources `paths` that holds it, else of `source` as a whole."""
    texts = {path: read_present(context.file_of(path), path).decode("utf-8-sig", "replace") for path in paths if found}
    for one in found:
        said = one.lost or one.added
        path, line = next(((path, line) for path, text in texts.items() if (line := line_of(text, said))), (source, 0))
        yield Problem(
            path, line, 1 if line else 0, "document-differs", _words(one), _HINT, excerpt(texts.get(path, ""), line)
        )


_HINT = "换一种简单的写法；自己改过 print/ 里的模板的，核对模板。还不行，把这一段发给维护的人"


def _words(difference: Difference) -> str:
    lost, added = (_short(text) for text in difference)
    if lost and added:
        return f"网页上的“{lost}”，文档里成了“{added}”"
    return f"网页上的“{lost}”，文档里没有" if lost else f"文档里多出“{added}”，网页上没有"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
