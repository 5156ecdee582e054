"""What templates may see. A view is plain frozen data; undefined names are errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, cast

from site_src.assemble.live import LiveEntry
from site_src.assemble.status import LABELS
from site_src.model.content_type import ContentType, F, F_co
from site_src.model.facts.contact import ContactFacts
from site_src.plan.job import Job
from site_src.plan.pages import Numbered


@dataclass(frozen=True, slots=True)
class Link:
    """A link in navigation or footer; `url` is a path from the root of the output, or absolute."""

    title: str
    url: str
    external: bool = False


def link_data(link: Link) -> list[object]:
    """Return a link as plain data."""
    return [link.title, link.url, link.external]


class CardView(NamedTuple, Generic[F_co]):
    """An entry as lists, neighbours and shortcodes show it; `url` from the root of the output."""

    id: str
    type: str
    title: str
    url: str
    summary: str
    date: str
    updated: str
    opens: str
    closes: str
    state: str
    state_label: str
    expired: bool
    draft: bool
    sample: bool
    tags: tuple[str, ...]
    facts: F_co


def card_view(entry: LiveEntry[F]) -> CardView[F]:
    """Return the view of a published entry."""
    card = entry.card
    state = entry.standing.state
    return CardView(
        id=card.id,
        type=card.type,
        title=card.title,
        url=entry.permalink,
        summary=card.summary,
        date=card.date,
        updated=card.updated,
        opens=card.opens,
        closes=card.closes,
        state=state.value,
        state_label=LABELS[state],
        expired=entry.standing.expired,
        draft=card.draft,
        sample=card.sample,
        tags=card.tags,
        facts=card.facts,
    )


def cards_of(kind: ContentType[F], cards: Iterable[CardView]) -> tuple[CardView[F], ...]:
    """Return those of `cards` that are of one content type."""
    return tuple(cast("CardView[F]", card) for card in cards if card.type == kind.folder)


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A section or column with its place and how many entries it has."""

    name: str
    title: str
    url: str
    description: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """The small record that every page sees: who runs the portal, where things are.

    `assets` maps the theme's bundles to their fingerprinted output paths. `as_of` says, in words, at which pinned moment a
    demonstration stands still; empty for a live portal. `logo` is the path of the logo,
    empty for that of the theme, `home` names the parts of the home page in their order.
    `map` and `calendar` are the paths of the map of the site and of its calendar, empty if it has none.
    """

    config: Any
    navigation: tuple[Link, ...]
    footer: tuple[tuple[str, tuple[Link, ...]], ...]
    hotlines: tuple[CardView[ContactFacts], ...]
    local_line: CardView[ContactFacts] | None
    sections: Mapping[str, SectionLink]
    columns: Mapping[str, SectionLink]
    assets: Mapping[str, str]
    as_of: str
    base_url: str
    logo: str
    home: tuple[str, ...]
    map: str
    calendar: str

    def navigation_data(self) -> list[object]:
        """Return menus, sections and columns as plain data."""
        footer = [[title, [link_data(link) for link in links]] for title, links in self.footer]
        shelves = [*self.sections.values(), *self.columns.values()]
        places = [[shelf.name, shelf.title, shelf.url, shelf.description] for shelf in shelves]
        return [[link_data(link) for link in self.navigation], footer, places]


@dataclass(frozen=True, slots=True)
class PageView:
    """The page itself: where it is and what its head says. `root` leads back to the top.

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


def prepared(job: Job) -> Job:
    """Return `job` with each entry in its inputs replaced by its view, ready to be sent to a worker.

    Beside the view of the entry whose page it is stand the place of its body in the
    cache, the kinds of its references and where the files it names are.
    """
    inputs = {name: _shown(value) for name, value in job.inputs.items()}
    if "entry" in inputs:
        card = job.inputs["entry"].card
        inputs |= {"path": card.path, "number": card.number, "kinds": tuple(link.kind for link in card.links)}
        ends = zip(card.links, job.inputs["targets"], strict=True)
        inputs["files"] = {link.target: end.url for link, end in ends if link.kind == "asset"}
    return job._replace(inputs=inputs)


def _shown(value: Any) -> Any:
    if isinstance(value, LiveEntry):
        return card_view(value)
    if isinstance(value, Numbered):
        return value._replace(entries=tuple(map(_shown, value.entries)))
    if isinstance(value, dict):
        return {name: _shown(item) for name, item in value.items()}
    if type(value) is tuple and value and isinstance(value[0], LiveEntry | tuple):
        return tuple(map(_shown, value))
    return value
