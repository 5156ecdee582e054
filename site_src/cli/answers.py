"""What ``init`` wants to know: given as an option, or asked on a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import NamedTuple

import click

from site_src.starter.portal import Choice, offered

PROFILES = {"工会": "union", "政府": "government"}
COLOURS = {"松绿": "", "靛青": "#1d4e89", "绛紫": "#5b2a6e", "赭石": "#7a4419", "墨灰": "#3d4450"}
"""Main colours by name; that of the theme itself is not written down."""
QUESTIONS = {
    "name": "单位名称（写进网站名，如“某某小学”）",
    "organisation": "主办单位（全称，如“某某小学工会委员会”）",
    "department": "承办部门（没有就直接回车）",
    "address": "办公地址（没有就直接回车）",
    "phone": "办公电话，只写单位的（没有就直接回车）",
    "profile": f"网站类型（{'、'.join(PROFILES)}；直接回车是工会）",
    "colour": f"主色（{'、'.join(COLOURS)}，或 #1d4e89 这样的颜色；直接回车是松绿）",
    "columns": "要哪些知识专栏",
    "programmes": "要哪些工作项目",
}
NEEDED = ("name", "organisation")
NONE = "无"
# A value is put into YAML and Markdown as it is, so it holds nothing that means something there.
_VALUE = re.compile(r"[^\W_][\w（）()《》“”·、，—–.& -]*")


class Answers(NamedTuple):
    """What was answered; an empty text was left open. `accent` is ``#rrggbb`` or empty."""

    name: str
    organisation: str
    department: str
    address: str
    phone: str
    profile: str
    accent: str
    columns: tuple[str, ...]
    programmes: tuple[str, ...]


def answers(given: Mapping[str, str | None]) -> Answers:
    """Return an answer to each question; raise UsageError for one that cannot be used."""
    columns, programmes = offered()
    lists = {"columns": columns, "programmes": programmes}
    said = {}
    for key, question in QUESTIONS.items():
        value = given[key]
        if value is None and sys.stdin.isatty():
            if key in lists:
                names = "、".join(choice.title for choice in lists[key])
                question = f"{question}（{names}；用顿号隔开，都要就直接回车，一个也不要就写“{NONE}”）"
            default = None if key in NEEDED else ""
            value = click.prompt(question, default=default, show_default=False, prompt_suffix="：")
        said[key] = " ".join((value or "").split())
        if not said[key] and key in NEEDED:
            raise click.UsageError(f"缺少 --{key}：{question}")
    for key in ("name", "organisation", "department", "address", "phone"):
        if said[key] and not _VALUE.fullmatch(said[key]):
            raise click.UsageError(f"--{key} 只能用文字、数字和常见的标点，不能有冒号、#、引号这些符号：{said[key]}")
    return Answers(
        name=said["name"],
        organisation=said["organisation"],
        department=said["department"],
        address=said["address"],
        phone=_phone(said["phone"]),
        profile=_profile(said["profile"]),
        accent=_colour(said["colour"]),
        columns=_chosen("columns", said["columns"], columns),
        programmes=_chosen("programmes", said["programmes"], programmes),
    )


def _phone(value: str) -> str:
    if value:
        from pydantic import TypeAdapter, ValidationError

        from site_src.model.values.phone import Phone

        try:
            TypeAdapter(Phone).validate_python(value)
        except ValidationError as error:
            raise click.UsageError(f"--phone {error.errors()[0]['msg']}。只写单位的，如 0519-01234567") from None
    return value


def _profile(value: str) -> str:
    found = PROFILES.get(value or "工会", value)
    if found not in PROFILES.values():
        raise click.UsageError(f"--profile 可以写 {'、'.join((*PROFILES, *PROFILES.values()))}，写的是 {value}")
    return found


def _colour(value: str) -> str:
    found = COLOURS.get(value, value).lower()
    if found and not re.fullmatch(r"#[0-9a-f]{6}", found):
        raise click.UsageError(f"--colour 可以写 {'、'.join(COLOURS)}，或 # 加六位数字和字母，写的是 {value}")
    return found


def _chosen(key: str, value: str, choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the ids of what was chosen by id or title, in the order of what there is; nothing said is all."""
    if value == NONE:
        return ()
    words = [word for word in re.split(r"[、，,；;\s]+", value) if word]
    known = {name: choice.id for choice in choices for name in (choice.id, choice.title)}
    for word in words:
        if word not in known:
            names = "、".join(f"{choice.id}（{choice.title}）" for choice in choices)
            raise click.UsageError(f"--{key} 没有“{word}”，可以写：{names}")
    wanted = {known[word] for word in words} or set(known.values())
    return tuple(choice.id for choice in choices if choice.id in wanted)
