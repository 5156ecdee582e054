"""Every tag that a body may hold, and what stands inside what, is printed whole in the official document."""

from __future__ import annotations

import pytest

from site_src.read.markdown.raw_html import TAGS
from site_src.render.documents.document import DocumentLook
from tests.unit.inspect.test_notice import body_of, found

_TABLE = (
    '<table><caption>表名</caption><colgroup><col><col></colgroup><thead><tr><th scope="col">甲</th><th>乙</th></tr></thead>'
    '<tbody><tr><td rowspan="2">一</td><td>二</td></tr><tr><td>三</td></tr><tr><td colspan="2">四</td></tr></tbody></table>'
)
_OWN = {
    **dict.fromkeys(("table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"), _TABLE),
    **dict.fromkeys(("ruby", "rt", "rp"), "<ruby>驿<rp>（</rp><rt>yì</rt><rp>）</rp></ruby>站"),
    **dict.fromkeys(("dl", "dt", "dd"), "<dl><dt>名</dt><dd>释一</dd><dd>释二</dd></dl>"),
    **dict.fromkeys(("details", "summary"), "<details open><summary>更多</summary><p>里面</p></details>"),
    **dict.fromkeys(("ul", "li"), "<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>"),
    "ol": '<ol start="5"><li>甲</li><li>乙</li></ol>',
    "br": "前<br>后。", "wbr": "前<wbr>后。", "hr": "<hr>", "p": "<p>段</p>", "pre": "<pre>一  二\n三</pre>",
    "div": "<div>块里<p>段</p>字</div>", "img": "![图](a.jpg)", "input": "- [x] 办了",
}  # fmt: skip
_NESTED = (
    "- 甲\n\n  ```\n  码 <b>\n  ```\n- 乙", "- 甲\n\n  | 甲 | 乙 |\n  |---|---|\n  | 1 | 2 |\n- 乙", "> 甲\n>\n> - 乙\n>\n> > 丁",
    "> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |", "1. 甲\n   1. 乙\n      1. 丙\n         - 丁\n2. 戊",
    "- [ ] 甲\n  - [x] 乙\n- [x] 丙\n\n  二段",
    "文[^1]再[^1]。\n\n[^1]: 注一\n\n    二段", "- 甲[^a]\n- 乙\n\n[^a]: 注[外](https://www.example.org/x)", "## 标题**粗**`码`",
    "| 甲[^1] |\n|---|\n| 乙[^1] |\n\n[^1]: 注", "| 图 |\n|---|\n| ![图](a.jpg) |", "[![图](a.jpg)](https://www.example.org/)",
    "::: 提示 注意\n- 甲\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n:::", "::: 步骤\n1. 甲\n\n   二段\n2. 乙\n   - 丙\n:::", "😀 😀**😀**",
    "| 甲 | 乙 |\n|:--|--:|\n| a \\| b | `c` |\n| **粗** | 1<br>2 |", "名一\n名二\n:   释\n\n    二段\n:   另释", "~~删~~前\\\n后 \\% \\#",
    "https://www.example.org/a?b=1&c=2 和 a@example.org", "&lt;b&gt; &amp; &frac12; &hearts;", "附件：\n\n1. 报名表\n\n后面还有字。",
)  # fmt: skip


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_every_allowed_tag_is_printed(tag: str, look: DocumentLook) -> None:
    body = body_of(f"开头。\n\n{_OWN.get(tag, f'前<{tag}>中间</{tag}>后。')}\n\n完。")
    assert found(body, body, look) == ()


@pytest.mark.parametrize("markdown", _NESTED)
def test_what_stands_inside_something_else_is_printed(markdown: str, look: DocumentLook) -> None:
    body = body_of(f"开头。\n\n{markdown}\n\n完。")
    assert found(body, body, look) == ()
