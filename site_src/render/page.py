"""Render pages: build the view of a job and give it to its template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from site_src.assemble.collections import column_of
from site_src.cache.records import load_payload
from site_src.cache.store import Store
from site_src.model.facts.article import ArticleFacts
from site_src.model.types.form import Form
from site_src.plan.document_jobs import DocumentView
from site_src.plan.job import Job
from site_src.plan.views import CardView, PageView, SiteView, root_of
from site_src.render.body import resolved
from site_src.render.context import RenderContext
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.environment import environment_of, rendered
from site_src.render.metadata import block, entry_things, portal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_src.model.entry import Entry
    from site_src.read.body import Heading
    from site_src.render.documents.sheet.sheet import Sheet


@dataclass(frozen=True, slots=True)
class EntryView:
    """The page of one entry.

    `related` holds, by id, the entries its front matter names, `files` the output path
    of each file it names, `tags` the path of the page of each of its tags, `boards` the
    data that the page presents, `documents` the files to download of this entry and of
    those it names, by their ids, `sheet` a form as blocks, cells and blanks, None for other
    types. `calendar` and `qr` are the paths of its calendar and of its QR code, empty if it
    has none.
    """

    page: PageView
    site: SiteView
    entry: Entry
    card: CardView
    body: Markup
    outline: tuple[Heading, ...]
    newer: CardView | None
    older: CardView | None
    related: Mapping[str, CardView]
    files: Mapping[str, str]
    tags: Mapping[str, str]
    boards: tuple[CardView, ...]
    documents: Mapping[str, tuple[DocumentView, ...]]
    sheet: Sheet | None
    calendar: str
    qr: str


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list. `newer` and `older` are the paths of the pages beside it, or empty.

    `months` counts, on the first page, all entries of the list by the month of their
    date (``2026-11``), the oldest month first; there stand the `handouts`, which are the
    documents of the section. `documents` are those of the entries, by their ids.
    """

    page: PageView
    site: SiteView
    shelf: Any
    cards: tuple[CardView, ...]
    number: int
    total: int
    newer: str
    older: str
    months: Mapping[str, int]
    documents: Mapping[str, tuple[DocumentView, ...]]
    handouts: tuple[DocumentView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page: the newest entries of every section.

    `due` are those that one can still act on, the next deadline first, `coming` the
    events of the next time, the earliest first.
    """

    page: PageView
    site: SiteView
    latest: Mapping[str, tuple[CardView, ...]]
    due: tuple[CardView, ...] = ()
    coming: tuple[CardView, ...] = ()


@dataclass(frozen=True, slots=True)
class TagsView:
    """All tags with the path of their pages and how many entries each has."""

    page: PageView
    site: SiteView
    paths: Mapping[str, str]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of the site: all pages, and by name how many entries each section and each column has."""

    page: PageView
    site: SiteView
    cards: tuple[CardView, ...]
    counts: Mapping[str, int]
    columns: Mapping[str, int]


def _page(job: Job, site: SiteView, kind: str, title: str, description: str, **more: Any) -> PageView:
    canonical = site.base_url + job.output.removesuffix("index.html") if site.base_url else ""
    root = root_of(job.output)
    return PageView(job.output, root, kind, title, description, canonical=canonical, **more)


def entry_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render the page of an entry."""
    inputs = job.inputs
    card: CardView = inputs["entry"]
    payload = load_payload(store, inputs["path"], inputs["number"], job.parts["entry"])
    record = context.types[card.type].load().model_validate_json(payload.record)
    column = column_of(card.id)
    page = _page(
        job, context.site, "entry", card.title, card.summary,
        keywords=record.keywords or card.tags, section=card.type, column=column,
        image=inputs["files"].get(card.facts.cover, "") if isinstance(card.facts, ArticleFacts) else "",
    )  # fmt: skip
    related: Mapping[str, CardView] = inputs["related"]
    templates = environment_of(context)

    def shortcode(number: int) -> str:
        shown = related.get(inputs["targets"][number].entry)
        if shown is None:
            return ""
        template = templates.get_template(f"shortcodes/{inputs['kinds'][number]}.html")
        return template.render(card=shown, page=page, root=page.root)

    body = resolved(payload.html, inputs["targets"], page.root, shortcode)
    things = entry_things(page, context.site, record, card, body)
    view = EntryView(
        page=replace(page, data=block(*things)) if things else page,
        site=context.site,
        entry=record,
        card=card,
        body=Markup(body),
        outline=payload.outline,
        newer=inputs["newer"],
        older=inputs["older"],
        related=related,
        files=inputs["files"],
        tags=inputs["tags"],
        documents=inputs["documents"],
        sheet=form_sheet(record, {}) if isinstance(record, Form) else None,
        boards=inputs["boards"],
        calendar=inputs["calendar"],
        qr=inputs["qr"],
    )
    return rendered(job, context, view)


def list_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render one page of a section, a column or a tag."""
    shelf, numbered = job.inputs["shelf"], job.inputs["page"]
    folder = job.output.rpartition("/")[0]
    title = shelf.title if numbered.number == numbered.total else f"{shelf.title}（第{numbered.number}页）"
    view = ListView(
        page=_page(job, context.site, job.inputs["listing"], title, shelf.description, section=shelf.name),
        site=context.site,
        shelf=shelf,
        cards=numbered.entries,
        number=numbered.number,
        total=numbered.total,
        newer=f"{folder}/{numbered.newer}" if numbered.newer else "",
        older=f"{folder}/{numbered.older}" if numbered.older else "",
        months=job.inputs["months"],
        documents=job.inputs["documents"],
        handouts=job.inputs["handouts"],
    )
    return rendered(job, context, view)


def home_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render the first page."""
    site = context.site
    page = _page(job, site, "home", site.config.name, site.config.description, keywords=site.config.keywords)
    page = replace(page, data=block(*portal(site)), image=site.logo)
    inputs = job.inputs
    return rendered(job, context, HomeView(page, site, inputs["latest"], inputs["due"], inputs["coming"]))


def missing_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render the page for an address that does not exist."""
    page = _page(job, context.site, "missing", "没有这个网页", "网址可能写错了，或者网页已经撤下。")
    return rendered(job, context, HomeView(page, context.site, {}))


def tags_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render the list of all tags."""
    page = _page(job, context.site, "tags", "标签", "按标签找文章、通知和活动。")
    return rendered(job, context, TagsView(page, context.site, job.inputs["paths"], job.inputs["counts"]))


def map_page(job: Job, context: RenderContext, store: Store) -> bytes:
    """Render the map of the site."""
    page = _page(job, context.site, "map", "网站地图", "全部栏目、专栏和单页。")
    inputs = job.inputs
    return rendered(job, context, MapView(page, context.site, inputs["entries"], inputs["counts"], inputs["columns"]))
