"""The rows of a form and their cells: labels, blanks, printed text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from site_src.model.form.field import FormField
from site_src.model.form.line import Line, signs, with_label
from site_src.model.form.signoff import Signoff
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.fields import OneOrMore
from site_src.model.values.kind import kind_of


class FormCell(Part):
    """A cell covers `span` columns of its section's grid and `rows` rows."""

    span: int = Field(default=1, ge=1, description="占几列", examples=["3"])
    rows: int = Field(default=1, ge=1, description="占几行（向下合并）", examples=["2"])


class LabelCell(FormCell):
    """A printed label: the name of the blanks to its right, or a column head."""

    label: str = Field(min_length=1, description="标签，照原件写", examples=["单位名称"])
    hint: str = Field(default="", description="标签下面印的提示", examples=["(以附件形式发送照片)"])


class TextCell(FormCell):
    """Printed text that is no label, such as a requirement to tick."""

    text: str = Field(min_length=1, description="印好的文字", examples=["在醒目位置悬挂统一标识"])


class FieldCell(FormField, FormCell):
    """A blank that fills its cell."""

    @model_validator(mode="after")
    def _is_as_wide_as_its_cell(self) -> Self:
        if self.width is not None:
            details = {"hint": "删去 width；格子的宽度由 span 和 grid 定"}
            refuse([Fault(("width",), "field-width", "width 只用于成行的文字里的空格", details)])
        return self


class SignoffCell(Signoff, FormCell):
    """A place to sign and seal that fills its cell."""


class InlineCell(FormCell):
    """A cell with several blanks inside printed text."""

    inline: Line = Field(
        description="文字和字段，按先后排列", examples=["[总面积, {id: area, type: number, unit: 平米}, 平米]"]
    )


def _labelled_row(cells: Any) -> Any:
    """Give each blank of a row the nearest label to its left, unless it names its own."""
    if not isinstance(cells, list | tuple):
        return cells
    labelled, label = [], ""
    for cell in cells:
        if isinstance(cell, Mapping) and "id" not in cell and isinstance(cell.get("label"), str):
            label = cell["label"]
        labelled.append(with_label(cell, label))
    return labelled


def _kind_of_cell(cell: Any) -> str | None:
    blank = SignoffCell if signs(cell) else FieldCell
    return kind_of(cell, {"id": blank, "type": blank, "inline": InlineCell, "text": TextCell, "label": LabelCell})


AnyCell = Annotated[
    Annotated[LabelCell, Tag("LabelCell")]
    | Annotated[TextCell, Tag("TextCell")]
    | Annotated[InlineCell, Tag("InlineCell")]
    | Annotated[FieldCell, Tag("FieldCell")]
    | Annotated[SignoffCell, Tag("SignoffCell")],
    Discriminator(
        _kind_of_cell,
        custom_error_type="cell-kind",
        custom_error_message="这一格不知道是什么：标签写 label，印好的文字写 text，要填的写 id 和 type，文字夹空格的写 inline",
        custom_error_context={"hint": "照这一格在原件上的样子，写上其中一个名称"},
    ),
]
Cells = Annotated[OneOrMore[AnyCell], BeforeValidator(_labelled_row)]


class RowBlock(Part):
    """One row of the grid."""

    cells: Cells = Field(
        description="这一行的各格，从左到右", examples=["[{label: 单位名称}, {id: unit_name, type: text}]"]
    )
    height: Decimal | None = Field(default=None, gt=0, description="行高，毫米；内容多时可以更高", examples=["40"])
