"""What the program knows of a content type without reading one of its models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, cast

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    F = TypeVar("F", bound="Facts", default="Facts")
    F_co = TypeVar("F_co", bound="Facts", default="Facts", covariant=True)
else:  # a default is for the type checker alone
    from typing import TypeVar

    F = TypeVar("F")
    F_co = TypeVar("F_co")

Facts: TypeAlias = tuple[Any, ...]
"""What other pages see of an entry beyond its title: a NamedTuple of its type, of plain data."""
Heading: TypeAlias = Literal["电话", "通知", "表格", "课程", "文章", "驿站"]
Listing: TypeAlias = Literal["none", "paged", "whole", "chosen"]
"""How the entries of a type are listed.

``none``: not at all, and their pages lie at the top of the site. ``paged``: so many on a page, the newest first. ``whole``: all on
one page, which people scan and search with the browser. ``chosen``: what can be acted
on first and with choices; what is over is cut off only where the page would become heavy.
"""


@dataclass(frozen=True, slots=True)
class ContentType(Generic[F_co]):
    """One content type: the folder below content/ that holds its entries, and all that is particular to it.

    `model` is the place of the model (``package.module:Class``): it is imported when an
    entry is read, `facts` is what other pages see of one. `title` and `description` are
    those of its section where site.yaml does not say otherwise, `name` is what one entry
    is called, `words` are other everyday words for it.
    """

    folder: str
    model: str
    facts: type[F_co]
    title: str
    name: str
    description: str = ""
    words: tuple[str, ...] = ()
    fresh_days: int | None = None
    """After how many days without anything new the check asks for some; None if it never does."""
    listing: Listing = "paged"
    own_pages: bool = True
    """Whether each entry has a page of its own; else it is a place on the list page."""
    news: bool = False
    """Whether entries are news: they stand in the feed and keep the home page fresh."""
    passed_on: bool = False
    """Whether people pass its pages on: they carry a QR code."""
    written: bool = False
    """Whether its pages are texts with a date and an author, to search engines."""
    directory: str = ""
    """What the list of all entries is called as a PDF and as an Excel file; empty if there is none."""
    heading: Heading = "文章"
    """Under which heading a search shows its entries."""
    shortcode: str = ""
    """The shortcode that shows one entry inside a text, such as ``hotline``; empty if there is none."""
    restored: Callable[[tuple[Any, ...]], Facts] | None = None
    """Makes the facts of what `plain` left of them, where they hold other records."""

    @property
    def singular(self) -> str:
        """What an entry is called in the program: ``notice``."""
        return self.model.partition(":")[2].lower()

    def id(self, name: str) -> str:
        """Return the id of the entry `name` of this type."""
        return f"{self.folder}/{name}"

    @property
    def make_facts(self) -> Callable[[tuple[Any, ...]], Facts]:
        """The function from `plain` facts to facts."""
        return self.restored or cast("Any", self.facts)._make


ContentTypes: TypeAlias = Mapping[str, ContentType[Facts]]
"""The content types of a build by their folders, in the order in which they are told to people."""


def plain(value: Any) -> Any:
    """Return facts as the cache keeps them: tuples without names, at any depth."""
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def named(value: Any) -> Any:
    """Return facts as mappings from name to value, for a digest: the order of fields is no part of it."""
    if isinstance(value, tuple):
        if fields := getattr(value, "_fields", None):
            return {name: named(one) for name, one in zip(fields, value, strict=True)}
        return [named(one) for one in value]
    return value
