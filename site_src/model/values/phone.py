"""Telephone numbers of posts and services, kept as they are printed."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from site_src.dialling import AREA

_NUMBER = re.compile(
    r"(?:[1-9]\d{2,4}(?: ?转 ?\d{1,6})?"  # 120, 12356
    r"|[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?: ?转 ?\d{1,6})?"  # ten digits, counted below
    rf"|(?:\+86[- ]?)?(?:{AREA}[- ]?|\({AREA}\) ?|（{AREA}）)?\d{{7,8}}(?:(?: ?转 ?|-)\d{{1,6}})?)",
    re.ASCII,
)
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}", re.ASCII)
_PAUSE = "[- .·•．_\u3000\xa0]{0,3}"
_MOBILE_IN_TEXT = re.compile(rf"(?<!\d)(?:\+?86{_PAUSE})?1[3-9]\d(?:{_PAUSE}\d){{8}}(?!\d)", re.ASCII)
_NARROW = {**{0xFF10 + digit: str(digit) for digit in range(10)}, 0xFF0D: "-", 0x2014: "-", 0x2013: "-", 0x2212: "-"}
_SEVERAL = re.compile(r"[、，,；;/]")


def _phone(text: str) -> str:
    bare = re.sub(r"[^\d+]", "", text.translate(_NARROW))
    if _MOBILE.fullmatch(bare):
        hint = "这里只写岗位的办公电话或服务热线"
        shown = f"{bare[-11:-9]}*******{bare[-2:]}"
        raise PydanticCustomError("phone-mobile", "不能公布手机号码：{shown}", {"shown": shown, "hint": hint})
    if _NUMBER.fullmatch(text) and not _is_short_400(text):
        return text
    hint = "只写号码：座机是区号、减号、号码，分机写在后面（转 801），整个加引号"
    instead = ""
    parts = [part.strip() for part in _SEVERAL.split(text) if part.strip()]
    narrow = text.translate(_NARROW).replace("--", "-")
    if len(parts) > 1 and all(_NUMBER.fullmatch(part) for part in parts):
        hint = f"一项只写一个号码：{'、'.join(parts)} 分开写"
    elif narrow != text and _NUMBER.fullmatch(narrow):
        hint = f'用英文数字和减号，写成 "{narrow}"'
        instead = f'"{narrow}"'
    raise PydanticCustomError("phone", "不是电话号码：{value}", {"value": text, "hint": hint, "instead": instead})


def _is_short_400(text: str) -> bool:
    """A 400 or 800 number has ten digits: three and seven, grouped as its owner likes."""
    digits = re.sub(r"\D", "", text.partition("转")[0])
    return digits[:3] in ("400", "800") and 3 < len(digits) != 10


def _without_mobile(text: str) -> str:
    narrow = text.translate(_NARROW)
    for found in _MOBILE_IN_TEXT.finditer(narrow):
        _phone(found.group())
    return text


OfficePhone = Annotated[str, AfterValidator(_without_mobile)]
"""Numbers of an office in the words of its own; a mobile number among them is refused: ``phone-mobile``."""

Phone = Annotated[
    str,
    AfterValidator(_phone),
    Field(json_schema_extra={"examples": ["0519-01234567", "12356"]}),
]
"""A service number, a landline or a 400 number with or without an extension; no mobile number.

The text is kept as it is, with its leading zero. Errors: ``phone``, ``phone-mobile``.
"""
