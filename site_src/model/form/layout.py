"""The layout of a form: sections, each a run of rows, tables, lines and page breaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from site_src.model.form.cell import RowBlock
from site_src.model.form.grid import grid_faults
from site_src.model.form.line import Line
from site_src.model.form.table import TableBlock
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.kind import kind_of


class HeadingBlock(Part):
    """A heading inside a section, printed across the full width."""

    heading: str = Field(min_length=1, description="小标题，照原件写", examples=["1.职工心理服务场地介绍"])
    hint: str = Field(default="", description="小标题后面印的提示", examples=["（以附件形式发送场地照片）"])


class LinesBlock(Part):
    """Lines of text and blanks, free on the page or together in one full-width cell."""

    lines: OneOrMore[Line] = Field(description="一行一条", examples=["[[填表人：, {id: filler, type: text}]]"])
    boxed: YesNo = Field(default=False, description="各行合在一个通栏格里", examples=["yes"])
    align: Literal["left", "right"] = Field(
        default="left", description="靠左还是靠右：left 左，right 右，如承诺书的落款", examples=["right"]
    )
    indent: YesNo = Field(default=False, description="每段开头空两格，连成一段的话里夹空格时用", examples=["yes"])


class TextBlock(Part):
    """A printed paragraph."""

    text: str = Field(min_length=1, description="印好的一段文字", examples=["以下由主管单位填写"])


class PageBreak(Part):
    """What follows starts on a new page."""

    page_break: Annotated[YesNo, Field(description="从这里另起一页，写 yes", examples=["yes"])]

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if not self.page_break:
            refuse([Fault(("page_break",), "page-break-no", "不另起一页就删去这一条", {"hint": "删去这一条"})])
        return self


_KINDS: Mapping[str, type[Part]] = {
    "cells": RowBlock,
    "heading": HeadingBlock,
    "columns": TableBlock,
    "lines": LinesBlock,
    "text": TextBlock,
    "page_break": PageBreak,
}

Block = Annotated[
    Annotated[RowBlock, Tag("RowBlock")]
    | Annotated[HeadingBlock, Tag("HeadingBlock")]
    | Annotated[TableBlock, Tag("TableBlock")]
    | Annotated[LinesBlock, Tag("LinesBlock")]
    | Annotated[TextBlock, Tag("TextBlock")]
    | Annotated[PageBreak, Tag("PageBreak")],
    Discriminator(
        lambda block: kind_of(block, _KINDS),
        custom_error_type="block-kind",
        custom_error_message="这一块不知道是什么：一行格子写 cells，表写 columns，成行的文字写 lines，"
        "小标题写 heading，一段文字写 text，分页写 page_break",
        custom_error_context={"hint": "照这一块在原件上的样子，在它的第一行写上其中一个名称"},
    ),
]


class FormSection(Part):
    """A part of a form on one grid; `grid` gives the relative widths of its columns."""

    title: str = Field(default="", description="分区标题，照原件写；没有的不写", examples=["单位基本信息"])
    title_at: Literal["row", "above"] = Field(
        default="row", description="标题印在哪里：row 表内通栏一行，above 表的上方"
    )
    hint: str = Field(default="", description="标题后面印的提示", examples=["（可附活动短视频）"])
    grid: tuple[int, ...] = Field(default=(), description="各列的相对宽度", examples=["[3, 5, 3, 5]"])
    blocks: OneOrMore[Block] = Field(description="内容，从上到下")

    @model_validator(mode="after")
    def _fills_its_grid(self) -> Self:
        faults = [
            Fault(
                ("grid", index),
                "grid-width",
                "列宽要大于 0：{width}",
                {"width": width, "hint": "写 1 以上的整数，数大的列宽"},
            )
            for index, width in enumerate(self.grid)
            if width <= 0
        ]
        refuse(faults or grid_faults(len(self.grid), self.blocks))
        return self
