"""What is ticked on a scoring sheet: conditions before the scores; the verdict after them, by marks, bands, vetoes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import FormField
from site_src.model.form.layout import FormSection
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.scoring.number import plain
from site_src.scoring.verdict import MISSED, REACHED

MET = ("符合", "不符合")


def verdict_sections(rubric: Rubric, form: Form | None = None) -> tuple[FormSection, ...]:
    """Return the box as a section of a form, or nothing if `rubric` has no verdict.

    Its fields are ``verdict_pass``, ``verdict_apply``, ``verdict_band`` and ``verdict_veto_1`` onwards. Where the
    `form` that it stands under shows no total, or one with points that do not count, the total
    that is judged comes first: ``verdict_total_1`` for the first scorer.
    """
    lines = list(_lines(rubric))
    if lines and form:
        lines = [*_judged(rubric, form), *lines]
    return (FormSection.model_validate({"blocks": [{"boxed": True, "lines": lines}]}),) if lines else ()


def condition_sections(rubric: Rubric) -> tuple[FormSection, ...]:
    """Return what is ticked before the scoring, as a section of a form: each condition met or not.

    Its fields are ``conditions.1.met`` onwards.
    """
    asked = rubric.conditions
    if asked is None:
        return ()
    table = {
        "id": "conditions",
        "label": asked.title,
        "columns": [
            {"id": "text", "label": f"{asked.title}（有一条不符合的，{asked.then}）", "type": "printed", "span": 4},
            {"id": "met", "label": "是否符合", "type": "choice", "options": list(MET)},
        ],
        "printed_rows": list(asked.texts),
    }
    return (FormSection.model_validate({"grid": [5, 5, 5, 5, 8], "blocks": [table]}),)


def _judged(rubric: Rubric, form: Form) -> Iterator[list[Any]]:
    """Yield a line for the total of each scorer; marks and bands are held against it, not against what is added."""
    scores = [column for table in tables(form) if table.rubric for column in table.columns if column.type == "score"]
    shown = {
        one.answer.most for one in fields(form) if isinstance(one.answer, FormField) and one.answer.type == "score"
    }
    arithmetic, conversion = rubric.arithmetic, rubric.arithmetic.conversion
    converted = conversion if conversion and conversion.decides else None
    told = arithmetic.judged_most in shown and (not converted or arithmetic.judged_most != rubric.total)
    if told or not (rubric.bands or rubric.pass_mark or rubric.apply_mark):
        return
    first_of_filler = {column.filled_by: column for column in reversed(scores)}
    name, way = (converted.name, f"，{converted.words}") if converted else ("计入总分的得分", "")
    total, apart = plain(arithmetic.judged_most), plain(rubric.highest - rubric.total)
    left = f"，另计的{apart}分不算在内" if rubric.highest != rubric.total else ""
    for number, column in enumerate(reversed(first_of_filler.values()), 1):
        blank = {"id": f"verdict_total_{number}", "label": f"{name}（{column.label}）", "type": "score"}
        limits = {"least": "0", "most": total, "filled_by": column.filled_by}
        yield [f"{name}（{column.label}{way}；以此为准判定）：", {**blank, **limits}, f"分（满分{total}分{left}）"]


def _lines(rubric: Rubric) -> Iterator[list[Any]]:
    for key, mark in zip(_keys(rubric), rubric.arithmetic.marks, strict=True):
        yield [mark.line, _choice(key, mark.name, (REACHED, MISSED))]
    if rubric.bands:
        scale = "，".join(f"{band.words}{band.verdict}" for band in rubric.arithmetic.bands)
        yield [f"结论（{scale}）：", _choice("band", "结论", [band.verdict for band in rubric.bands])]
    for number, veto in enumerate((one for one in rubric.arithmetic.vetoes if not one.condition), 1):
        yield [f"一票否决：{veto.when}，{veto.then}", _choice(f"veto_{number}", veto.when, ("无", "有"))]


def _keys(rubric: Rubric) -> Iterator[str]:
    yield from ("pass",) if rubric.pass_mark else ()
    yield from ("apply",) if rubric.apply_mark else ()


def _choice(key: str, about: str, answers: Sequence[str]) -> dict[str, object]:
    # Two bands may have one verdict: a choice offers it once.
    return {"id": f"verdict_{key}", "label": about, "type": "choice", "options": list(dict.fromkeys(answers))}
