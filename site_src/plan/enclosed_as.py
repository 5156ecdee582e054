"""Which number a sheet bears: the notice that encloses it counts its attachments.

GB/T 9704, 7.3.4: the number on an attachment is that of the list. A sheet that two
notices count differently bears none where it stands alone; each of them encloses, and
offers on its page, a copy with its own number.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_src.assemble.site import Site
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, AttachmentFacts
from site_src.model.facts.rubric import RUBRICS


def label_of(attachments: tuple[AttachmentFacts, ...], index: int) -> str:
    """Return what the attachment at `index` (from 0) of a notice is called: 附件2, or 附件 if it is the only one."""
    return f"附件{attachments[index].no or index + 1}" if len(attachments) > 1 else "附件"


def labels_of(site: Site) -> dict[str, tuple[str, ...]]:
    """Return what notices call each form and rubric that they enclose, by its id; several where they differ."""
    found: dict[str, set[str]] = {}
    for entry in site.of(NOTICES):
        attachments = entry.card.facts.attachments
        for index, one in enumerate(attachments):
            for id in ids_of(one):
                found.setdefault(id, set()).add(label_of(attachments, index))
    return {id: tuple(sorted(labels)) for id, labels in found.items()}


def ids_of(attachment: AttachmentFacts) -> tuple[str, ...]:
    """Return the ids of the form and the rubric that an attachment is."""
    named = ((FORMS, attachment.form), (RUBRICS, attachment.rubric))
    return tuple(kind.id(name) for kind, name in named if name)


def copies_of(id: str, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the numbers of which a sheet has a copy of its own: those of notices that call it differently."""
    found = labels.get(id, ())
    return found if len(found) > 1 else ()


def tail_of(label: str) -> str:
    """Return what the name of a copy with a number ends in: ``-annex2``."""
    return f"-annex{label.removeprefix('附件')}" if label else ""
