"""What an official document cites, encloses and is signed with, and what it got wrong."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from site_src.model.facts.form import FORMS
from site_src.model.facts.rubric import RUBRICS
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.entry_name import named

# Full-width to half-width for the marks that editors type either way in a name,
# and nothing for those that a list of attachments adds around it.
_MARKS = str.maketrans({"（": "(", "）": ")", "“": '"', "”": '"', "《": "", "》": "", "　": "", " ": ""})


def comparable(name: str) -> str:
    """Return `name` without title marks and spaces, with half-width brackets and quotes."""
    return name.translate(_MARKS)


def edition_apart(edition: str, title: str) -> str:
    """Return `edition`, or nothing where `title` ends with it already."""
    return "" if edition and comparable(title).endswith(comparable(edition)) else edition


class Original(Part):
    """The document that an entry sums up in the portal's own words."""

    name: str = Field(min_length=1, description="原件的名称，不加书名号", examples=["关于开展推选工作的通知"])
    number: str = Field(default="", description="原件的文号；没有的不写", examples=["中地大（京）工发〔2023〕9号"])

    @property
    def words(self) -> str:
        """What page and documents say: what they are, what holds, and where it stands."""
        number = f"（{self.number}）" if self.number else "（未载文号）"
        return f"条文由本站概括，报送以原件为准。原件：《{self.name}》{number}"


class BasisDocument(Part):
    """A document that the notice rests on."""

    name: str = Field(
        min_length=1, description="依据文件的名称，不加书名号", examples=["关于建立全省教职工健康服务总站的通知"]
    )
    number: str = Field(default="", description="文号；没有文号的不写", examples=["苏教科工〔2023〕8号"])
    issuer: str = Field(default="", description="发文单位", examples=["省教科工会"])


class Attachment(Part):
    """One item of the attachment list: a form, a rubric or a file, by its printed name."""

    no: int | None = Field(default=None, ge=1, description="附件序号；原件没有编号的不写", examples=["1"])
    name: str = Field(min_length=1, description="附件名称，与正文、附件列表和表格标题一致", examples=["推荐汇总表"])
    form: Annotated[str | None, named(FORMS)] = Field(
        default=None, description="对应的表格编号", examples=["cz_summary_form"]
    )
    rubric: Annotated[str | None, named(RUBRICS)] = Field(
        default=None, description="对应的评分细则编号", examples=["cz_rubric"]
    )
    file: str | None = Field(default=None, description="附件文件，相对于本文件的路径", examples=["名单.pdf"])
    note: str = Field(default="", description="说明，如“原件未附”", examples=["原件称“名单附后”，实际未附"])

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not (self.form or self.rubric or self.file or self.note):
            details = {"name": self.name, "hint": "写 form、rubric 或 file；原件确实未附的，用 note 说明"}
            refuse([Fault((), "attachment-without-target", "附件“{name}”没有写明指向哪里", details)])
        return self


class Signature(Part):
    """The foot of an official document, as printed."""

    organisation: str = Field(min_length=1, description="落款单位", examples=["威海市总工会"])
    date: str = Field(default="", description="落款日期，照原件写", examples=["2025年4月10日"])


class EditorNote(Part):
    """Where the original is silent, contradicts itself or is plainly wrong."""

    where: str = Field(min_length=1, description="原件的哪一处", examples=["联系方式"])
    what: str = Field(min_length=1, description="有什么问题，本站怎样处理", examples=["邮箱缺“@”，请先打电话核实"])
