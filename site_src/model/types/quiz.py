"""A quiz: questions with one or more right answers, and why they are right."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PositiveInt, model_validator

from site_src.model.entry import Entry, Lifecycle
from site_src.model.facts.quiz import QUIZZES, QuizFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.period import reversed_period
from site_src.model.part import Part
from site_src.model.values.moment import Moment

_OWN_LETTER = re.compile(r"([A-Ha-h])[.．、:：)）]")
"""The letter that an option was given in a text processor."""


def _letters(value: Any) -> Any:
    """Read ``B``, ``AC`` or ``A、C`` as a list of letters."""
    return re.sub(r"[\s,，、；;]", "", value).upper() if isinstance(value, str) else value


class QuizQuestion(Part):
    """One question; the options are lettered A, B, C … in their order."""

    text: str = Field(min_length=1, description="题目", examples=["全国统一心理援助热线是哪个号码？"])
    kind: Literal["single", "multiple", "judge"] = Field(
        default="single", description="题型：single 单选，multiple 多选，judge 判断", examples=["single"]
    )
    options: tuple[str, ...] = Field(
        min_length=2, max_length=8, description="选项，不写字母", examples=['["12356", "12306"]']
    )
    answer: Annotated[str, BeforeValidator(_letters)] = Field(
        min_length=1, description="正确选项的字母，多选连写", examples=["A", "AC"]
    )
    explanation: str = Field(
        min_length=1, description="解析：为什么对", examples=["12356 由国家卫生健康部门统一设置。"]
    )
    points: PositiveInt = Field(default=10, description="分值", examples=["10"])
    source: str = Field(default="", description="出处，可写条目编号", examples=["contacts/12356"])

    @model_validator(mode="after")
    def _answer_fits(self) -> QuizQuestion:
        refuse((*self._answer_faults(), *self._option_faults()))
        return self

    def _answer_faults(self) -> Iterator[Fault]:
        letters = string.ascii_uppercase[: len(self.options)]
        if wrong := "".join(letter for letter in self.answer if letter not in letters):
            details = {
                "wrong": wrong,
                "last": letters[-1],
                "hint": f"写正确的选项的字母，选项依次是 {'、'.join(letters)}",
            }
            yield Fault(("answer",), "quiz-answer", "答案“{wrong}”不在选项 A 到 {last} 之中", details)
        if len(set(self.answer)) < len(self.answer):
            yield Fault(("answer",), "quiz-answer", "同一个选项在答案里写了两次", {"hint": "一个字母只写一次"})
        if self.kind == "multiple" and len(self.answer) < 2:
            yield Fault(
                ("answer",),
                "quiz-answer",
                "多选题的答案至少有两个选项",
                {"hint": "几个字母连写；只有一个对的，kind 写 single"},
            )
        if self.kind != "multiple" and len(self.answer) > 1:
            yield Fault(
                ("answer",),
                "quiz-answer",
                "单选题和判断题的答案只有一个选项",
                {"hint": "只留一个字母；有几个对的，kind 写 multiple"},
            )

    def _option_faults(self) -> Iterator[Fault]:
        if self.kind == "judge" and len(self.options) != 2:
            yield Fault(
                ("options",),
                "quiz-options",
                "判断题只有两个选项",
                {"hint": "留下对和错两个；选项更多的，kind 写 single"},
            )
        if len(set(self.options)) < len(self.options):
            yield Fault(("options",), "quiz-options", "有两个选项完全一样", {"hint": "查对原件，改其中一个"})
        lettered = [_OWN_LETTER.match(option) for option in self.options]
        if [match and match[1].upper() for match in lettered] == list(string.ascii_uppercase[: len(lettered)]):
            hint = "去掉各个选项开头的字母：网页按次序自己加上"
            yield Fault(("options",), "quiz-options", "选项前面写了字母，网页上会有两个", {"hint": hint})


class Quiz(Entry):
    """A set of questions that may be open for a while, with or without prizes."""

    content_type = QUIZZES

    questions: tuple[QuizQuestion, ...] = Field(min_length=1, description="题目，按顺序")
    instructions: str = Field(default="", description="答题说明", examples=["共8题，每题只选一个答案。"])
    audience: str = Field(default="全体教职工", description="参加对象", examples=["全体教职工"])
    organiser: str = Field(default="", description="主办单位", examples=["市教职工健康驿站"])
    pass_points: PositiveInt | None = Field(default=None, description="合格分数，不设就不写", examples=["60"])
    prize_note: str = Field(default="", description="奖励说明", examples=["答满60分可到驿站领取纪念品一份。"])
    opens: Moment | None = Field(default=None, description="开始时间", examples=["2026-11-09 09:00"])
    closes: Moment | None = Field(default=None, description="截止时间", examples=["2026-11-30 17:00"])

    @property
    def total_points(self) -> int:
        return sum(question.points for question in self.questions)

    @model_validator(mode="after")
    def _whole(self) -> Quiz:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.opens and self.closes and self.closes.end <= self.opens.start:
            yield reversed_period(("closes",), "截止时间", self.closes, "开始时间", self.opens)
        if self.pass_points is not None and self.pass_points > self.total_points:
            hint = f"写 {self.total_points} 以内的数；各题的分值写在 points，不写就是 10 分"
            details = {"at": self.pass_points, "total": self.total_points, "hint": hint}
            yield Fault(("pass_points",), "quiz-pass", "合格分数 {at} 高于总分 {total}", details)

    def lifecycle(self) -> Lifecycle | None:
        return Lifecycle(self.opens, self.closes) if self.opens or self.closes else None

    def facts(self) -> QuizFacts:
        return QuizFacts(
            questions=len(self.questions),
            total_points=self.total_points,
            pass_points=self.pass_points,
            audience=self.audience,
            organiser=self.organiser,
            prize_note=self.prize_note,
        )
