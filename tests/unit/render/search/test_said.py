"""What a page says is what stands between its head and its foot, without what leads around the site."""

from __future__ import annotations

import pytest

from site_src.render.search.said import UNSEEN, page_text, tidy
from tests.small_site import SmallSite


def said(body: str) -> str:
    page = f"<!DOCTYPE html><html><head><title>题</title></head><body><nav>栏目</nav><main>{body}</main><footer>页脚</footer></body></html>"
    (part,) = page_text(None, page.encode())  # type: ignore[arg-type]
    return part.decode()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>题目</h1><p>正文。</p>", "正文。"),
        ("<p>心<b>理</b>健<span>康</span></p><p>第二段</p>", "心理健康\n第二段"),
        ("<ul><li>甲</li><li>乙</li></ul>尾", "甲\n乙\n尾"),
        ("<table><tr><th>材料</th><td>几份</td></tr></table>", "材料\n几份"),
        ("<p>打 12356 ，或<br>发 Word 文件 2 份</p>", "打12356，或\n发Word文件2份"),
        ("<p>Word file</p>", "Word file"),
        ("<p>前<button>朗读</button>后</p><nav>上一篇</nav><script>1</script>", "前后"),
        (f"<p>前<span {UNSEEN}>示例</span>后</p>", "前后"),
        ("<p hidden>不见</p><p>看见</p>", "看见"),
        ("<p>a&amp;b &lt;c&gt;</p><!-- 注 -->", "a&b <c>"),
        ("<p>软\u00ad连\u200b字</p>", "软连字"),
        ("", ""),
    ],
)
def test_the_words_of_a_page_stand_in_its_order(body: str, text: str) -> None:
    assert said(body) == text


@pytest.mark.parametrize("page", [b"", b"\n  \n"])
def test_a_page_that_a_theme_leaves_empty_says_nothing(page: bytes) -> None:
    assert page_text(None, page) == (b"",)  # type: ignore[arg-type]


def test_no_space_is_kept_that_nobody_types() -> None:
    assert tidy(["  拨打\t", "12356\n\n", "GAD-7 test　表 "]) == "拨打12356\nGAD-7 test表"


def test_entries_of_a_list_are_told_apart_by_their_anchors(site: SmallSite) -> None:
    rows = (
        "{% for card in view.cards %}<li id=\"{{ card.url.partition('#')[2] }}\"><h3>{{ card.title }}</h3>"
        "<p>{{ card.facts.hours }}</p></li>{% endfor %}"
    )
    site.write("theme/templates/contacts-list.html", f"<main>{rows}</main>")
    site.write("theme/templates/search.html", "{{ view.files }}")
    site.published()

    held = (site.output / "search/texts-0.js").read_text("utf-8")

    assert "每天不少于18小时" in held
