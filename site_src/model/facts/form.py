"""Forms that a union fills in."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class FormFacts(NamedTuple):
    """What other pages see of a form.

    `fillable` says whether it has a blank, `list` whether it is one table for many rows,
    `rows_from` are the content types whose entries are its rows.
    """

    number: str
    kind: str
    edition: str
    version: str
    also_called: tuple[str, ...]
    filled_by: str
    programme: str | None
    pages: int | None
    double_sided: bool
    fillable: bool
    list: bool
    rows_from: tuple[str, ...]
    closes: str | None


FORMS = ContentType(
    folder="forms",
    model="site_src.model.types.form:Form",
    facts=FormFacts,
    title="表格下载",
    name="表格",
    heading="表格",
    description="申报、登记和测评用表，注明谁填、何时交、交给谁。",
    listing="whole",
    shortcode="form",
)
