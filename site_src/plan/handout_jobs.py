"""Jobs of what sections give to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.kind import Kinds
from site_src.plan.document_jobs import look_of
from site_src.plan.handouts import Handout, handouts
from site_src.plan.jobs.handout import HandoutJob, Publisher
from site_src.plan.key_part import FACES
from site_src.plan.planning import Planning
from site_src.plan.views.card import printed_view
from site_src.plan.views.document import DocumentView, MadeDocument, Offered, mark_of


def handout_jobs(planning: Planning) -> Iterator[HandoutJob]:
    """Yield the jobs of all handouts; none if the theme does not say what documents look like."""
    site = planning.site
    look = look_of(planning.theme, planning.frame.engine)
    if not look:
        return
    config, palette = site.config, planning.theme.palette
    for one in handouts(site, planning.kinds):
        as_of = str(config.section(one.section).as_of or "")
        yield HandoutJob(
            one.kind.name, output_of(one), f"content/{one.section}/",
            look=look,
            portal=Publisher(config.name, config.brief, config.organisation, config.base_url or "", as_of),
            entries=tuple(map(printed_view, one.entries)),
            title=one.title,
            year=one.year,
            sources=tuple(dict.fromkeys(entry.card.path for entry in one.entries)),
            colours=palette.colours if palette else (),
        )  # fmt: skip


def output_of(handout: Handout) -> str:
    """Return the output path of a handout."""
    return f"{ASSETS}/{handout.section}/{handout.stem}{handout.kind.ending}"


def handouts_of(site: Site, kinds: Kinds, made: Mapping[str, MadeDocument]) -> Offered:
    """Return the handouts of each section as its page offers them, as far as they are made."""
    found: dict[str, tuple[DocumentView, ...]] = {}
    for one in handouts(site, kinds) if made else ():
        output = output_of(one)
        if output in made:
            name = f"{site.config.name}{one.title}{one.kind.ending}"
            mark = mark_of(FACES.digest(tuple(map(printed_view, one.entries))))
            view = DocumentView(
                one.kind.name, one.kind.label.format(title=one.title), output, name, mark, *made[output]
            )
            found[one.section] = (*found.get(one.section, ()), view)
    return found
