"""What is wrong with the address of a link, and with a text that promises another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from posixpath import basename, dirname, relpath
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from site_src.dialling import dialled
from site_src.read.websites import deceit, host_of, meant, other_site

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)([:：])")
_PAGE = re.compile(r"(?:/index)?\.html?(?=#|$)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MAIL_ADDRESS = re.compile(r"[A-Za-z0-9_.+%-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_NUMBER = re.compile(r"\+?[0-9](?:[-.() ]*[0-9]){2,}(?:;ext=[0-9]+|[,;pw][0-9]+)?", re.IGNORECASE | re.ASCII)
_ID = re.compile(r"@[^\s/#()<>]+(?:/[^\s/#()<>]+)*")
_CUT = re.compile(r"h?t{1,3}ps?(?:[:;.：；。]*[/／\\＼]|[:：;；])|www\.", re.IGNORECASE)
"""The start of a web address that lacks a sign or has one of another width."""

_DIGITS = re.compile(r"\+?[0-9][0-9 ()（）-]{3,}[0-9]|(?<![0-9])(?:110|119|120|122)(?![0-9])")


class Mistake(NamedTuple):
    """What is wrong with an address, and what to write; `instead` takes the place of the address."""

    rule: str
    message: str
    hint: str
    instead: str = ""


def scheme_of(seen: str) -> re.Match[str] | None:
    """Return the scheme of an address with the colon behind it, which may be of full width."""
    return _SCHEME.match(seen)


def relative(seen: str, path: str) -> Iterator[Mistake]:
    """Yield what is wrong with an address without a scheme, as a browser would see it, in the file at `path`."""
    if not seen:
        yield Mistake("link-target", "链接没有地址", "在圆括号里写地址：条目写 @编号，别的网站写 https:// 开头的网址")
    elif seen.startswith("//"):
        yield Mistake("link-scheme", "网址缺少开头", f"写成 https:{seen}", f"https:{seen}")
    elif seen.startswith("/"):
        yield _from_the_root(seen, path)
    elif _CUT.match(seen):
        whole = meant(seen) or f"https://{_CUT.sub('', seen, 1)}"
        yield Mistake("link-scheme", "网址缺少开头", f"写成 {whole}", whole)
    elif seen.startswith("\\"):
        file = seen.rpartition("\\")[2]
        yield Mistake(
            "link-backslash", "这是单位共享文件夹里的路径，别人打不开", f"把 {file} 放到本文件旁边，写成 {file}"
        )
    elif "\\" in seen:
        half = seen.replace("\\", "/")
        yield Mistake("link-backslash", "地址里用了反斜杠", f"改用“/”：{half}", half)
    elif _MAIL.fullmatch(seen):
        yield Mistake("link-scheme", "邮箱地址缺少开头", f"写成 mailto:{seen}", f"mailto:{seen}")
    elif seen.startswith("@") and not _ID.fullmatch(seen.partition("#")[0]):
        name, mark, anchor = seen.removeprefix("@").partition("#")
        whole = f"@{'/'.join(part for part in name.split('/') if part)}{mark}{anchor}"
        sound = whole if _ID.fullmatch(whole.partition("#")[0]) else ""
        hint = f"写成 {sound or '@编号 或 @类别/编号'}，中间不留空着的一段，不用空格和括号"
        yield Mistake("link-id", f"编号写得不对：{seen}", hint, sound)


def _from_the_root(seen: str, path: str) -> Mistake:
    """Say how to reach from `path` what an address from the root of the site means: a page by its id, else a file."""
    page = _PAGE.sub("", seen).strip("/")
    meant_here = relpath(f"content{seen}", dirname(path)) if "." in basename(page) else f"@{page}"
    hint = f"写相对本文件的路径，content 里的这个文件写成 {meant_here}"
    if meant_here.startswith("@"):
        hint = f"条目用编号指向：写成 {meant_here}"
    return Mistake("link-absolute", f"以“/”开头的地址换个位置就会失效：{seen}", hint, meant_here)


def _on_a_computer(address: str, kind: str) -> Mistake:
    file = re.split(r"[\\/]", unescape(address).rstrip("\\/"))[-1]
    shown = f"![图里是什么]({file})" if kind == "image" else f"[文字]({file})"
    hint = f"把 {file} 放到本文件旁边，写成 {shown}"
    return Mistake("link-scheme", "这是一台电脑里的路径，别人打不开", hint)


def absolute(address: str, scheme: re.Match[str], kind: str) -> Iterator[Mistake]:
    """Yield what is wrong with an address that has the scheme `scheme`, of a link or an image."""
    name, whole = scheme[1].lower(), meant(address) if _CUT.match(address) else ""
    if len(name) == 1 or name == "file":
        yield _on_a_computer(address, kind)
    elif name not in SCHEMES:
        hint = f"写成 {whole}" if whole else "只能用 https://、http://、mailto:、tel: 开头的地址，或 @编号、相对路径"
        yield Mistake("link-scheme", f"不允许以“{name}:”开头的地址", hint, whole)
    elif scheme[2] == "：":
        right = whole or address.replace("：", ":", 1)
        yield Mistake("link-scheme", "网址里用了全角的冒号", f"写成半角冒号：{right}", right)
    elif not address.lower().startswith(f"{name}:"):
        yield Mistake("link-scheme", "网址开头夹着看不见的字符", f"重新输入这个地址的开头：{name}:")
    elif kind == "image":
        hint = "把图片存到本文件旁边，写成 ![图里是什么](文件名.jpg)"
        yield Mistake("image-external", "图片在别的网站上：离线时显示不出来，也会让对方知道谁看了本页", hint)
    elif name == "tel":
        yield from _telephone(unquote(address.partition(":")[2]))
    elif name == "mailto":
        yield from _mail(unquote(address.partition(":")[2].partition("?")[0]))
    elif not host_of(address):
        hint = f"写成 {whole}" if whole else "写完整的网址，如 https:// 后面写网站名；不知道的，去掉链接只留文字"
        yield Mistake("link-target", f"网址不完整：{address}", hint)
    elif found := deceit(address):
        yield Mistake("link-deceives", f"{found.message}：{address}", found.hint)


def _telephone(number: str) -> Iterator[Mistake]:
    if not _NUMBER.fullmatch(number.strip()):
        digits = "".join(found for found in number if found.isascii() and found.isdigit())
        right = f"tel:{digits}" if len(digits) > 2 else ""
        hint = f"写成 {right}" if right else "tel: 后面写号码，只用数字和减号；没有号码的，去掉链接"
        yield Mistake("link-target", f"tel: 后面不是电话号码：{number}", hint, right)
    elif (right := dialled(own := re.split("[;,]", number)[0])) != re.sub(r"[^0-9+]", "", own):
        said = f"tel: 后面的分机会一起拨出去：{number}"
        yield Mistake("link-target", said, f"写成 tel:{right}，分机写在链接的文字里", f"tel:{right}")


def _mail(addresses: str) -> Iterator[Mistake]:
    for one in addresses.split(","):
        if not _MAIL_ADDRESS.fullmatch(one.strip()):
            hint = "mailto: 后面写完整的邮箱，@ 后面是域名；没有邮箱的，去掉链接"
            yield Mistake("link-target", f"mailto: 后面不是邮箱：{one}", hint)


def promised(element: Element, address: str) -> Iterator[Mistake]:
    """Yield that the text of a link to another site, a number or a mailbox names another one."""
    seen = [element.get("title", ""), *(image.get("alt", "") for image in element.iter("img"))]
    text = "".join(element.itertext())
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("http", "https"):
        host, tail = host_of(address), (element.tail or "")[:1]
        if text == address and tail.isalpha() and not _is_han(tail):
            hint = "从浏览器的地址栏重新复制，或照官方网站的写法重新输入"
            yield Mistake("link-deceives", f"网址在“{tail}”前面断了：它不是英文字母，只是长得像", hint)
        if other := other_site(" ".join([text, *seen]), address):
            hint = f"文字改成 {host}，或者改地址：读者看到的和打开的要是同一个网站"
            yield Mistake("link-text", f"文字写的是 {other}，打开的是 {host}", hint)
    elif scheme.lower() == "mailto":
        named = _MAIL_ADDRESS.findall(text)
        if named and not any(name.lower() in unquote(rest).lower() for name in named):
            yield Mistake("link-text", f"文字写的是 {named[0]}，发到的是 {unquote(rest)}", "两处写成同一个邮箱")
    elif scheme.lower() == "tel":
        called = _bare(rest.partition(";")[0])
        numbers = [_bare(found[0]) for found in _DIGITS.finditer(text)]
        if numbers and not any(
            one.startswith(called) or called.endswith(one) or one.endswith(called) for one in numbers
        ):
            yield Mistake(
                "link-text",
                "文字里的号码和拨的号码不是同一个",
                f"两处写成同一个号码：拨的是 {rest} 的，写成 [{rest}](tel:{rest})",
            )


def _is_han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000"


def _bare(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return digits.removeprefix("86") if number.startswith(("+86", "0086")) else digits
