"""Pages that ask for a template the theme does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from site_src.assemble.site import Site
from site_src.discover.text import Texts
from site_src.model.facts.page import PAGES
from site_src.problems import Problem
from site_src.theme import BELOW, Theme

_LINE = re.compile(r"""["']?template["']?[ \t]*:""")


def page_template_faults(site: Site, theme: Theme, text: Texts) -> Iterator[Problem]:
    """Yield an error for each published page whose `template` is not among those of the theme."""
    known = [name for name in theme.templates if "/" not in name and not name.startswith(BELOW)]
    for entry in site.of(PAGES):
        card = entry.card
        name = card.facts.template
        if not name or name in known:
            continue
        near = get_close_matches(name, known, 1, 0.5)
        hint = f"是不是 {near[0]}？" if near else "去掉 template 这一行，就用 pages.html"
        lines = text(card.path).split("\n")
        found = (number for number, line in enumerate(lines, 1) if number >= card.line and _LINE.match(line))
        yield Problem(card.path, next(found, card.line), 1, "template-unknown", f"主题里没有模板 {name}", hint)
