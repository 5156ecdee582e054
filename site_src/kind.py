"""What an output kind is, and the waves in which kinds are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from site_src.model.content_type import Facts


class Wave(NamedTuple):
    """Kinds that are made at the same time.

    `doing` is what the progress is called. `apiece` says that a file takes long enough to
    be a task of its own, `kept` that what is made is worth keeping when the build fails.
    `offers` says that jobs of this wave show what is known of the files of earlier ones, `gathers` that they
    are made of what those have left (see `Kind.leaves`).
    """

    name: str
    doing: str
    apiece: bool = False
    kept: bool = False
    offers: bool = False
    gathers: bool = False


DOCUMENTS = Wave("documents", "制作文档", apiece=True, kept=True)
PACKAGES = Wave("packages", "制作文档", kept=True)
"""What holds documents: its key is made of theirs."""
PAGES = Wave("pages", "生成网页", offers=True)
TEXTS = Wave("texts", "整理检索", apiece=True, gathers=True)
"""What is searched: the words of the pages."""
LOOKUPS = Wave("lookups", "整理检索", gathers=True)
"""What leads to it: where pairs of characters stand, and the page to search on."""
WAVES = (DOCUMENTS, PACKAGES, PAGES, TEXTS, LOOKUPS)
"""In the order in which they are made."""


@dataclass(frozen=True, slots=True)
class Kind:
    """All that is said of an output kind, in one place.

    `jobs` names what plans its files (a function of `plan.planning.Planning`), `renderer` what makes one of them from
    its job, `needs` what says in words what this machine lacks for that, empty if nothing ever. All three are
    written ``module:function`` and imported when they are called: copying a picture needs no template engine.

    `ending` is the end of the path of its files, `label` what a page calls it (``{title}`` stands for
    the title of the file), `saved` the end of the name under which people save it if that is not `ending`.
    `of` is the content type whose entries have such a file, `wanted` whether the facts of an entry ask for it.
    `beside_a_page` says that a file is named after a page: where two pages meet, theirs do, and that need not be
    said again. `holds` says that a page tells how many files are in it.

    `leaves` names what takes from a job and the bytes of its file the parts of which later files are made
    (``module:function``, returns a tuple of bytes): the cache keeps them, so that nobody reads the file again.
    `offered` is False for a file that no page lists: a tool of the page of its entry fetches it. `filled_in` says that such a
    tool fills in the file, which a script carries to it.

    The archive of a notice holds the file if it is `enclosed`, its booklet if it is `printed`; one that
    is the `sheet_of_rubric` is left out where a form prints that already.
    """

    name: str
    wave: Wave
    jobs: str
    renderer: str
    needs: str = ""
    ending: str = ""
    label: str = ""
    saved: str = ""
    leaves: str = ""
    of: str = ""
    wanted: Callable[[Facts], bool] | None = None
    beside_a_page: bool = False
    holds: bool = False
    offered: bool = True
    filled_in: bool = False
    enclosed: bool = True
    printed: bool = False
    sheet_of_rubric: bool = False


Kinds = Mapping[str, Kind]
"""The output kinds of a build by name, in the order in which they are planned."""
