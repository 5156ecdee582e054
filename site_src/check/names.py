"""Attachments whose name in a notice is not the title of the form or rubric that they are."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.site import Site
from site_src.model.card import Card
from site_src.problems import Problem


def name_faults(site: Site) -> Iterator[Problem]:
    """Yield an error for each attachment that is called otherwise than what it leads to.

    The reader looks for the name that the notice gives. Title marks, spaces, the
    width of brackets and the edition may differ.
    """
    for entry in site.sections.get("notices", ()):
        for attachment in entry.card.facts.get("attachments", ()):
            for key, folder in (("form", "forms"), ("rubric", "rubrics")):
                named = site.by_id.get(f"{folder}/{attachment.get(key)}")
                if named is None:
                    continue
                if not _is_called(attachment["name"], named.card):
                    yield _fault(entry.card, attachment["name"], named.card)
                break


def _is_called(name: str, card: Card) -> bool:
    if name == card.title:
        return True
    from site_src.model.types.citation import comparable  # brings the models with it

    titles = (card.title, card.title + card.facts.get("edition", ""))
    return comparable(name) in map(comparable, titles)


def _fault(notice: Card, name: str, named: Card) -> Problem:
    place = next((link for link in notice.links if link.kind == "entry" and link.target == f"@{named.id}"), None)
    line, column = (place.line, place.column) if place else (notice.line, 1)
    text = f"附件叫“{name}”，它指向的{_KINDS[named.type]}叫“{named.title}”"
    hint = f"两处写成同一个名称（{named.path} 第 {named.line} 行起）"
    return Problem(notice.path, line, column, "attachment-title", text, hint)


_KINDS = {"forms": "表格", "rubrics": "评分细则"}
