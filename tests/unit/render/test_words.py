"""Where a title breaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.render.documents.measure import ems
from site_src.words import lines_of, words_of

WHOLE = ("健康", "小家", "项目", "心理健康", "锦州", "教职工", "驿站", "2026年", "第二批", "《规则》", "工作的")


@pytest.mark.parametrize(
    "title",
    [
        "关于推选2026年先进教职工小家和职工暖心驿站的通知",
        "关于申报2026年第二批职工心理服务助推项目的通知",
        "锦州市教育工会关于开展2026年度心理健康、健康驿站推选工作的通知",
        "关于印发《规则》和做好职工心理健康服务工作的通知",
    ],
)
@pytest.mark.parametrize("most", [8.0, 11.0, 14.0, 20.0])
def test_words_stay_whole_and_lines_are_not_longer_than_they_may_be(title: str, most: float) -> None:
    lines = lines_of(title, most, ems)
    assert "".join(lines) == title
    assert all(ems(line) <= most for line in lines)
    for word in WHOLE:
        if word in title:
            assert any(word in line for line in lines), (word, lines)


@settings(deadline=None)
@given(st.text("关于教职工健康驿站（）《》“”，。的 2026年A", max_size=60), st.floats(3, 30))
def test_nothing_is_lost_and_no_line_begins_with_a_mark_that_ends(title: str, most: float) -> None:
    assert "".join(words_of(title)) == title
    assert "".join(lines_of(title, most, ems)).replace(" ", "") == title.replace(" ", "")
    for before, after in zip(words_of(title), words_of(title)[1:], strict=False):
        assert after[0] not in "）》”，。"
        assert before[-1] not in "（《“"


def test_lines_are_about_equally_long() -> None:
    lines = lines_of("中国教育工会常州市委员会关于开展2024年度常州市教职工“健康驿站”推选工作的通知", 20, ems)
    lengths = [ems(line) for line in lines]
    assert max(lengths) - min(lengths) < 5


def test_a_name_of_several_words_stays_whole() -> None:
    assert words_of("关于推选教职工健康驿站的通知") == ("关于", "推选", "教职工", "健康驿站的", "通知")
    for name in ("健康驿站", "心灵驿站", "教职工"):
        assert any(name in piece for piece in words_of(f"关于{name}建设的通知"))
