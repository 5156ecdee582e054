"""What ``init`` wants to know: given as an option, or asked on a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

import click

from site_src.starter.portal import Choice, offered

COLOURS = {"松绿": "", "靛青": "#1d4e89", "绛紫": "#5b2a6e", "赭石": "#7a4419", "墨灰": "#3d4450"}
"""Main colours by name; that of the theme itself is not written down."""
NONE = "无"
# A value is put into YAML and Markdown as it is, so it holds nothing that means something there.
_VALUE = re.compile(r"[^\W_][\w（）()《》“”·、，—–.& -]*")


class Answers(NamedTuple):
    """What was answered; an empty text was left open. `colour` is ``#rrggbb`` or empty."""

    name: str
    organisation: str
    department: str
    address: str
    phone: str
    colour: str
    columns: tuple[str, ...]
    programmes: tuple[str, ...]


class Question(NamedTuple):
    """One question, and what makes its answer of a line of text or raises ValueError with what is wrong."""

    text: str
    judge: Callable[[str], Any]


def answers(given: Mapping[str, str | None]) -> Answers:
    """Return an answer to each question.

    Options are judged first, all of them: UsageError names every one that cannot be used. On a terminal what is
    left is asked, and asked again, with what is wrong, until it can be used; no answer is forgotten.
    """
    asks = sys.stdin.isatty()
    questions, said, wrong = _questions(), {}, []
    for key, question in questions.items():
        value = given[key]
        if value is None and asks:
            continue
        try:
            said[key] = question.judge(_one_line(value or ""))
        except ValueError as error:
            wrong.append(f"--{key} {error}" if value else f"缺少 --{key}：{question.text}")
    if wrong:
        raise click.UsageError("\n".join(wrong))
    return Answers(*(said[key] if key in said else _asked(question) for key, question in questions.items()))


def _asked(question: Question) -> Any:
    while True:
        line = click.prompt(question.text, default="", show_default=False, prompt_suffix="：")
        try:
            return question.judge(_one_line(line))
        except ValueError as error:
            click.echo(f"  {error}。请再答一次，前面答过的都还在。")


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _questions() -> dict[str, Question]:
    """Return the questions by the names of their options, in the order of asking."""
    columns, programmes = offered()
    return {
        "name": Question("单位名称（写进网站名，如“某某小学”）", _needed),
        "organisation": Question("主办单位（全称，如“某某小学工会委员会”）", _needed),
        "department": Question("承办部门（没有就直接回车）", _text),
        "address": Question("办公地址（没有就直接回车）", _text),
        "phone": Question("办公电话，只写单位的（没有就直接回车）", _phone),
        "colour": Question(
            f"主色（{'、'.join(COLOURS)}，或 #1d4e89 这样的颜色；直接回车是松绿）", _colour
        ),
        "columns": Question(f"要哪些知识专栏{_which(columns)}", partial(_chosen, columns)),
        "programmes": Question(f"要哪些工作项目{_which(programmes)}", partial(_chosen, programmes)),
    }  # fmt: skip


def _which(choices: tuple[Choice, ...]) -> str:
    names = "、".join(choice.title for choice in choices)
    return f"（{names}；用顿号隔开，都要就直接回车，一个也不要就写“{NONE}”）"


def _needed(value: str) -> str:
    if not value:
        raise ValueError("这一项不能空着")
    return _text(value)


def _text(value: str) -> str:
    if value and not _VALUE.fullmatch(value):
        raise ValueError(f"只能用文字、数字和常见的标点，不能有冒号、#、引号这些符号：{value}")
    return value


def _phone(value: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from site_src.model.values.phone import Phone

    if value:
        try:
            TypeAdapter(Phone).validate_python(value)
        except ValidationError as error:
            raise ValueError(f"{error.errors()[0]['msg']}。只写单位的，如 0519-01234567") from None
    return value


def _colour(value: str) -> str:
    found = COLOURS.get(value, value).lower()
    if found and not re.fullmatch(r"#[0-9a-f]{6}", found):
        raise ValueError(f"可以写 {'、'.join(COLOURS)}，或 # 加六位数字和字母，写的是 {value}")
    return found


def _chosen(choices: tuple[Choice, ...], value: str) -> tuple[str, ...]:
    """Return the ids of what was chosen by id or title, in the order of what there is; nothing said is all."""
    if value == NONE:
        return ()
    words = [word for word in re.split(r"[、，,；;\s]+", value) if word]
    known = {name: choice.id for choice in choices for name in (choice.id, choice.title)}
    for word in words:
        if word not in known:
            names = "、".join(f"{choice.id}（{choice.title}）" for choice in choices)
            raise ValueError(f"没有“{word}”，可以写：{names}")
    wanted = {known[word] for word in words} or set(known.values())
    return tuple(choice.id for choice in choices if choice.id in wanted)
