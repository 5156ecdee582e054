"""What an editor means, in the text that an editor would have written."""

from __future__ import annotations

import pytest

from site_src.read.tree import Plain, Scalar
from site_src.write.edited import edited
from site_src.write.edits import Change, Insert, Remove, Set

FORM = "content/forms/a.yaml"
LIST = """\
# 热线
- id: "12356" # 全国
  phones: ["12356"]
  # 时间
  hours: |
    每天
    全天

- id: "120"
  phones:
    - "120" # 急救
    # 备用
    - "0519-01234567"
  note: '说"急"'
"""


def after(text: str, *edits: Change, path: str = FORM) -> str:
    return edited(path, text.encode(), edits).decode()


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Set((0, "id"), "12320"), '- id: "12356" # 全国', '- id: "12320" # 全国'),
        (Set((0, "hours"), "全天\n"), "|\n    每天\n    全天\n", "|\n    全天\n"),
        (Set((0, "hours"), "全天"), "|\n    每天\n    全天\n", "全天\n"),
        (Set((0, "hours"), None), " |\n    每天\n    全天\n", "\n"),
        (Set((0, "hours"), ["甲", "乙"]), "|\n    每天\n    全天\n", "[甲, 乙]\n"),
        (Set((0, "hours"), {"a": "甲", "b": ["1"]}), " |\n    每天\n    全天\n", '\n    a: 甲\n    b: ["1"]\n'),
        (Set((1, "note"), "他说'急'"), "'说\"急\"'", "'他说''急'''"),
        (Set((1, "phones"), "120"), ':\n    - "120" # 急救\n    # 备用\n    - "0519-01234567"\n', ': "120"\n'),
        (Set((0, "phones"), ["12356", "12320"]), '["12356"]', '["12356", "12320"]'),
        (Set((1, "phones", 1), "0519-01234568"), '"0519-01234567"', '"0519-01234568"'),
        (Set((0, "draft"), Plain("yes")), "    全天\n", "    全天\n  draft: yes\n"),
        (Set((1, "draft"), "no"), "'说\"急\"'\n", '\'说"急"\'\n  draft: "no"\n'),
        (Set((1, "scope"), Scalar("好")), "'说\"急\"'\n", '\'说"急"\'\n  scope: "好"\n'),
        (Insert((1, "phones"), 1, "119"), "# 急救\n", '# 急救\n    - "119"\n'),
        (Insert((1, "phones"), 0, "119"), '    - "120"', '    - "119"\n    - "120"'),
        (Insert((0, "phones"), 1, "119"), '["12356"]', '["12356", "119"]'),
        (Insert((), 0, {"id": "x", "t": "多\n行"}), '- id: "12356"', '- id: x\n  t: |-\n    多\n    行\n- id: "12356"'),
        (Insert((), 2, {"id": "x", "t": []}), "'说\"急\"'\n", "'说\"急\"'\n- id: x\n  t: []\n"),
        (Remove((0, "id")), '- id: "12356" # 全国\n  phones', "- phones"),
        (Remove((0, "phones")), '  phones: ["12356"]\n', ""),
        (Remove((0, "phones", 0)), '["12356"]', "[]"),
        (Remove((1, "phones", 0)), '    - "120" # 急救\n', ""),
        (Remove((1, "note")), "  note: '说\"急\"'\n", ""),
    ],
)
def test_an_edit_is_written_as_the_file_is_written(edit: Change, old: str, new: str) -> None:
    assert LIST.count(old) == 1
    assert after(LIST, edit) == LIST.replace(old, new)


@pytest.mark.parametrize(
    ("text", "edit", "new"),
    [
        ("a: {b: , c}\n", Set(("a", "b"), "1"), 'a: {b: "1" , c}\n'),
        ("a: {b: , c}\n", Set(("a", "c"), "丙"), "a: {b: , c: 丙}\n"),
        ("a: {b: 1, c}\n", Set(("a", "d"), ["丁，"]), 'a: {b: 1, c, d: ["丁，"]}\n'),
        ("a: {}\n", Set(("a", "b"), "乙"), "a:\n  b: 乙\n"),
        ("a: [\n  甲, # 一\n  乙 # 二\n]\n", Remove(("a", 1)), "a: [\n  甲, # 一\n   # 二\n]\n"),
        ("a: [甲, 乙]\n", Remove(("a", 0)), "a: [乙]\n"),
        ("a: [甲, 乙]\n", Insert(("a",), 0, {"b": "1"}), 'a: [{b: "1"}, 甲, 乙]\n'),
        ("a:\n- 甲\nb: 1", Insert(("a",), 1, "乙"), "a:\n- 甲\n- 乙\nb: 1"),
        ("a:\n- 甲\nb: 1", Set(("c",), [{"x": "1", "y": "二"}]), 'a:\n- 甲\nb: 1\nc:\n- x: "1"\n  y: 二'),
        ("a:\n    b: 1\n", Set(("c",), {"x": {"y": "z"}}), "a:\n    b: 1\nc:\n    x:\n        y: z\n"),
        ("rows:\n  - {a: 甲, n: 1}\n", Insert(("rows",), 1, {"a": "乙", "n": Plain("2")}), "rows:\n  - {a: 甲, n: 1}\n  - {a: 乙, n: 2}\n"),
        ("a: # 空着\nb: 1\n", Set(("a",), ["甲" * 99, "乙"]), f"a: # 空着\n  - {'甲' * 99}\n  - 乙\nb: 1\n"),
        ("a: 甲 # 说明\nb: 1\n", Set(("a",), "多\n行"), "a: |- # 说明\n  多\n  行\nb: 1\n"),
        ("a:\n  甲\nb: 1\n", Set(("a",), "乙"), "a:\n  乙\nb: 1\n"),
        ("total: 100\n", Set(("total",), "75"), "total: 75\n"),
        ("a: 甲\n", Set(("a",), "75"), 'a: "75"\n'),
        ("- - 甲\n  - 乙\n", Remove((0, 0)), "- - 乙\n"),
        ("-\n  # 一\n  a: 1\n  b: 2\n", Set((0, "c"), "丙"), "-\n  # 一\n  a: 1\n  b: 2\n  c: 丙\n"),
    ],
)  # fmt: skip
def test_unusual_places_are_written_too(text: str, edit: Change, new: str) -> None:
    assert after(text, edit) == new


def test_a_list_given_back_whole_changes_only_what_differs() -> None:
    text = "items: # 各项\n  - {no: 1, text: 甲} # 一\n  # 二的说明\n  - {no: 2, text: 乙}\n  - {no: 3, text: 丙}\n"
    items = [{"no": Plain("0"), "text": "新"}, {"no": "1", "text": "甲"}, {"no": "2", "text": "改"}]

    assert after(text, Set(("items",), items)) == (
        "items: # 各项\n  - {no: 0, text: 新}\n  - {no: 1, text: 甲} # 一\n  # 二的说明\n  - {no: 2, text: 改}\n"
    )


TABLE = '编号,课程主题,"类别",授课方式\r\nqx-01,"甲,乙",情绪,\r\n,,,\r\nqx-02,"丙",压力,线上\r\n'
COURSES = "content/courses/a.csv"


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Set((0, "title"), "甲"), '"甲,乙"', "甲"),
        (Set((1, "title"), "丁"), '"丙"', '"丁"'),
        (Set((0, "delivery"), '线上,"两期"'), "情绪,\r", '情绪,"线上,""两期"""\r'),
        (Remove((1, "delivery")), "线上", ""),
        (Remove((0,)), 'qx-01,"甲,乙",情绪,\r\n', ""),
        (Insert((), 1, {"id": "qx-03", "title": "戊"}), "情绪,\r\n", "情绪,\r\nqx-03,戊,,\r\n"),
        (Insert((), 2, {"id": "qx-03", "audience": ["甲", "乙"]}), TABLE, TABLE.replace("授课方式", "授课方式,适合对象")
            .replace("情绪,", "情绪,,").replace("线上\r\n", "线上,\r\nqx-03,,,,甲；乙\r\n")),
    ],
)  # fmt: skip
def test_a_table_keeps_its_line_ends_and_quotes(edit: Change, old: str, new: str) -> None:
    assert after(TABLE, edit, path=COURSES) == TABLE.replace(old, new)


def test_a_line_that_tells_excel_the_delimiter_stays() -> None:
    edit = Set((1, "title"), "丁")

    assert after(f"sep=,\r\n{TABLE}", edit, path=COURSES) == f"sep=,\r\n{TABLE}".replace("丙", "丁")


def test_a_mark_at_the_start_and_line_ends_of_several_kinds_stay() -> None:
    data = b"\xef\xbb\xbftitle: a\r\nb: 1\nc: 2\r\nd: 3\r\n"

    assert edited(FORM, data, [Set(("c",), "x"), Set(("e",), Plain("4"))]) == (
        b"\xef\xbb\xbftitle: a\r\nb: 1\nc: x\r\nd: 3\r\ne: 4\r\n"
    )
