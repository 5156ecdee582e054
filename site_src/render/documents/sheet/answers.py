"""From an answer of a form's record to the blank of its sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from site_src.model.form.field import Answer, FormField
from site_src.model.form.signoff import Signoff
from site_src.render.documents.sheet.blank import Blank, Signing


def blank_of(answer: Answer, name: str, *, about: str = "") -> Blank:
    """Return the blank of a field or of a column; `name` is its own, `about` the row it stands in."""
    blank = Blank(
        name=name,
        label=answer.label,
        type=answer.type,
        about=about,
        unit=answer.unit,
        least=bound(answer.least),
        most=bound(answer.most),
        max_chars=answer.max_chars or 0,
        options=answer.choices,
        other=answer.other,
        other_apart=answer.other_apart,
        per_line=answer.per_line or 0,
        boxes=answer.boxes_printed,
        joiner=answer.joiner,
        hint=answer.hint,
        advice=answer.advice,
        filled_by=answer.filled_by,
        inferred=answer.basis == "inferred",
        computed=answer.computed,
    )
    return _with_own(blank, answer) if isinstance(answer, FormField) else blank


def _with_own(blank: Blank, field: FormField) -> Blank:
    """Return `blank` with what a field has and a column has not."""
    return replace(
        blank,
        of=field.of,
        required=field.required,
        width=field.width or 0,
        preprinted=field.preprinted,
        attachment=field.attachment,
        when=(field.when.field, field.when.answer) if field.when else None,
    )


def signing_of(signoff: Signoff) -> Signing:
    """Return the place to sign of a form's record."""
    return Signing(
        name=signoff.id,
        label=signoff.label,
        writes=signoff.writes,
        preprinted=signoff.preprinted,
        signature=signoff.signature,
        seals=signoff.seals,
        date=signoff.date,
        applies=signoff.applies,
    )


def bound(value: Decimal | None) -> str:
    """Return a number as it is written, empty for none."""
    return "" if value is None else str(value)
