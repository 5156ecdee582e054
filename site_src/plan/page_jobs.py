"""Jobs of pages that show one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.target import Target
from site_src.digest import combined, digest, digest_of
from site_src.model.facts.dataset import DATA
from site_src.model.facts.page import PageFacts
from site_src.plan.document_jobs import Offered
from site_src.plan.frame import NOTHING, Frame
from site_src.plan.job import Job, job
from site_src.plan.occasions import calendar_path
from site_src.plan.qr_jobs import qr_path
from site_src.plan.tags import tag_paths
from site_src.read.body import PLAIN_KINDS


def entry_jobs(site: Site, frame: Frame, offered: Offered) -> Iterator[Job]:
    """Yield the job of the page of every entry that has one; `offered` are the documents that are made."""
    chosen = {name: frame.template(f"{name}.html", "entry.html") for name in site.sections}
    paths = tag_paths(site.terms, site.slugs)
    for entry in site.entries:
        if site.types[entry.card.type].own_pages:
            facts = entry.card.facts
            own = facts.template if isinstance(facts, PageFacts) else ""
            template = frame.template(own) if own in frame.templates else chosen[entry.card.type]
            yield _entry_job(site, frame, entry, template, paths, offered)


def _entry_job(
    site: Site,
    frame: Frame,
    entry: LiveEntry,
    template: tuple[str, bytes],
    paths: Mapping[str, str],
    offered: Offered,
) -> Job:
    card = entry.card
    newer, older = site.neighbours.get(card.id, (None, None))
    targets = site.targets.get(card.id, ())
    related = _related(site, entry, targets) if card.shows else {}
    tags = {tag: paths[tag] for tag in card.tags}
    boards = _boards(site, card.id, targets) if site.of(DATA) else ()
    documents = {id: offered[id] for id in (card.id, *related) if id in offered} if offered else {}
    parts = {
        "template": template[1],
        "site": frame.site_digest,
        "entry": card.digest,
        "standing": entry.face,
        "newer": newer.face if newer else NOTHING,
        "older": older.face if older else NOTHING,
        "references": combined([target.digest for target in targets]) if targets else NOTHING,
        "shortcodes": frame.shortcodes if card.shows else NOTHING,
        "related": combined([other.face for other in related.values()]) if related else NOTHING,
        "tags": digest("\n".join(tags.values()).encode()) if tags else NOTHING,
        "boards": combined([board.face for board in boards]) if boards else NOTHING,
        "documents": digest_of(documents) if documents else NOTHING,
    }
    return job(
        entry.permalink, "entry", card.path, parts,
        template=template[0], entry=entry, newer=newer, older=older, targets=targets, related=related, tags=tags,
        boards=boards, documents=documents, calendar=calendar_path(entry),
        qr=qr_path(site, entry),
    )  # fmt: skip


def _related(site: Site, entry: LiveEntry, targets: Sequence[Target]) -> dict[str, LiveEntry]:
    """Return the entries of which the page shows more than title and link, by id."""
    related = {}
    for link, target in zip(entry.card.links, targets, strict=True):
        if link.kind not in PLAIN_KINDS and target.entry in site.by_id:
            related[target.entry] = site.by_id[target.entry]
    return related


def _boards(site: Site, id: str, targets: Sequence[Target]) -> tuple[LiveEntry, ...]:
    """Return the data that the page of `id` presents: what names it as its source, what it links to."""
    named = {target.entry for target in targets if target.entry.startswith(f"{DATA.folder}/")}
    return tuple(entry for entry in site.of(DATA) if entry.card.id in named or entry.card.facts.source == id)
