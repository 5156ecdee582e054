"""Jobs of pages that show one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_src.assemble.live import LiveEntry
from site_src.assemble.permalink import ON_THE_LIST_PAGE, UNPUBLISHED
from site_src.assemble.site import Site
from site_src.digest import combined, digest_of
from site_src.plan.frame import NOTHING, Frame
from site_src.plan.job import Job, job
from site_src.plan.tags import tag_paths


def entry_jobs(site: Site, frame: Frame) -> Iterator[Job]:
    """Yield the job of the page of every entry that has one."""
    paths = tag_paths(site.terms, site.slugs)
    for entry in site.entries:
        if entry.card.type not in ON_THE_LIST_PAGE and entry.card.type not in UNPUBLISHED:
            yield _entry_job(site, frame, entry, paths)


def _entry_job(site: Site, frame: Frame, entry: LiveEntry, paths: Mapping[str, str]) -> Job:
    card = entry.card
    newer, older = site.neighbours.get(card.id, (None, None))
    targets = site.targets.get(card.id, ())
    related = _related(site, entry)
    tags = {tag: paths[tag] for tag in card.tags}
    template, digest = frame.template(f"{card.type}.html", "entry.html")
    parts = {
        "template": digest,
        "site": frame.site_digest,
        "entry": card.digest,
        "standing": entry.face,
        "newer": newer.face if newer else NOTHING,
        "older": older.face if older else NOTHING,
        "references": combined(target.digest for target in targets) if targets else NOTHING,
        "related": combined(other.face for other in related.values()) if related else NOTHING,
        "tags": digest_of(tags) if tags else NOTHING,
    }
    return job(
        entry.permalink, "entry", card.path, parts,
        template=template, entry=entry, path=card.path, number=card.number, kinds=tuple(link.kind for link in card.links),
        newer=newer, older=older, targets=targets, related=related, tags=tags,
        files={link.target: end.url for link, end in zip(card.links, targets, strict=True) if link.kind == "asset"},
    )  # fmt: skip


def _related(site: Site, entry: LiveEntry) -> dict[str, LiveEntry]:
    """Return the entries of which the page shows more than title and link, by id."""
    links = entry.card.links
    related = {}
    if any(link.kind not in ("link", "image") for link in links):
        for link, target in zip(links, site.targets[entry.card.id], strict=True):
            if link.kind not in ("link", "image", "asset") and target.entry in site.by_id:
                related[target.entry] = site.by_id[target.entry]
    return related
