"""The lines that the title of a form is printed in, the same in PDF, Word and Excel."""

from __future__ import annotations

import re
from typing import Protocol

from site_src.render.documents.measure import ems

SAMPLE = "（示例）"
"""What stands after the title of an invented form."""


class Titled(Protocol):
    """A form or its sheet: a title, its edition, the lines that the original breaks it into."""

    @property
    def title(self) -> str: ...

    @property
    def edition(self) -> str: ...

    @property
    def title_lines(self) -> tuple[str, ...]: ...


_ENDS = re.compile("[”》）]")


def title_lines(form: Titled, most: float) -> tuple[str, ...]:
    """Return the lines of the title for `most` full-width characters.

    A title that the form does not break itself is broken where a quotation or a
    bracket ends nearest to the middle; one that has no such place is left whole.
    """
    if form.title_lines:
        return form.title_lines
    whole = form.title + form.edition
    if ems(whole) <= most:
        return (whole,)
    ends = [match.end() for match in _ENDS.finditer(form.title) if ems(whole[: match.end()]) <= most]
    fitting = [end for end in ends if ems(whole[end:]) <= most]
    middle = len(whole) / 2
    if fitting:
        cut = min(fitting, key=lambda end: abs(end - middle))
        return whole[:cut], whole[cut:]
    return (form.title, form.edition) if form.edition and ems(form.title) <= most else (whole,)
