"""Jobs of pages that show one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_src.assemble.live import LiveEntry
from site_src.assemble.permalink import ON_THE_LIST_PAGE, UNPUBLISHED
from site_src.assemble.site import Site
from site_src.assemble.target import Target
from site_src.digest import combined, digest
from site_src.plan.frame import NOTHING, Frame
from site_src.plan.job import Job, job
from site_src.plan.tags import tag_paths
from site_src.read.body import PLAIN_KINDS

WITHOUT_PAGE = ON_THE_LIST_PAGE | UNPUBLISHED


def entry_jobs(site: Site, frame: Frame) -> Iterator[Job]:
    """Yield the job of the page of every entry that has one."""
    chosen = {name: frame.template(f"{name}.html", "entry.html") for name in site.sections}
    paths = tag_paths(site.terms, site.slugs)
    for entry in site.entries:
        if entry.card.type not in WITHOUT_PAGE:
            yield _entry_job(site, frame, entry, chosen[entry.card.type], paths)


def _entry_job(
    site: Site, frame: Frame, entry: LiveEntry, template: tuple[str, bytes], paths: Mapping[str, str]
) -> Job:
    card = entry.card
    newer, older = site.neighbours.get(card.id, (None, None))
    targets = site.targets.get(card.id, ())
    related = _related(site, entry, targets) if card.shows else {}
    tags = {tag: paths[tag] for tag in card.tags}
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
    }
    return job(
        entry.permalink, "entry", card.path, parts,
        template=template[0], entry=entry, newer=newer, older=older, targets=targets, related=related, tags=tags,
    )  # fmt: skip


def _related(site: Site, entry: LiveEntry, targets: Sequence[Target]) -> dict[str, LiveEntry]:
    """Return the entries of which the page shows more than title and link, by id."""
    related = {}
    for link, target in zip(entry.card.links, targets, strict=True):
        if link.kind not in PLAIN_KINDS and target.entry in site.by_id:
            related[target.entry] = site.by_id[target.entry]
    return related
