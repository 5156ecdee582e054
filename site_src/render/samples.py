"""The entries that examples show: those of the theme's folder ``examples``, as they would stand on a small portal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from markupsafe import Markup

from site_src.assemble.assemble import assemble
from site_src.assemble.site import Site
from site_src.config import SiteConfig
from site_src.discover.changed import read_unchanged
from site_src.model.card import Card
from site_src.model.entries import read_entries
from site_src.model.entry import Entry, model_of
from site_src.model.reading import Payload
from site_src.model.registry import CONTENT_TYPES, DOCUMENT_ENDS
from site_src.model.types.form import Form
from site_src.plan.gallery_jobs import ENTRIES
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.views.card import CardView, card_view
from site_src.plan.views.named import Named, named_by
from site_src.problems import Problem
from site_src.read.body import Heading
from site_src.render.body import resolved
from site_src.render.context import RenderContext
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.sheet import Sheet

NOW = datetime(2026, 11, 18, 9, 30)
"""The present of the examples: a state that depends on it must not change from day to day."""
_PORTAL = SiteConfig(name="示例健康驿站", organisation="示例单位")


@dataclass(frozen=True, slots=True)
class Sample:
    """An entry of the examples: what a template has of it as ``view.entry``, ``view.card``, ``view.body`` and so on."""

    entry: Entry
    card: CardView
    body: Markup
    outline: tuple[Heading, ...]
    sheet: Sheet | None
    named: Named


@dataclass(frozen=True, slots=True)
class Samples:
    """All entries of the examples by content type and name; what is wrong with their files."""

    entries: Mapping[str, Mapping[str, Sample]]
    problems: tuple[Problem, ...]

    @property
    def cards(self) -> dict[str, CardView]:
        """The cards by the ids of their entries."""
        return {one.card.id: one.card for group in self.entries.values() for one in group.values()}


def samples(context: RenderContext, sources: tuple[SourceFile, ...]) -> Samples:
    """Return the entries in the files `sources`."""
    return _samples(tuple((source.path, str(context.file_of(source.path)), source.digest) for source in sources))


@lru_cache(maxsize=1)
def _samples(files: tuple[tuple[str, str, bytes], ...]) -> Samples:
    """Read the files once for all parts; each is given by logical path, place and digest."""
    found: list[tuple[Card, Payload]] = []
    problems: list[Problem] = []
    for path, file, expected in files:
        inner = path[path.index(ENTRIES) :]
        if inner.count("/") < 2 or inner.split("/")[1] not in CONTENT_TYPES or not path.endswith(DOCUMENT_ENDS):
            hint = f"放进以内容类型命名的文件夹，如 {ENTRIES}notices/open.md"
            problems.append(Problem(path, 0, 0, "examples-place", "认不出这是哪种内容", hint))
            continue
        reading = read_entries(inner, read_unchanged(file, path, expected))
        problems += (replace(problem, path=path) for problem in reading.problems if problem.is_error)
        found += zip(reading.cards, reading.payloads, strict=True)
    site = assemble([card for card, _ in found], _PORTAL, NOW, slugs={}, assets={}, drafts=True)
    entries: dict[str, dict[str, Sample]] = {name: {} for name in CONTENT_TYPES}
    for card, payload in found:
        if card.id in site.by_id:
            entries[card.type][card.id.partition("/")[2]] = _sample(site, card, payload)
    return Samples(entries, tuple(problems))


def _sample(site: Site, card: Card, payload: Payload) -> Sample:
    targets = site.targets.get(card.id, ())
    body = resolved(payload.html, targets, "../../", lambda number: "")
    record = model_of(CONTENT_TYPES[card.type]).model_validate_json(payload.record)
    sheet = form_sheet(record, {}) if isinstance(record, Form) else None
    shown = {end.entry: card_view(site.by_id[end.entry]) for end in targets if end.entry in site.by_id}
    named = named_by(record, targets, shown)
    return Sample(record, card_view(site.by_id[card.id]), Markup(body), payload.outline, sheet, named)
