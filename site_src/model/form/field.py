"""What a blank of a form takes: a text, a number, a date, a choice, a seal."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from site_src.model.form.formula_mistake import rewritten
from site_src.model.judge.among import among
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.fields import YesNo
from site_src.scoring.expression import Formula
from site_src.scoring.form import FORMULA, NAME, NUMBERS, WHOLE, formula
from site_src.scoring.limits import POINTS, Limits

FieldType = Literal[
    "text", "multiline", "number", "integer", "score", "date", "date_range", "year", "year_month",
    "choice", "boxes", "yes_no", "phone", "email", "attachment", "office_use", "signature",
]  # fmt: skip
ColumnType = Literal[FieldType, "auto_number", "printed"]
Basis = Literal["printed", "implied", "inferred"]

_CHOOSING = frozenset({"choice", "boxes"})

# Keys that mean something for some types only: key -> those types.
_KEYS_OF_TYPES = {
    "unit": frozenset({"number", "integer", "score"}),
    "least": NUMBERS,
    "most": NUMBERS,
    "formula": frozenset({"number", "integer"}),
    "max_chars": frozenset({"text", "multiline"}),
    "options": _CHOOSING,
    "other": _CHOOSING,
    "other_apart": _CHOOSING,
    "per_line": _CHOOSING,
    "boxes_printed": _CHOOSING | {"yes_no"},
    "joiner": frozenset({"date_range"}),
}

NO_LABEL = ("field-label", "字段“{id}”没有标签：左边没有标签格或文字，请写 label")
LABEL_HINT = "写成 {{id: {id}, label: 后面写这一格要填什么, type: {type}}}"

CIRCLE = ("formula-circle", "算式绕回了自己：“{id}”要用它自己的结果来算")
NO_CIRCLE = "算式里只写由人填的数字字段，不写它自己，也不写要用它来算的字段"
"""Rule and message for a field whose formula leads back to itself."""


def _name(value: str) -> str:
    if not NAME.fullmatch(value):
        plain = re.sub(r"^[\d_]+|_$", "", re.sub(r"[^a-z0-9]+", "_", value.lower()))
        raise PydanticCustomError(
            "field-name",
            "字段编号只能用小写英文字母、数字和下划线，以字母开头：{name}",
            {
                "name": value,
                "hint": f"写成 {plain}" if plain else "照着标签起一个英文名，几个词用下划线连起来",
                "instead": plain,
            },
        )
    return value


FieldName = Annotated[str, AfterValidator(_name)]
"""Key of a blank inside its form; it names the field in PDF, Word and the web form."""


class Answer(Part):
    """What one blank, or every cell of one column, takes.

    `unit` is what a number counts; it is printed only where the label or the text
    beside the blank prints it. `basis` says whether the original prints the item, names it in
    its text, or leaves it to the editor's inference.
    """

    id: FieldName = Field(description="字段编号，一张表内不重复", examples=["unit_name"])
    label: str = Field(default="", description="标签，照原件写；左边有标签格的不写", examples=["单位名称"])
    type: ColumnType = Field(description="填写内容的类型", examples=["text"])
    unit: str = Field(default="", description="数量单位", examples=["人"])
    least: Decimal | None = Field(default=None, description="最小值", examples=["0"])
    most: Decimal | None = Field(default=None, description="最大值", examples=["100"])
    formula: str = Field(
        default="", description="由其他字段算出，运算符两边空一格；单位是 % 的商乘以 100", examples=["price * quantity"]
    )
    max_chars: int | None = Field(default=None, ge=1, description="最多多少字", examples=["500"])
    options: tuple[str, ...] = Field(default=(), description="选项，照原件的顺序", examples=["[是, 否, 其他]"])
    other: str = Field(default="", description="需要另写说明的选项", examples=["其他(请说明)"])
    other_apart: YesNo = Field(
        default=False, description="这个选项在格内另占一栏，与其余选项用横线隔开", examples=["yes"]
    )
    per_line: int | None = Field(default=None, ge=1, description="一行排几个选项", examples=["4"])
    boxes_printed: YesNo = Field(default=True, description="原件的选项前印有方框", examples=["no"])
    joiner: str = Field(default="", description="起止日期之间的字", examples=["至"])
    hint: str = Field(default="", description="印在空格里或标签下的提示", examples=["（详细说明各区域面积及功能）"])
    advice: str = Field(default="", description="只在网页上给的填写建议", examples=["写证书全称"])
    filled_by: str = Field(default="", description="由谁填写；与整张表相同的不写", examples=["现场验收组"])
    basis: Basis = Field(default="printed", description="依据：printed 原件印有，implied 正文提到，inferred 推断")

    @model_validator(mode="after")
    def _keys_fit_the_type(self) -> Self:
        faults = [
            Fault(
                (key,),
                "field-key",
                "{key} 不能用于 {type} 类型的字段",
                {"key": key, "type": self.type, "hint": f"删去 {key}，或把 type 改成 {'、'.join(sorted(types))}"},
            )
            for key, types in _KEYS_OF_TYPES.items()
            if self.type not in types and getattr(self, key) != Answer.model_fields[key].default
        ]
        if not self.label:
            details = {"id": self.id, "hint": LABEL_HINT.format(id=self.id, type=self.type)}
            faults.append(Fault(("id",), *NO_LABEL, details))
        refuse(faults or [*self._option_faults(), *self._number_faults()])
        return self

    def _option_faults(self) -> list[Fault]:
        if self.type not in _CHOOSING:
            return []
        faults = []
        if len(self.options) < 2:
            hint = "照原件补上其余的答案；只有一处要写字的，把 type 改成 text"
            faults.append(Fault(("options",), "options-few", "可选的答案至少要有两个，写在 options 里", {"hint": hint}))
        for index, option in enumerate(self.options):
            if not option:
                faults.append(
                    Fault(("options", index), "option-empty", "选项是空的", {"hint": "写上选项的字，或删去这一个"})
                )
            elif option in self.options[:index]:
                faults.append(
                    Fault(
                        ("options", index),
                        "option-twice",
                        "选项“{option}”写了两次",
                        {"option": option, "hint": "查对原件，删去一个或改成该有的字"},
                    )
                )
        if self.other and self.other not in self.options:
            details = {"option": self.other, **among(self.other, self.options, "")}
            faults.append(Fault(("other",), "option-unknown", "选项里没有“{option}”", details))
        return faults

    def _number_faults(self) -> list[Fault]:
        faults = []
        if self.least is not None and self.most is not None and self.least > self.most:
            hint = f"查对原件；写反了的，least 写 {self.most}，most 写 {self.least}"
            details = {"least": str(self.least), "most": str(self.most), "hint": hint}
            faults.append(Fault(("most",), "field-range", "最大值 {most} 小于最小值 {least}", details))
        if self.formula and not FORMULA.fullmatch(self.formula):
            message = "算式要写成“字段编号 运算符 字段编号”：{formula}"
            faults.append(Fault(("formula",), "formula", message, {"formula": self.formula, **rewritten(self.formula)}))
        return faults

    @property
    def choices(self) -> tuple[str, ...]:
        """The answers to tick, empty where the answer is written."""
        return ("是", "否") if self.type == "yes_no" else self.options

    @property
    def computed(self) -> Formula | None:
        """How the answer is worked out from other fields, None where it is written."""
        return formula(self.formula, self.unit) if self.formula else None

    @property
    def operands(self) -> tuple[str, ...]:
        """The ids of the fields that `formula` computes with."""
        return self.computed.operands if self.computed else ()

    @property
    def limits(self) -> Limits | None:
        """Which numbers may be given, nothing below 0 where no least is written; None where no number is asked."""
        if self.type not in NUMBERS:
            return None
        least = Decimal(0) if self.least is None else self.least
        unit = POINTS if self.type == "score" else ""
        return Limits(least, self.most, whole=self.type in WHOLE, unit=unit)


class Condition(Part):
    """Another field of the form that must have been answered in one way."""

    field: FieldName = Field(description="看哪个字段", examples=["has_partner"])
    answer: str = Field(min_length=1, description="该字段答什么时才填", examples=["是"])


class FormField(Answer):
    """One blank with its label."""

    type: FieldType = Field(description="填写内容的类型", examples=["text"])
    of: str = Field(default="", description="属于哪一项；同名的标签靠它分辨", examples=["工会负责人"])
    required: YesNo = Field(default=False, description="必须填写", examples=["yes"])
    width: int | None = Field(default=None, ge=1, le=40, description="在一行字里占几个字宽", examples=["8"])
    preprinted: str = Field(default="", description="空格里已经印好的字", examples=["2024年 月 日"])
    when: Condition | None = Field(default=None, description="什么情况下才填")
    attachment: str = Field(default="", description="随这一项另附的材料", examples=["场地照片"])

    @property
    def full_label(self) -> str:
        """The label with the item it belongs to, unique in its section: ``联系人 / 联系方式``."""
        return f"{self.of} / {self.label}" if self.of else self.label
