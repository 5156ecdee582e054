"""Forms that close at another moment than the notice that asks for them says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.assemble.site import Site
from site_src.discover.text import Texts
from site_src.model.card import Card
from site_src.model.facts.form import FORMS, FormFacts
from site_src.model.facts.notice import NOTICES, DeadlineFacts
from site_src.problems import Problem, Severity


def form_deadline_faults(site: Site, text: Texts) -> Iterator[Problem]:
    """Yield a warning for each deadline of a notice that differs from `closes` of the form it is for.

    A form belongs to the notice that it names: another round may ask for it at its own time. A
    deadline is for the forms that its words name; the only one of a notice is for all of them.
    """
    asked: dict[str, list[Card]] = {}
    for entry in site.of(FORMS):
        for target in site.targets.get(entry.card.id, ()):
            if target.entry.startswith(f"{NOTICES.folder}/"):
                asked.setdefault(target.entry, []).append(entry.card)
    for notice in site.of(NOTICES):
        forms = asked.get(notice.card.id, [])
        dated = [one for one in notice.card.facts.deadlines if one.date]
        for form in forms:
            for deadline in _deadlines(form, forms, dated):
                closes = form.facts.closes if isinstance(form.facts, FormFacts) else None
                if closes and deadline.date != closes:
                    yield _fault(notice.card, form, deadline, closes, text)


def _deadlines(form: Card, forms: Sequence[Card], dated: Sequence[DeadlineFacts]) -> list[DeadlineFacts]:
    """Return those of the `dated` deadlines that are for `form`, one of the `forms` of a notice."""
    assert isinstance(form.facts, FormFacts)
    kinds = [one.facts.kind for one in forms if isinstance(one.facts, FormFacts)]
    alone = (form.facts.kind,) if kinds.count(form.facts.kind) == 1 else ()
    names = (form.title, *form.facts.also_called, *alone)
    named = [one for one in dated if any(name in one.what for name in names)]
    return named or (list(dated) if len(dated) == 1 else [])


def _fault(notice: Card, form: Card, deadline: DeadlineFacts, closes: str, text: Texts) -> Problem:
    lines = enumerate(text(notice.path).split("\n"), 1)
    line = next((number for number, one in lines if "what:" in one and deadline.what in one), notice.line)
    message = f"期限“{deadline.what}”是 {deadline.date}，它的表格“{form.title}”却是 {closes} 截止"
    hint = f"查对哪一个是对的，两处写成同一个时刻（{form.path} 的 closes）"
    return Problem(notice.path, line, 1, "form-deadline", message, hint, severity=Severity.WARNING)
