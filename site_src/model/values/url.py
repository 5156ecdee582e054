"""The address of another website: what a page may put behind a link."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from site_src.read.websites import deceit, meant

_BARE = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/\S*)?", re.ASCII)
_CUT = re.compile(r"h?t{1,3}ps?\W|www\.", re.IGNORECASE)


def corrected(value: str) -> str:
    """Return the address that `value`, whose beginning is that of one, was meant to be; nothing if nobody can know."""
    return meant(value) if _CUT.match(value) else ""


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
        instead = corrected(value) or (meant(value) if _BARE.fullmatch(value) else "")
        hint = f"写成：{instead}" if instead else "只能写 https:// 或 http:// 开头的网址"
        raise PydanticCustomError("url", "不是网址：{value}", {"value": value, "hint": hint, "instead": instead})
    if found := deceit(value):
        details = {"said": found.message, "value": value, "hint": found.hint, "instead": meant(value)}
        raise PydanticCustomError("url-deceives", "{said}：{value}", details)
    return value


Url = Annotated[str, AfterValidator(web_address), Field(json_schema_extra={"pattern": r"^$|^https?://\S+$"})]
"""The address of a website, or nothing. Every field of which a page makes a link is one."""
