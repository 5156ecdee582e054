"""E-mail addresses of posts."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_ADDRESS = re.compile(
    r"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
_WIDE = {0xFF20: "@", 0x3002: ".", 0xFF0E: ".", 0x3000: " "}


def _email(text: str) -> str:
    if _ADDRESS.fullmatch(text):
        return text
    instead = ""
    narrow = "".join(text.translate(_WIDE).split()).removeprefix("mailto:").rstrip(".,;，；")
    if narrow.count("@") == 0:
        hint = "邮箱里要有一个 @：前面是邮箱名，后面是域名；原件就印错了的，不写邮箱，在说明里注明"
    elif narrow.count("@") > 1:
        hint = "一个邮箱只有一个 @，几个邮箱分开写"
    elif narrow != text and _ADDRESS.fullmatch(narrow):
        why = "末尾不能有句号" if text.rstrip()[-1:] in ".。" else "用英文字符，中间不留空格"
        hint, instead = f"{why}，写成：{narrow}", narrow
    else:
        hint = "@ 后面写完整的域名，到 .cn、.com、.org 这样的结尾为止"
    raise PydanticCustomError("email", "不是邮箱地址：{value}", {"value": text, "hint": hint, "instead": instead})


Email = Annotated[str, AfterValidator(_email)]
"""An address with one @ and a full domain. Error: ``email``, whose hint has the corrected address."""
