"""The plain text of a rendered body, for excerpts: what it says, without what would mislead when it stands alone."""

from __future__ import annotations

import re
from html import unescape

_NOTES = '<div class="footnote">'
_NOTE = re.compile(r'<sup id="fnref[^<>]*>.*?</sup>')
_STRUCK = re.compile(r"<(del|s)(?: [^<>]*)?>.*?</\1>", re.DOTALL)
_APART = re.compile(r"<(table|pre)(?: [^<>]*)?>.*?</\1>", re.DOTALL)
"""What cannot be read on in one line."""

_READING = re.compile(r"<rp[^<>]*>.*?</rp>|<rt[^<>]*>(.*?)</rt>", re.DOTALL)
_RAISED = re.compile(r"<sup>([0-9+−n-]+)</sup>")
_RAISED_SIGNS = str.maketrans("0123456789+−-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_QUOTED = re.compile(r"<q(?: [^<>]*)?>(.*?)</q>", re.DOTALL)
_ENDS = re.compile(r"<br ?/?>|</(?:p|div|li|d[dt]|t[dh]|h[1-6]|caption|summary)>(?=[^\n])")
_TAG = re.compile(r"<[^<>]*>")
_SHORTCODE = re.compile("\x01s[0-9]+\x01")
_LINES = re.compile(r"\s*\n\s*")


def plain(html: str, *, raw: bool = True) -> str:
    """Return the text of a body, a line for each block; the titles of other pages are still marks.

    Footnotes and what is struck out are left out, tables and code if there is anything else;
    a reading stands in brackets, an exponent is raised. Without `raw` HTML there are none of these.
    """
    if _NOTES in html:
        html = _NOTE.sub("", html[: html.rindex(_NOTES)])
    if "<table" in html or "<pre" in html:
        rest = _APART.sub("", html)
        html = rest if _TAG.sub("", rest).strip() else html
    if "<del" in html or "<s>" in html:
        html = _STRUCK.sub("", html)
    text = _TAG.sub("", _written(html) if raw else html)
    if "\x01" in text:
        text = _SHORTCODE.sub("", text)
    return _LINES.sub("\n", unescape(text) if "&" in text else text).strip()


def _written(html: str) -> str:
    """Return what raw HTML says with marks alone, in signs."""
    if "<rt" in html:
        html = _READING.sub(lambda found: f"（{found[1]}）" if found[1] else "", html)
    if "<sup>" in html:
        html = _RAISED.sub(lambda found: found[1].translate(_RAISED_SIGNS), html)
    if "<q" in html:
        html = _QUOTED.sub(r"“\1”", html)
    return _ENDS.sub("\n", html)
