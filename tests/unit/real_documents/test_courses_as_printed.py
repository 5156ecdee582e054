"""A course list of titles, as some unions print it: nothing is made up beside them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.unit.real_documents.printed import said

TITLES = ("怎样走路不伤膝", "办公桌前的十分钟", "一起学做八段锦", "听懂孩子的话", "睡前放松练习", "厨房里的盐和油")
LISTS = ("courses/index.html", "files/courses/courses.pdf", "files/courses/courses.xlsx")


def test_titles_alone_stand_in_every_list_without_what_nobody_said(tree: Mapping[str, bytes]) -> None:
    for path in LISTS:
        text = said(tree, path)
        assert [title for title in TITLES if title not in text] == []
        assert [word for word in ("None", "未分类", "适合对象", "线下", "专题讲座", "序号") if word in text] == [], path


def test_the_page_of_a_title_has_no_empty_panel(tree: Mapping[str, bytes]) -> None:
    assert "课程要点" not in said(tree, "courses/k1.html")


def test_fee_number_of_sessions_and_start_are_told_where_they_are_known(tree: Mapping[str, bytes]) -> None:
    assert "课次8次开课时间3月中旬费用免费" in said(tree, "courses/k2.html")
    for path in LISTS[1:]:
        assert [word for word in ("课次", "3月中旬", "免费") if word not in said(tree, path)] == []


def test_a_list_without_ids_names_its_rows_by_their_titles_and_keeps_their_order(tree: Mapping[str, bytes]) -> None:
    assert "春季骑行怎样开始" in said(tree, "courses/chun-ji-qi-xing-zen-yang-kai-shi.html")
    for path in LISTS:
        text = said(tree, path)
        assert text.index("春季骑行怎样开始") < text.index("办公室里的肩颈操"), path
