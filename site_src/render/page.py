"""Render pages: build the view of a job and give it to its template."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from markupsafe import Markup

from site_src.assemble.collections import column_of
from site_src.cache.store import Store
from site_src.model.entry import Entry
from site_src.model.facts.article import ArticleFacts
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES
from site_src.plan.jobs.browse import BrowsePage
from site_src.plan.jobs.entry_page import EntryPage
from site_src.plan.jobs.list_page import ListPage
from site_src.plan.jobs.overview import HomePage, MapPage, MissingPage, TagsPage
from site_src.plan.jobs.page import PageJob
from site_src.plan.jobs.search import SearchPage
from site_src.plan.views.browse import BrowseView
from site_src.plan.views.entry_page import EntryView
from site_src.plan.views.list_page import ListView
from site_src.plan.views.named import linked_by, named_by
from site_src.plan.views.overview import HomeView, MapView, TagsView
from site_src.plan.views.page import PageView, root_of
from site_src.plan.views.search import SearchView
from site_src.plan.views.site import SiteView
from site_src.render.body import resolved
from site_src.render.context import RenderContext
from site_src.render.environment import environment_of, rendered
from site_src.render.loaded import loaded
from site_src.render.metadata import block, entry_things, portal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_src.model.facts.form import FormFacts
    from site_src.model.facts.notice import NoticeFacts
    from site_src.plan.jobs.covered import Covered
    from site_src.plan.views.card import CardView
    from site_src.plan.views.coverage import CoveredRubric
    from site_src.render.documents.sheet.sheet import Sheet


def _page(job: PageJob, site: SiteView, kind: str, title: str, description: str, **more: Any) -> PageView:
    canonical = site.base_url + job.output.removesuffix("index.html") if site.base_url else ""
    root = root_of(job.output)
    return PageView(job.output, root, kind, title, description, canonical=canonical, **more)


def entry_page(job: EntryPage, context: RenderContext, store: Store) -> bytes:
    """Render the page of an entry."""
    card, references = job.card, job.references
    record, payload = loaded(store, context.types, job.entry)
    files = references.files
    column = column_of(card.id)
    page = _page(
        job, context.site, "entry", card.title, card.summary,
        keywords=record.keywords or card.tags, section=card.type, column=column,
        image=files.get(card.facts.cover, "") if isinstance(card.facts, ArticleFacts) else "",
    )  # fmt: skip
    templates = environment_of(context)

    def shortcode(number: int) -> str:
        shown = job.related.get(references.targets[number].entry)
        if shown is None:
            return ""
        template = templates.get_template(f"shortcodes/{references.kinds[number]}.html")
        return template.render(card=shown, page=page, root=page.root)

    body = resolved(payload.html, references.targets, page.root, shortcode)
    if card.type == NOTICES.folder:
        body = _addressed(record, body)
    things = entry_things(page, context.site, record, card, body)
    view = EntryView(
        page=replace(page, data=block(*things)) if things else page,
        site=context.site,
        entry=record,
        card=card,
        body=Markup(body),
        outline=payload.outline,
        above=job.above,
        newer=job.newer,
        older=job.older,
        current=cast("CardView[NoticeFacts] | None", job.current),
        asked=cast("CardView[FormFacts] | None", job.asked),
        related=job.related,
        named=named_by(record, references.targets, job.related),
        links=linked_by(record, references.targets),
        covered=tuple(_covered(one, context, store) for one in job.covered),
        files=files,
        tags=job.tags,
        documents=job.documents,
        sheet=_sheet(record) if card.type == FORMS.folder else None,
        boards=job.boards,
        calendar=job.calendar,
        qr=job.qr,
        blanks=job.blanks,
    )
    return rendered(job, context, view)


# Imported where they are needed: the models of forms and of what is in them take longer than the page of an article.


def _addressed(record: Entry, body: str) -> str:
    from site_src.model.types.notice import Notice
    from site_src.render.salutation import addressed, unsigned

    return addressed(unsigned(body, record.signed), record.audience) if isinstance(record, Notice) else body


def _covered(covered: Covered, context: RenderContext, store: Store) -> CoveredRubric:
    from site_src.model.types.rubric import Rubric
    from site_src.render.coverage import covered_rubric

    record, _ = loaded(store, context.types, covered.entry)
    assert isinstance(record, Rubric)
    return covered_rubric(record, covered.url, linked_by(record, covered.references.targets))


def _sheet(record: Entry) -> Sheet | None:
    from site_src.model.types.form import Form
    from site_src.render.documents.sheet.of_form import form_sheet

    return form_sheet(record, {}) if isinstance(record, Form) else None


def list_page(job: ListPage, context: RenderContext, store: Store) -> bytes:
    """Render one page of a section, a column or a tag."""
    place = job.place
    shelf = place.shelf
    title = shelf.title if place.number == place.total else f"{shelf.title}（第{place.number}页）"
    view = ListView(
        page=_page(job, context.site, place.listing, title, shelf.description, section=shelf.name),
        site=context.site,
        shelf=shelf,
        cards=job.entries,
        number=place.number,
        total=place.total,
        newer=place.newer,
        older=place.older,
        current=cast("Mapping[str, CardView[NoticeFacts]]", job.current),
        asked=cast("CardView[FormFacts] | None", job.asked),
        documents=job.documents,
        handouts=job.handouts,
    )
    return rendered(job, context, view)


def home_page(job: HomePage, context: RenderContext, store: Store) -> bytes:
    """Render the first page."""
    site = context.site
    page = _page(job, site, "home", site.config.name, site.config.description, keywords=site.config.keywords)
    page = replace(page, data=block(*portal(site)), image=site.logo)
    return rendered(job, context, HomeView(page, site, job.latest, job.due, job.coming))


def missing_page(job: MissingPage, context: RenderContext, store: Store) -> bytes:
    """Render the page for an address that does not exist."""
    page = _page(job, context.site, "missing", "没有这个网页", "网址可能写错了，或者网页已经撤下。")
    return rendered(job, context, HomeView(page, context.site, {}))


def tags_page(job: TagsPage, context: RenderContext, store: Store) -> bytes:
    """Render the list of all tags."""
    page = _page(job, context.site, "tags", "标签", "按标签找文章、通知和活动。")
    return rendered(job, context, TagsView(page, context.site, job.paths, job.counts))


def search_page(job: SearchPage, context: RenderContext, store: Store) -> bytes:
    """Render the page to search on."""
    page = _page(job, context.site, "search", "搜索", "")
    return rendered(job, context, SearchView(page, context.site, job.files, job.headings, job.distress))


def map_page(job: MapPage, context: RenderContext, store: Store) -> bytes:
    """Render the map of the site."""
    page = _page(job, context.site, "map", "网站地图", "全部栏目、专栏和单页；全部条目按日期和拼音首字母排列。")
    return rendered(
        job, context, MapView(page, context.site, job.pages, job.shelves, job.columns, job.months, job.letters)
    )


def browse_page(job: BrowsePage, context: RenderContext, store: Store) -> bytes:
    """Render one page of the index of the site."""
    page = _page(job, context.site, "browse", job.title, "")
    kinds = {name: one.name for name, one in context.types.items()}
    return rendered(job, context, BrowseView(page, context.site, job.entries, kinds))
