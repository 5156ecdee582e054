"""Render the gallery of a preview: each part of the theme, shown by its examples."""

from __future__ import annotations

from dataclasses import replace

from jinja2 import Environment, TemplateSyntaxError

from site_src.cache.store import Store
from site_src.model.examples import Example, Examples
from site_src.model.settings import read_settings
from site_src.plan.gallery_jobs import GALLERY
from site_src.plan.jobs.gallery import GalleryPart, PartPage, PartsPage
from site_src.plan.jobs.page import PageJob
from site_src.plan.views.gallery import GalleryView, ListedPart, PartView
from site_src.plan.views.page import PageView, root_of
from site_src.problems import Problem
from site_src.render.context import RenderContext
from site_src.render.environment import environment_of, rendered
from site_src.render.example import changed, parsed, show
from site_src.render.files import bytes_of
from site_src.render.macros import unseen
from site_src.render.samples import NOW, Samples, samples


def part_page(job: PartPage, context: RenderContext, store: Store) -> bytes:
    """Render the page of one part."""
    part = job.part
    templates = environment_of(context)
    found, problems = _examples(part, context)
    given = samples(context, job.samples)
    page = _page(job, found.title if found else part.name)
    site = replace(context.site, as_of=f"{NOW:%Y-%m-%d %H:%M}")
    names = {"page": page, "site": site, "root": page.root, "changed": changed, "cards": given.cards, **given.entries}
    examples = found.examples if found else ()
    shown = tuple(
        show(part.name, example, number, names, templates, context) for number, example in enumerate(examples, start=1)
    )
    left = _unseen(part, examples, templates)
    view = PartView(page, site, part.name, shown, left, (*problems, *_problems(part, given)))
    return rendered(job, context, view)


def index_page(job: PartsPage, context: RenderContext, store: Store) -> bytes:
    """Render the list of all parts."""
    templates = environment_of(context)
    listed = []
    for part in job.gallery:
        found, problems = _examples(part, context)
        examples = found.examples if found else ()
        left = _unseen(part, examples, templates)
        title = found.title if found else part.name
        listed.append(ListedPart(part.name, part.output, title, len(examples), left, problems))
    return rendered(job, context, GalleryView(_page(job, "部件样例"), context.site, tuple(listed)))


def _examples(part: GalleryPart, context: RenderContext) -> tuple[Examples | None, tuple[Problem, ...]]:
    if part.examples is None:
        return None, ()
    return read_settings(Examples, part.examples.path, bytes_of(context, part.examples))


def _problems(part: GalleryPart, given: Samples) -> tuple[Problem, ...]:
    return given.problems if part.examples else ()


def _unseen(part: GalleryPart, examples: tuple[Example, ...], templates: Environment) -> tuple[str, ...]:
    shown = []
    for example in examples:
        try:
            shown.append(templates.parse(example.shows))
        except TemplateSyntaxError:
            continue  # said where the example would be
    return unseen(parsed(part.name, templates), shown)


def _page(job: PageJob, title: str) -> PageView:
    return PageView(job.output, root_of(job.output), GALLERY.strip("_/"), title, "")
