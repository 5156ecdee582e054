"""Bold and italic text beside every mark of punctuation that Chinese has."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body

PUNCTUATION = "，。、；：？！“”‘’（）【】《》—～…·〃〄々-"


def html(text: str) -> str:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    return body.html


def test_there_are_twenty_five() -> None:
    assert len(set(PUNCTUATION)) == 25


@pytest.mark.parametrize("mark", PUNCTUATION)
@pytest.mark.parametrize(
    ("stars", "opens", "closes"),
    [("*", "<em>", "</em>"), ("**", "<strong>", "</strong>"), ("***", "<strong><em>", "</em></strong>")],
)
def test_marks_inside_with_a_han_character_outside(mark: str, stars: str, opens: str, closes: str) -> None:
    for inner in (f"真{mark}", f"{mark}真", f"{mark}真{mark}"):
        wanted = {f"<p>她{opens}{inner}{closes}她</p>"}
        if stars == "***":
            wanted.add(f"<p>她<em><strong>{inner}</strong></em>她</p>")
        assert html(f"她{stars}{inner}{stars}她") in wanted
        assert html(f"{stars}{inner}{stars}她").startswith("<p><")
        assert html(f"她{stars}{inner}{stars}").endswith("></p>")


@pytest.mark.parametrize("mark", PUNCTUATION)
def test_underscores_work_where_no_word_goes_on(mark: str) -> None:
    assert html(f"（_真{mark}_）") == f"<p>（<em>真{mark}</em>）</p>"
    assert html(f"（__真{mark}__）") == f"<p>（<strong>真{mark}</strong>）</p>"


def test_underscores_inside_a_name_stay() -> None:
    assert html("附件_一_二") == "<p>附件_一_二</p>"
