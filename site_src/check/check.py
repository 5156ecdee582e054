"""All checks of a site: those of every build, and those that only the command `check` asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from site_src.assemble.site import Site
from site_src.check.contacts import contact_faults, office_faults
from site_src.check.courses import course_faults
from site_src.check.excerpts import with_excerpts
from site_src.check.form_deadlines import form_deadline_faults
from site_src.check.freshness import freshness_faults
from site_src.check.links import link_faults
from site_src.check.menus import empty_menus, menu_faults, misnamed_links, missing_lines
from site_src.check.names import name_faults
from site_src.check.page_templates import page_template_faults
from site_src.check.print_files import print_faults
from site_src.check.reported import reported_entries, spoilt_folders
from site_src.check.row_sources import row_source_faults
from site_src.check.settings_places import SettingsPlaces
from site_src.check.signs import sign_faults
from site_src.check.theme_files import theme_faults
from site_src.check.theme_styles import style_faults
from site_src.check.unnamed_forms import unnamed_forms
from site_src.check.unread_files import unread_files
from site_src.discover.source import SETTINGS, Inventory
from site_src.discover.text import texts
from site_src.model.card import Card
from site_src.model.entry import Entry
from site_src.problems import Problem
from site_src.theme import Theme

THEME = "theme/theme.yaml"


def faults(
    site: Site, theme: Theme | None, inventory: Inventory, reported: Sequence[Problem] = ()
) -> tuple[Problem, ...]:
    """Return what keeps `site` from being published, and what its editors should see at every build.

    The problems that assembling it gave are among them, now with their lines.
    `reported` are the problems of the sources: what is missing only because its
    source has one is not reported again. `theme` is None if its settings are wrong.
    """
    text = texts(inventory)
    is_reported = reported_entries(reported, text)
    found = [
        *site.problems,
        *link_faults(site, text, is_reported),
        *menu_faults(site, SettingsPlaces(SETTINGS, text), is_reported),
        *misnamed_links(site.config, SettingsPlaces(SETTINGS, text)),
        *office_faults(site, SettingsPlaces(SETTINGS, text)),
        *name_faults(site),
        *form_deadline_faults(site, text),
        *course_faults(site),
        *row_source_faults(site),
    ]
    if theme is not None:
        found += [*theme_faults(theme, SettingsPlaces(THEME, text)), *page_template_faults(site, theme, text)]
        found += [*style_faults(theme, text), *print_faults(theme, inventory, text)]
        found += sign_faults(site, theme, inventory, text)
    return with_excerpts(found, text)


def upkeep(
    site: Site,
    inventory: Inventory,
    record: Callable[[Card], Entry],
    cards: Sequence[Card],
    reported: Sequence[Problem] = (),
) -> tuple[Problem, ...]:
    """Return what needs an editor's care as of `site.now`: all of it warnings.

    `record` gives the whole record of a card; it is asked for contacts only. `cards` are those of all entries,
    published or not, `reported` the problems of the sources: what seems to be missing may stand in one of them.
    """
    text = texts(inventory)
    places = SettingsPlaces(SETTINGS, text)
    is_spoilt = spoilt_folders(reported)
    found = [
        *empty_menus(site, places, is_spoilt),
        *missing_lines(site, places),
        *freshness_faults(site, places, is_spoilt),
        *contact_faults(site, record),
        *unnamed_forms(site, cards, is_spoilt),
        *unread_files(
            site,
            cards,
            {problem.path for problem in reported if problem.rule == "path-misplaced"},
            inventory.passed_over,
        ),
    ]
    return with_excerpts(found, text)
