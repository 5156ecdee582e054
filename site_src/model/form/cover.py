"""The cover page of a form."""

from __future__ import annotations

from pydantic import Field

from site_src.model.form.field import FormField
from site_src.model.part import Part


class FormCover(Part):
    """A cover page: corner mark, the title in lines, some blanks, the imprint."""

    corner_mark: str = Field(default="", description="左上角的字", examples=["附件1"])
    fields: tuple[FormField, ...] = Field(default=(), description="封面上要填的内容")
    imprint: tuple[str, ...] = Field(
        default=(), description="封面下方的落款，一行一条", examples=["[北京市职工服务中心制表, 2020年6月]"]
    )
