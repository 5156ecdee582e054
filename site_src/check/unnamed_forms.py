"""Forms that no notice asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from site_src.assemble.site import Site
from site_src.check.reported import IsSpoilt
from site_src.model.card import Card
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES
from site_src.problems import Problem, Severity


def unnamed_forms(site: Site, cards: Sequence[Card], is_spoilt: IsSpoilt) -> Iterator[Problem]:
    """Yield a warning for each form to which no notice refers, in its text or its front matter.

    `cards` are those of all entries: a notice that is a draft or still to come keeps its forms.
    Nothing is said while a notice has an error: it may be the one that names the form.
    """
    if is_spoilt(NOTICES.folder):
        return
    notices = site.of(NOTICES)
    named = {target.entry for entry in notices for target in site.targets.get(entry.card.id, ())}
    waiting = [card for card in cards if card.type == NOTICES.folder and card.id not in site.by_id]
    # What a draft refers to is not resolved: the name is enough to keep a form from being deleted.
    later = {PurePosixPath(unquote(link.target).removeprefix("@")).stem for card in waiting for link in card.links}
    for entry in site.of(FORMS):
        card = entry.card
        name = card.id.rpartition("/")[2]
        if card.id not in named and name not in later and not card.draft:
            text = f"没有一个通知提到表格“{card.title}”"
            hint = f"在通知的 attachments 里写 form: {name}；不再用的表格删去"
            yield Problem(card.path, card.line, 1, "form-unnamed", text, hint, severity=Severity.WARNING)
