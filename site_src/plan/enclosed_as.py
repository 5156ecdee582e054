"""Which number a sheet bears: the notice that encloses it counts its attachments.

GB/T 9704, 7.3.4: the number on an attachment is that of the list. A sheet that two
notices count differently bears none: its file in each package says it.
"""

from __future__ import annotations

from site_src.assemble.site import Site
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, AttachmentFacts
from site_src.model.facts.rubric import RUBRICS


def label_of(attachments: tuple[AttachmentFacts, ...], index: int) -> str:
    """Return what the attachment at `index` (from 0) of a notice is called: 附件2, or 附件 if it is the only one."""
    return f"附件{attachments[index].no or index + 1}" if len(attachments) > 1 else "附件"


def numbers_of(site: Site) -> dict[str, str]:
    """Return the number of each form and rubric that a notice encloses, by its id; empty where notices differ."""
    found: dict[str, set[str]] = {}
    for entry in site.of(NOTICES):
        attachments = entry.card.facts.attachments
        for index, one in enumerate(attachments):
            for folder, name in ((FORMS.folder, one.form), (RUBRICS.folder, one.rubric)):
                if name:
                    found.setdefault(f"{folder}/{name}", set()).add(label_of(attachments, index))
    return {id: labels.pop() if len(labels) == 1 else "" for id, labels in found.items()}
