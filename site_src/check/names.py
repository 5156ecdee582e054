"""Attachments whose name in a notice is not the title of the form or rubric that they are."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.site import Site
from site_src.model.card import Card
from site_src.model.facts.form import FORMS, FormFacts
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.rubric import RUBRICS, RubricFacts
from site_src.problems import Problem


def name_faults(site: Site) -> Iterator[Problem]:
    """Yield an error for each attachment that is called otherwise than what it leads to.

    The reader looks for the name that the notice gives. Title marks, spaces, the
    width of brackets and the edition may differ.
    """
    for entry in site.of(NOTICES):
        for attachment in entry.card.facts.attachments:
            for kind, name in ((FORMS, attachment.form), (RUBRICS, attachment.rubric)):
                named = site.by_id.get(f"{kind.folder}/{name}")
                if named is None:
                    continue
                if not _is_called(attachment.name, named.card):
                    yield _fault(entry.card, attachment.name, named.card, kind.name)
                break


def _is_called(name: str, card: Card) -> bool:
    if name == card.title:
        return True
    from site_src.model.types.citation import comparable  # brings the models with it

    edition = card.facts.edition if isinstance(card.facts, FormFacts | RubricFacts) else ""
    titles = (card.title, card.title + edition)
    return comparable(name) in map(comparable, titles)


def _fault(notice: Card, name: str, named: Card, kind: str) -> Problem:
    place = next((link for link in notice.links if link.kind == "entry" and link.target == f"@{named.id}"), None)
    line, column = (place.line, place.column) if place else (notice.line, 1)
    text = f"附件叫“{name}”，它指向的{kind}叫“{named.title}”"
    hint = f"两处写成同一个名称（{named.path} 第 {named.line} 行起）"
    return Problem(notice.path, line, column, "attachment-title", text, hint)
