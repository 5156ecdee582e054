"""A form that a union fills in: its fields, its layout and how it is handed in."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from site_src.model.entry import Entry, Lifecycle, Mention
from site_src.model.facts.form import FORMS, FormFacts
from site_src.model.form.blanks import blank_faults, fields, list_table, placed, tables
from site_src.model.form.cover import FormCover
from site_src.model.form.layout import FormSection
from site_src.model.form.table import TableBlock
from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.period import reversed_period
from site_src.model.part import Part
from site_src.model.types.citation import EditorNote, Original, edition_apart
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.moment import Moment


class Submission(Part):
    """In which shape the filled form is handed in."""

    electronic: str = Field(default="", description="电子版的要求", examples=["WORD，1份"])
    paper: str = Field(default="", description="纸质版的要求", examples=["1份，盖章"])


class Form(Entry):
    """表格：一个文件一张表，写清有哪些格、填什么、怎样排，网页、PDF、WORD 都由它生成。"""

    content_type = FORMS

    edition: str = Field(default="", description="版次，照原件写", examples=["（2020版）"])
    number: str = Field(default="", description="附件号；没有的不写", examples=["附件1"])
    kind: str = Field(min_length=1, description="表格的种类", examples=["推荐表"])
    also_called: tuple[str, ...] = Field(default=(), description="通知正文里的其他叫法", examples=["[公益课程登记表]"])
    title_lines: tuple[str, ...] = Field(default=(), description="标题分几行印，合起来要与标题（和版次）一致")
    filled_by: str = Field(min_length=1, description="由谁填写", examples=["申报的学校工会"])
    programme: str | None = Field(default=None, description="所属工作项目的编号", examples=["cz-station-2024"])
    notice: str | None = Field(default=None, description="要求填这张表的通知的编号", examples=["cz2024"])
    year: int | None = Field(default=None, ge=1949, le=2100, description="年度", examples=["2024"])
    version: str = Field(default="", description="本表的版本，印在页脚", examples=["2024年4月"])
    orientation: Literal["portrait", "landscape"] = Field(
        default="portrait", description="纸张方向：portrait 竖，landscape 横"
    )
    pages: int | None = Field(default=None, ge=1, description="规定的页数；没有规定的不写", examples=["4"])
    double_sided: YesNo = Field(default=False, description="双面打印", examples=["yes"])
    submission: Submission = Field(default=Submission(), description="怎样报送")
    opens: Moment | None = Field(default=None, description="何时开始受理", examples=["2024-04-10"])
    closes: Moment | None = Field(default=None, description="何时截止", examples=["2024-09-30", "2023-05-12 12:00"])
    cover: FormCover | None = Field(default=None, description="封面；没有封面的不写")
    sections: OneOrMore[FormSection] = Field(description="各部分，从上到下")
    notes: tuple[str, ...] = Field(default=(), description="表后的填表说明，一条一段")
    original: Original | None = Field(
        default=None, description="条文由本站概括的，写原件的名称和文号，印在网页和各文件页脚"
    )
    editor_notes: tuple[EditorNote, ...] = Field(default=(), description="编者按：原件缺漏、矛盾或有误之处")

    @field_validator("edition")
    @classmethod
    def _edition_once(cls, edition: str, info: ValidationInfo) -> str:
        return edition_apart(edition, info.data.get("title", ""))

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        refuse([*self._title_faults(), *self._time_faults(), *blank_faults(tuple(placed(self.cover, self.sections)))])
        return self

    def _title_faults(self) -> list[Fault]:
        printed = "".join(self.title_lines)
        if not printed or printed in (self.title, self.title + self.edition):
            return []
        message = "分行的标题合起来是“{printed}”，与标题“{title}”不一致"
        return [Fault(("title_lines",), "form-title-lines", message, {"printed": printed, "title": self.title})]

    def _time_faults(self) -> list[Fault]:
        faults = []
        for key, what in (("opens", "开始受理时间"), ("date", "发布时间")):
            start: Moment | None = getattr(self, key)
            if start and self.closes and self.closes.end <= start.start:
                faults.append(reversed_period(("closes",), "截止时间", self.closes, what, start, "closes-before-opens"))
        return faults

    def numbered(self, number: str) -> Self:
        """Return the form as it is enclosed with a notice that calls it `number`; on a cover it stands in the corner."""
        if number == self.number:
            return self
        cover = self.cover and self.cover.model_copy(update={"corner_mark": number})
        return self.model_copy(update={"number": number, "cover": cover})

    def lifecycle(self) -> Lifecycle | None:
        return Lifecycle(self.opens or self.date, self.closes) if self.opens or self.closes else None

    def facts(self) -> FormFacts:
        return FormFacts(
            number=self.number,
            kind=self.kind,
            edition=self.edition,
            version=self.version,
            also_called=self.also_called,
            filled_by=self.filled_by,
            programme=self.programme,
            pages=self.pages,
            double_sided=self.double_sided,
            fillable=next(fields(self), None) is not None,
            list=list_table(self) is not None,
            rows_from=tuple(sorted({table.rows_from for table in tables(self) if table.rows_from})),
            closes=str(self.closes) if self.closes else None,
        )

    def mentions(self) -> tuple[Mention, ...]:
        found = [Mention(("notice",), "entry", self.notice)] if self.notice else []
        for place, blank in placed(self.cover, self.sections):
            if isinstance(blank, TableBlock) and blank.rubric:
                found.append(Mention((*place, "rubric"), "entry", blank.rubric))
        return tuple(found)
