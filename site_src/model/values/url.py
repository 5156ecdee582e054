"""The address of another website: what a page may put behind a link."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_BARE = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/\S*)?", re.ASCII)
_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH LATIN")


def web_address(value: str) -> str:
    """Return `value` if it is empty or leads to a website by http or https; raise PydanticCustomError else.

    Rules: ``url``; ``url-deceives`` for a host that is not the one that readers see.
    """
    if not value:
        return value
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        sound = parts.scheme in ("http", "https") and bool(host) and parts.port != 0
    except ValueError:
        sound, host = False, ""
    if not sound or re.search(r"[\s\x00-\x20\x7f\\]", value):
        instead = f"https://{value}" if _BARE.fullmatch(value) else ""
        hint = f"写成：{instead}" if instead else "只能写 https:// 或 http:// 开头的网址"
        raise PydanticCustomError("url", "不是网址：{value}", {"value": value, "hint": hint, "instead": instead})
    if "@" in parts.netloc:
        hint = f"@ 前面的不是网站，打开的是 {host}。从浏览器的地址栏重新复制"
        raise PydanticCustomError(
            "url-deceives", "网址里有 @，看着像另一个网站：{value}", {"value": value, "hint": hint}
        )
    if odd := next((sign for sign in host if unicodedata.name(sign, "").startswith(_LOOK_ALIKE)), ""):
        details = {"value": value, "odd": odd, "hint": "从浏览器的地址栏重新复制，或照官方网站的写法重新输入"}
        raise PydanticCustomError("url-deceives", "网站名里的“{odd}”不是英文字母，只是长得像：{value}", details)
    return value


Url = Annotated[str, AfterValidator(web_address), Field(json_schema_extra={"pattern": r"^$|^https?://\S+$"})]
"""The address of a website, or nothing. Every field of which a page makes a link is one."""
