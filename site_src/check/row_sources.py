"""Forms whose rows come from a directory that has no entries."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.site import Site
from site_src.model.facts.form import FORMS
from site_src.problems import Problem, Severity


def row_source_faults(site: Site) -> Iterator[Problem]:
    """Yield a warning for each form that would be published as a head without rows."""
    for entry in site.of(FORMS):
        card = entry.card
        for source in card.facts.rows_from:
            if not site.sections.get(source):
                text = f"表格“{card.title}”的各行来自 {source}，content/{source} 里还没有内容"
                hint = f"先在 content/{source} 里加上内容；要留空行让人填，把 rows_from 换成 blank_rows"
                yield Problem(card.path, card.line, 1, "form-rows", text, hint, severity=Severity.WARNING)
