"""To whom a notice speaks: the line that its page and its official document begin with.

One rule for both. A body whose first paragraph names those who are addressed and ends
in a colon begins with it, as it is typed; so does one whose first paragraph names just
the addressees of the front matter, quoted or without a colon, which it then gets. Any
other begins with those addressees, if there are some. What a body ends in of the
signature of the front matter is left to that, which is set below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

_FIRST = re.compile(r"\s*<p>(?P<line>(?:(?!</?p\b).)*?)</p>", re.DOTALL)
_QUOTED = re.compile(r"\s*<blockquote>\s*<p>(?P<line>(?:(?!</?p\b).)*?)</p>\s*</blockquote>", re.DOTALL)
_LAST = re.compile(r"<p\b[^<>]*>(?P<lines>(?:(?!</?p\b).)*)</p>\s*\Z", re.DOTALL)
_BREAK = re.compile(r"<br\b[^<>]*>|\n")
_TAG = re.compile(r"<[^<>]*>")
_BETWEEN = re.compile(r"[\s，,、：:]")
_SPACE = re.compile(r"\s")
_SENTENCE = re.compile("[。；？！;?!]")
_LEADS_ON = re.compile(
    "如下|下列|以下|现将|现就|通知|安排|事项|要求|公布|公示|附件|^(?:为|根据|按照|经|自|从|现|请)"
    "|(?:时间|地点|对象|主题|内容|方式|目的|说明|提示|摘要)[：:]$|^[（(]?[0-9一二三四五六七八九十]+[、.．）)]"
)
"""What a first paragraph has that leads into the text: ``为做好……，现通知如下：``, ``一、时间：``."""
_LONGEST = 120
"""Characters: an office that addresses more than a dozen kinds of units writes 各有关单位."""


def addressed(html: str, audience: Sequence[str]) -> str:
    """Return a rendered body whose salutation, typed or taken from `audience`, is a paragraph of class ``to``."""
    found = _FIRST.match(html)
    if found and is_salutation(_text(found["line"]), audience):
        return f'<p class="to">{_ended(found["line"])}</p>{html[found.end() :]}'
    quoted = _QUOTED.match(html)
    if quoted and _names(_text(quoted["line"]), audience):
        return f'<p class="to">{_ended(quoted["line"])}</p>{html[quoted.end() :]}'
    if not audience:
        return html
    named = "，".join(one.rstrip("：: ") for one in audience)
    return f'<p class="to">{escape(named, quote=False)}：</p>\n{html}'


def unsigned(html: str, signature: Sequence[str]) -> str:
    """Return a rendered body without the lines of `signature` at its end, if it ends in just these."""
    wanted = [bare for line in signature if (bare := _SPACE.sub("", line))]
    rest, found = html, list[str]()
    while len(found) < len(wanted) and (last := _LAST.search(rest)):
        lines = [_SPACE.sub("", _text(line)) for line in _BREAK.split(last["lines"])]
        rest, found = rest[: last.start()], [*filter(None, lines), *found]
    return rest if wanted and found == wanted else html


def is_salutation(paragraph: str, audience: Sequence[str]) -> bool:
    """Say whether the first paragraph of a body is the salutation."""
    if _names(paragraph, audience):
        return True
    if not paragraph.endswith(("：", ":")):
        return False
    return len(paragraph) <= _LONGEST and not _SENTENCE.search(paragraph) and not _LEADS_ON.search(paragraph)


def _names(paragraph: str, audience: Sequence[str]) -> bool:
    """Say whether `paragraph` is just the names of the `audience`."""
    named = _BETWEEN.sub("", "".join(audience))
    return bool(named) and _BETWEEN.sub("", paragraph) == named


def _ended(line: str) -> str:
    return line if _text(line).endswith(("：", ":")) else f"{line}："


def _text(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
