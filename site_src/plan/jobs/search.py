"""What a search in the browser reads: who is found, what they say, where pairs of characters stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.digest import combined
from site_src.plan.job import Job
from site_src.plan.jobs.page import PageJob
from site_src.plan.key_part import DIGEST, OF_IT, KeyPart
from site_src.plan.views.card import CardView


class Findable(NamedTuple):
    """Something that is found: an entry (`card`), or a list or a document, which are none.

    `heading` is the group of hits that it belongs to, `name` what it is called (通知, 课程), `column` where it is
    listed, `spelled` how its title sounds (see `plan.spelling`). `page` is the output path of the page that says
    what it says, `anchor` its place there if that is a page of several; one without a page says `words`.
    """

    title: str
    url: str
    date: str
    heading: str
    name: str
    column: str
    spelled: str
    words: str
    page: str
    anchor: str
    card: CardView | None


class Shard(NamedTuple):
    """Those whose texts are in one file, in the order of their addresses; `digest` covers all of them but the texts."""

    found: tuple[Findable, ...]
    digest: bytes


def _shards(shards: Iterable[Shard]) -> bytes:
    return combined([shard.digest for shard in shards])


@dataclass(frozen=True, slots=True)
class FindableJob(Job):
    """Titles, addresses and what else is known without reading a text, of all that stands in some shards."""

    engine: Annotated[bytes, DIGEST]
    zone: str
    file: int
    shards: Annotated[tuple[Shard, ...], KeyPart(_shards)]


@dataclass(frozen=True, slots=True)
class TextsJob(Job):
    """The texts of one shard: `texts` are the digests of the parts that the pages left, in the order of the shard.

    `pairs` says that it is asked where pairs of characters stand.
    """

    engine: Annotated[bytes, DIGEST]
    file: int
    shard: Annotated[Shard, OF_IT]
    texts: Annotated[tuple[bytes, ...], KeyPart(combined)]
    pairs: bool


@dataclass(frozen=True, slots=True)
class PairsJob(Job):
    """Where the pairs of characters of one bucket stand: the digests of what each shard left for it, in their order."""

    engine: Annotated[bytes, DIGEST]
    file: int
    shards: Annotated[tuple[bytes, ...], KeyPart(combined)]


@dataclass(frozen=True, slots=True)
class SearchPage(PageJob):
    """The page to search on; the fields are those of `SearchView`."""

    files: Mapping[str, tuple[str, ...]]
    headings: tuple[str, ...]
    distress: tuple[tuple[str, str], ...]
