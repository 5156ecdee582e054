"""To whom a notice speaks: the line that its page and its official document begin with.

One rule for both. A body whose first paragraph names those who are addressed and ends
in a colon begins with it, as it is typed. Any other begins with the addressees of the
front matter, if there are some.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

_FIRST = re.compile(r"\s*<p>(?P<line>(?:(?!</?p\b).)*?[：:])</p>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BETWEEN = re.compile(r"[\s，,、：:]")
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
    if found and is_salutation(unescape(_TAG.sub("", found["line"])), audience):
        return f'<p class="to">{found["line"]}</p>{html[found.end() :]}'
    if not audience:
        return html
    return f'<p class="to">{escape("，".join(audience), quote=False)}：</p>\n{html}'


def is_salutation(paragraph: str, audience: Sequence[str]) -> bool:
    """Say whether the first paragraph of a body, which ends in a colon, is the salutation."""
    if audience and _BETWEEN.sub("", paragraph) == _BETWEEN.sub("", "".join(audience)):
        return True
    return len(paragraph) <= _LONGEST and not _SENTENCE.search(paragraph) and not _LEADS_ON.search(paragraph)
