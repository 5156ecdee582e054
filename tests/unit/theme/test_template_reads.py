"""A template reads only what its values have: found in the syntax trees, before any page is built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import GenericAlias
from typing import Any

import pytest

from site_src.model.entry import model_of
from site_src.model.facts.dataset import DatasetFacts
from site_src.model.facts.event import EventFacts
from site_src.model.registry import CONTENT_TYPES
from site_src.plan.views.browse import BrowseView
from site_src.plan.views.card import CardView
from site_src.plan.views.entry_page import EntryView
from site_src.plan.views.list_page import ListView
from site_src.plan.views.overview import HomeView, MapView, TagsView
from site_src.plan.views.page import PageView
from site_src.plan.views.search import SearchView
from tests.template_reads import Fault, Reader, macros
from tests.template_types import ByKey, Fields, Narrowed, fields_of, many

TEMPLATES = Path(__file__).resolve().parents[3] / "themes/default/templates"
SOURCES = {file.relative_to(TEMPLATES).as_posix(): file.read_text("utf-8") for file in TEMPLATES.rglob("*.html")}
BUILDING_BLOCKS = ("parts/", "drawing/", "gallery/", "shortcodes/", "base.html")
SHORTCODES = {kind.shortcode: name for name, kind in CONTENT_TYPES.items() if kind.shortcode}


@cache
def card_of(folder: str) -> Any:
    return GenericAlias(CardView, (CONTENT_TYPES[folder].facts,))


def entry_view(folder: str) -> Narrowed:
    """Return the view of the page of an entry."""
    card = card_of(folder)
    known = {"entry": model_of(CONTENT_TYPES[folder]), "card": card, "newer": card | None, "older": card | None}
    named = Fields(fields_of(known["entry"]), CardView)
    return Narrowed(EntryView, {**known, "named": named, "boards": many(CardView[DatasetFacts])})


def view_of(name: str) -> Any:
    """Return the type of ``view`` in the template `name`."""
    stem = name.removesuffix(".html")
    if stem in CONTENT_TYPES:
        return entry_view(stem)
    if (folder := stem.removesuffix("-list")) in CONTENT_TYPES:
        return Narrowed(ListView, {"cards": many(card_of(folder))})
    if stem == "network":
        return entry_view("pages")
    if stem in ("home", "missing"):
        latest = {name: many(card_of(name)) for name in CONTENT_TYPES}
        return Narrowed(HomeView, {"latest": ByKey(latest), "coming": many(CardView[EventFacts])})
    return {
        "sitemap": MapView, "browse": BrowseView, "search": SearchView, "tags": TagsView, "entry": EntryView,
    }.get(stem, ListView)  # fmt: skip


def pages(sources: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each template that makes a page or shows an entry in a text, and what it sees."""
    for name in sources:
        if name.startswith("shortcodes/"):
            kind = SHORTCODES.get(name.partition("/")[2].removesuffix(".html"))
            yield name, {"card": card_of(kind) if kind else CardView, "page": PageView, "root": str}
        elif not name.startswith(BUILDING_BLOCKS):
            yield name, {"view": view_of(name)}


def reads(**changed: str) -> Reader:
    """Read the default theme with some templates `changed`; a name has ``__`` for a slash and no ending."""
    sources = {**SOURCES, **{f"{name.replace('__', '/')}.html": text for name, text in changed.items()}}
    reader = Reader(sources)
    for name, values in pages(sources):
        reader.page(name, values)
    return reader


def test_the_theme_reads_nothing_that_is_not_there() -> None:
    assert sorted(reads().faults) == []


def test_every_macro_of_the_theme_is_read_from_a_page_that_uses_it() -> None:
    assert sorted(set(macros(SOURCES)) - reads().reached) == []


START = '{% extends "entry.html" %}{% block content %}\n'


@pytest.mark.parametrize(
    ("template", "text", "said"),
    [
        ("notices", START + "{{ view.entry.isuer }}{% endblock %}", "Notice has no isuer"),
        ("notices", START + "{{ view.card.facts.place }}{% endblock %}", "NoticeFacts has no place"),
        ("events", START + "{{ view.entry.registration.until }}{% endblock %}", "Registration has no until"),
        ("events", START + "{{ view.entri }}{% endblock %}", "EntryView has no entri"),
        ("notices", START + '{{ view.named("contakt", view.entry.contact) }}{% endblock %}', "no field is called contakt"),
        ("courses", START + '{{ view.named.all("expert") }}{% endblock %}', "no field is called expert"),
        ("courses", START + "{{ page.titel }}{% endblock %}", "PageView has no titel"),
        ("courses", START + "{{ site.config.nam }}{% endblock %}", "SiteConfig has no nam"),
        ("courses", START + "{{ site.local_line.facts.phone }}{% endblock %}", "ContactFacts has no phone"),
        ("forms", START + "{% for note in view.entry.editor_notes %}{{ note.why }}{% endfor %}{% endblock %}", "EditorNote has no why"),
        ("forms", START + '{{ view.entry.editor_notes|map(attribute="why")|join }}{% endblock %}', "EditorNote has no why"),
        ("forms", START + "{% set first = view.entry.editor_notes[0] %}{{ first.why }}{% endblock %}", "EditorNote has no why"),
        ("forms", START + "{{ view.newer.header }}{% endblock %}", "CardView has no header"),
        ("stations", START + '{% import "parts/tel.html" as tels %}\n{{ tels.dial("110") }}{% endblock %}', "parts/tel.html has no dial"),
        ("shortcodes__hotline", "\n{{ card.facts.address }}{{ card.facts.fax }}", "ContactFacts has no fax"),
    ],
)  # fmt: skip
def test_a_read_of_what_is_not_there_is_found_where_it_stands(template: str, text: str, said: str) -> None:
    found = reads(**{template: text}).faults
    assert {one.said for one in found} == {said}
    assert {one.template for one in found} == {f"{template.replace('__', '/')}.html"}


def test_a_wrong_read_in_a_macro_is_found_by_the_page_that_calls_it() -> None:
    part = SOURCES["parts/station.html"].replace("card.facts.district", "card.facts.destrict", 1)
    line = 1 + part[: part.index("card.facts.destrict")].count("\n")
    assert reads(parts__station=part).faults == {Fault("parts/station.html", line, "StationFacts has no destrict")}


def test_a_field_that_goes_is_missed_by_every_template_that_reads_it() -> None:
    templates = {
        "stations-list.html": '{% extends "section.html" %}{% block list %}{{ (view.cards|first).facts.gap }}{% endblock %}'
    }
    reader = Reader({**SOURCES, **templates})
    reader.page("stations-list.html", {"view": view_of("stations-list.html")})
    assert {one.said for one in reader.faults} == {"StationFacts has no gap"}
