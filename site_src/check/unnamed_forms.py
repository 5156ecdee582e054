"""Forms that no notice asks for."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.site import Site
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES
from site_src.problems import Problem, Severity


def unnamed_forms(site: Site) -> Iterator[Problem]:
    """Yield a warning for each form to which no notice refers, in its text or its front matter."""
    notices = site.of(NOTICES)
    named = {target.entry for entry in notices for target in site.targets.get(entry.card.id, ())}
    for entry in site.of(FORMS):
        if entry.card.id not in named and not entry.card.draft:
            card = entry.card
            text = f"没有一个通知提到表格“{card.title}”"
            name = card.id.rpartition("/")[2]
            hint = f"在通知的 attachments 里写 form: {name}；不再用的表格删去"
            yield Problem(card.path, card.line, 1, "form-unnamed", text, hint, severity=Severity.WARNING)
