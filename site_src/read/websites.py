"""Addresses of websites as people write them: what was meant, and which host a reader would take for another."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import urlsplit

_HALF = str.maketrans({chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"。": ".", "　": " "})
_START = re.compile(r"(h(?:t{1,3}|tt)?ps?|http|https)\s*[:;.]*\s*[/\\]{0,3}\s*(?=[\w\[])", re.IGNORECASE | re.ASCII)
_BARE = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?", re.ASCII)
_HAN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")
_PRETENDS = re.compile(r"(?:^|\.)(?:gov|edu|org|com|net|ac)\.cn[-.].")
"""What looks like the end of a Chinese host and is not."""


_TOP = "cn|com|net|org|gov|edu|info|top|vip|xyz|site|online|shop|club|cc|io|tv|hk|tw|中国|公司|网络"
_NAMED = re.compile(
    rf"(?<![\w@.-])(?:https?://)?((?:[\w-]+\.)+(?:{_TOP}))(?![\w-]|\.[a-z]|[^\s，。；、）)]*@)",
    re.IGNORECASE | re.ASCII,
)
"""A website in a text."""


class Deceit(NamedTuple):
    """Why readers take an address for that of another website, and what to do."""

    message: str
    hint: str


def host_of(address: str) -> str:
    """Return the host of a web address in lower case, as people read it; empty if there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def deceit(address: str) -> Deceit | None:
    """Say why the host of `address`, a web address, is another than the one that readers see in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    host = host_of(address)
    if "@" in parts.netloc:
        return Deceit("网址里有 @，看着像另一个网站", f"@ 前面的不是网站，打开的是 {host}。从浏览器的地址栏重新复制")
    if "\\" in address:
        return Deceit("网址里有反斜杠，打开的可能是另一个网站", f"写成 {meant(address)}" if meant(address) else _COPY)
    if host in ("http", "https"):
        return Deceit("网址的开头写了两次", f"写成 {meant(address)}" if meant(address) else _COPY)
    if odd := next((sign for sign in host if not sign.isascii() and not _HAN.match(sign)), ""):
        plain = host.translate(_HALF)
        if plain.isascii():
            return Deceit(f"网站名里的“{odd}”是全角的", f"写成半角：{plain.rstrip('.')}")
        what = "不是英文字母，只是长得像" if unicodedata.category(odd)[0] == "L" else "不是网站名里的符号"
        return Deceit(f"网站名里的“{odd}”{what}", "从浏览器的地址栏重新复制，或照官方网站的写法重新输入")
    if _PRETENDS.search(host):
        owner = ".".join(host.split(".")[-2:])
        return Deceit(f"看着像 .cn 的网站，其实是 {owner} 的", _COPY)
    return None


_COPY = "从浏览器的地址栏重新复制；不是它的官方网站，删去这个链接"


def other_site(text: str, address: str) -> str:
    """Return the website that `text` names if the web address `address` leads to another one; else nothing."""
    host = host_of(address).removeprefix("www.")
    named = [found[1].lower() for found in _NAMED.finditer(unicodedata.normalize("NFKC", text))]
    bare = [name.removeprefix("www.") for name in named]
    if any(one == host or one.endswith(f".{host}") or host.endswith(f".{one}") for one in bare):
        return ""
    return named[0] if named else ""


def meant(written: str) -> str:
    """Return the address that `written` was meant to be; empty if nobody can know or it is one already.

    Full-width signs become half-width, a start that is cut or doubled is written out.
    """
    text = "".join(written.translate(_HALF).replace("\\", "/").split())
    rest, secure = text, True
    while found := _START.match(rest):
        secure = found[1].lower().endswith("s")
        rest = rest[found.end() :]
    if not _BARE.fullmatch(rest):
        return ""
    whole = f"{'https' if secure else 'http'}://{rest}"
    return "" if whole == written else whole
