"""An official notice: who must do what by when, with which forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from site_src.model.entry import Entry, Lifecycle, Mention
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, AttachmentFacts, DeadlineFacts, NoticeFacts
from site_src.model.facts.rubric import RUBRICS
from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.period import reversed_period
from site_src.model.types.citation import Attachment, BasisDocument, EditorNote, Original, Signature
from site_src.model.types.procedure import Deadline, Deliverable, Funding, Quota, Step, Threshold
from site_src.model.types.work_plan import Level, WorkPlan
from site_src.model.values.entry_name import named
from site_src.model.values.fields import OneOrSeveral
from site_src.model.values.moment import Moment

Kind = Literal[
    "通知", "办法", "公示", "方案", "公告", "通告", "通报", "意见", "决定", "函", "批复", "报告", "请示", "纪要",
    "倡议书", "规定", "细则", "制度", "计划", "要点", "简报", "公开信",
]  # fmt: skip
"""Kinds of official documents (GB/T 9704-2012 and the working rules of 2012), and what unions write beside them."""


class Notice(Entry):
    """通知、办法、公示、方案、倡议书、函等。正文用公文层次：一、（一）1.（1）"""

    content_type = NOTICES

    kind: Kind = Field(default="通知", description="文种", examples=["通知", "倡议书"])
    issuer: str = Field(min_length=1, description="发文单位全称", examples=["威海市总工会"])
    joint: tuple[str, ...] = Field(
        default=(), description="联合发文的其他单位，排在发文单位后面，落款也一起署名", examples=["[市卫生健康委员会]"]
    )
    doc_number: str = Field(default="", description="文号；没有的不写", examples=["中地大（京）工发〔2023〕9号"])
    number_note: str = Field(default="", description="没有文号时的说明", examples=["原件未载文号"])
    issued: str = Field(default="", description="印发日期，照原件写", examples=["2025年4月10日"])
    audience: tuple[str, ...] = Field(default=(), description="主送单位", examples=["[各分工会]"])
    scope: str = Field(default="", description="适用范围", examples=["全市教育系统各级各类学校的工会"])
    purpose: str = Field(default="", description="目的，一句话", examples=["推选2024年度市级教职工健康驿站"])
    basis: tuple[BasisDocument, ...] = Field(default=(), description="依据文件")
    programme: str | None = Field(default=None, description="所属工作项目的编号", examples=["cz-station-2024"])
    opens: Moment | None = Field(default=None, description="何时开始受理；不写则从发布起", examples=["2026-12-01"])
    closes: Moment | None = Field(
        default=None, description="何时截止；不写则取第一个有日期的期限", examples=["2024-09-30", "2023-05-12 12:00"]
    )
    workflow: tuple[Step, ...] = Field(default=(), description="工作步骤，按先后排列")
    deadlines: tuple[Deadline, ...] = Field(default=(), description="期限，最要紧的写在最前")
    deliverables: tuple[Deliverable, ...] = Field(default=(), description="要交的材料")
    exempt: str = Field(default="", description="谁不用报", examples=["各级总站不报送材料"])
    quota: tuple[Quota, ...] = Field(default=(), description="名额")
    funding: tuple[Funding, ...] = Field(default=(), description="经费")
    thresholds: tuple[Threshold, ...] = Field(default=(), description="数量要求")
    vetoes: tuple[str, ...] = Field(default=(), description="一票否决的情形", examples=["发生泄密事件的，不予通过"])
    network: tuple[Level, ...] = Field(default=(), description="服务网络的层级")
    plan: WorkPlan | None = Field(default=None, description="年度工作计划：品牌、目标、项目")
    contact: Annotated[OneOrSeveral, named(CONTACTS)] = Field(
        default=(), description="联系单位在 contacts 中的编号；几个单位写成 [甲, 乙]", examples=["cz-education-union"]
    )
    submit_to: str = Field(default="", description="材料送到哪里、怎样送", examples=["电子版发邮箱，纸质版送校工会"])
    mail_subject: str = Field(default="", description="邮件主题的写法", examples=["单位名称+心理助推申报"])
    attachments: tuple[Attachment, ...] = Field(default=(), description="附件，顺序和名称与正文一致")
    signature: Signature | None = Field(default=None, description="落款")
    original: Original | None = Field(
        default=None, description="正文由本站概括的，写原件的名称和文号，印在网页和各文件页脚"
    )
    editor_notes: tuple[EditorNote, ...] = Field(default=(), description="编者按：原件缺漏、矛盾或有误之处")

    # Validators of single fields: one of the whole record would keep silent as long
    # as any other field is wrong. `date` and `opens` stand above and are read by then.
    @field_validator("closes")
    @classmethod
    def _closes_after_all(cls, closes: Moment | None, info: ValidationInfo) -> Moment | None:
        refuse(_early([((), closes)], info))
        opens = info.data.get("opens")
        if opens and closes and closes.end <= opens.start:
            refuse([reversed_period((), "截止时间", closes, "开始时间", opens, "closes-before-opens")])
        return closes

    @field_validator("workflow")
    @classmethod
    def _steps_after_publishing(cls, workflow: tuple[Step, ...], info: ValidationInfo) -> tuple[Step, ...]:
        refuse(_early([((index, "deadline"), step.deadline) for index, step in enumerate(workflow)], info))
        return workflow

    @field_validator("deadlines")
    @classmethod
    def _due_after_publishing(cls, deadlines: tuple[Deadline, ...], info: ValidationInfo) -> tuple[Deadline, ...]:
        refuse(_early([((index, "date"), deadline.date) for index, deadline in enumerate(deadlines)], info))
        return deadlines

    @field_validator("attachments")
    @classmethod
    def _attachment_numbers_once(cls, attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
        numbers = [attachment.no for attachment in attachments]
        refuse(
            Fault((index, "no"), "attachment-number-twice", "有两个附件都编为附件{no}", _renumbered(number, numbers))
            for index, number in enumerate(numbers)
            if number is not None and number in numbers[:index]
        )
        return attachments

    @property
    def issuers(self) -> tuple[str, ...]:
        """All who issue it, the one that leads first."""
        return (self.issuer, *self.joint)

    @property
    def signatories(self) -> tuple[str, ...]:
        """All who sign, in the order of the heads; none without a signature."""
        return (self.signature.organisation, *self.joint) if self.signature else ()

    @property
    def signed(self) -> tuple[str, ...]:
        """The lines of the signature, the date last; none without a signature."""
        date = self.signature.date if self.signature else ""
        return (*self.signatories, date) if date else self.signatories

    def lifecycle(self) -> Lifecycle | None:
        closes = self.closes or next((one.date for one in self.deadlines if one.date), None)
        opens = self.opens or self.date
        return Lifecycle(opens, closes) if closes or self.opens else None

    def facts(self) -> NoticeFacts:
        lifecycle = self.lifecycle()
        return NoticeFacts(
            kind=self.kind,
            issuer="、".join(self.issuers),
            doc_number=self.doc_number,
            closes=str(lifecycle.closes) if lifecycle and lifecycle.closes else None,
            programme=self.programme,
            deadlines=tuple(
                DeadlineFacts(one.what, str(one.date) if one.date else None, one.days) for one in self.deadlines
            ),
            attachments=tuple(
                AttachmentFacts(one.no, one.name, one.form, one.rubric, one.file) for one in self.attachments
            ),
            contact=self.contact,
        )

    def mentions(self) -> tuple[Mention, ...]:
        several = len(self.contact) > 1
        found = [
            Mention(("contact", index) if several else ("contact",), "entry", CONTACTS.id(contact))
            for index, contact in enumerate(self.contact)
        ]
        for index, attachment in enumerate(self.attachments):
            for key, kind, target in (("form", FORMS, attachment.form), ("rubric", RUBRICS, attachment.rubric)):
                if target:
                    found.append(Mention(("attachments", index, key), "entry", kind.id(target)))
            if attachment.file:
                found.append(Mention(("attachments", index, "file"), "asset", attachment.file))
        for index, material in enumerate(self.deliverables):
            if material.form:
                found.append(Mention(("deliverables", index, "form"), "entry", FORMS.id(material.form)))
        return tuple(found)


def _renumbered(number: int, numbers: Sequence[int | None]) -> dict[str, str | int]:
    """Return the details of a number that several attachments have, with the first one that none has."""
    free = next(other for other in count(1) if other not in numbers)
    return {"no": number, "hint": f"查对原件，两个里有一个不是附件{number}；还没有用的序号：{free}"}


def _early(due: Iterable[tuple[tuple[str | int, ...], Moment | None]], info: ValidationInfo) -> Iterator[Fault]:
    """Yield a fault for what is due before the notice that asks for it is out."""
    published = info.data.get("date")
    for place, moment in due:
        if published and moment and moment.end <= published.start:
            details = {"deadline": str(moment), "date": str(published), "hint": "核对两个日期的年、月、日"}
            yield Fault(place, "deadline-before-date", "期限 {deadline} 早于发布时间 {date}", details)
