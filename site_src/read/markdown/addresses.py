"""Addresses that are written as they are: of the web and of mail, with ``<…>`` around them or bare."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import AUTOMAIL_RE, InlineProcessor
from markdown.util import AtomicString

_URL = r"(?<![A-Za-z0-9/])https?://[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*"
_MAIL = r"(?<![\w.+\-/:@%])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w@/])"
_TRAILING = re.compile(r"[.,;:!?'*_~]+$")


class BareAddresses(InlineProcessor):
    """Makes links of ``https://…``: up to a space, a Chinese character, or the mark that ends the sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(_URL)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        address = _TRAILING.sub("", m[0])
        while address.endswith(")") and address.count(")") > address.count("("):
            address = _TRAILING.sub("", address[:-1])
        return _link(address, address), m.start(), m.start() + len(address)


class BareMail(InlineProcessor):
    """Makes links of mail addresses."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(f"(?a:{_MAIL})")

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        return _link(m[0], f"mailto:{m[0]}"), m.start(), m.end()


class BracketedMail(InlineProcessor):
    """Makes links of ``<office@example.edu.cn>``, in letters, so that links and personal data are judged as everywhere."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(AUTOMAIL_RE, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        address = self.unescape(m[1]).removeprefix("mailto:")
        return _link(address, f"mailto:{address}"), m.start(), m.end()


def _link(text: str, address: str) -> Element:
    link = Element("a", {"href": address})
    link.text = AtomicString(text)
    return link
