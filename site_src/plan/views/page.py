"""The page itself, as every template sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageView:
    """Where the page is and what its head says. `root` leads back to the top.

    `image` is the path of its picture, `data` the schema.org data as the text of a data block.
    """

    path: str
    root: str
    kind: str
    title: str
    description: str
    keywords: tuple[str, ...] = ()
    section: str = ""
    column: str = ""
    canonical: str = ""
    image: str = ""
    data: str = ""


def root_of(path: str) -> str:
    """Return the way from the folder of the output path `path` up to the root."""
    return "../" * path.count("/")
