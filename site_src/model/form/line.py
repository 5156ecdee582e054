"""Lines of a form: printed text and blanks in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Tag

from site_src.model.form.field import FormField
from site_src.model.form.signoff import Signoff
from site_src.model.values.fields import OneOrMore
from site_src.model.values.kind import kind_of


def signs(value: Any) -> bool:
    """Whether the source of a blank asks for a signature or a seal."""
    return isinstance(value, Mapping) and value.get("type") == "signoff"


def _kind_of_part(part: Any) -> str | None:
    if isinstance(part, str):
        return "text"
    blank = Signoff if signs(part) else FormField
    return kind_of(part, {"id": blank, "type": blank})


InlinePart = Annotated[
    Annotated[str, Tag("text")] | Annotated[FormField, Tag("FormField")] | Annotated[Signoff, Tag("Signoff")],
    Discriminator(
        _kind_of_part,
        custom_error_type="inline-kind",
        custom_error_message="一行里只能写印好的文字或字段：字段要有 id 和 type",
        custom_error_context={"hint": "印好的字照写；要填的空格写成花括号里的 id 和 type"},
    ),
]


def _labelled_line(parts: Any) -> Any:
    """Give each blank of a line the text before it as its label, unless it names its own."""
    if not isinstance(parts, list | tuple):
        return parts
    labelled, text = [], ""
    for part in parts:
        if isinstance(part, str):
            text = part.strip()
        labelled.append(with_label(part, text))
    return labelled


def with_label(part: Any, label: str) -> Any:
    """Return the source of a blank with `label`, unless it names its own."""
    if label and isinstance(part, Mapping) and "id" in part and "label" not in part:
        return {**part, "label": label}
    return part


Line = Annotated[OneOrMore[InlinePart], BeforeValidator(_labelled_line)]
"""Printed text and blanks in reading order: ``[2、服务人数：, {id: served, …}, 人]``."""
