"""A file full of mistakes: the first are told one by one, and how many more there are."""

from __future__ import annotations

from site_src.model import entries
from site_src.model.entries import read_entries
from site_src.model.judge import validate
from site_src.problems import masked
from site_src.read import csv_table
from site_src.read.excerpt import LONGEST, excerpt

COURSES = "content/courses/list.csv"
HEAD = "序号,课程主题,类别,适合对象,时长（分钟）,授课方式\n"


def test_of_many_unknown_keys_the_first_are_told_and_the_others_are_counted() -> None:
    keys = "".join(f"key{number}: 1\n" for number in range(validate.MOST_TOLD_OF_AN_ENTRY + 25))

    reading = read_entries("content/pages/a.md", f"---\ntitle: 甲\n{keys}---\n".encode())

    assert len(reading.problems) == validate.MOST_TOLD_OF_AN_ENTRY + 1
    last = reading.problems[-1]
    assert (last.rule, last.message) == ("too-many", "后面还有 25 处错误，没有逐条列出")


def test_of_many_wrong_entries_the_first_are_told_and_all_are_refused() -> None:
    wrong = entries.MOST_TOLD_OF_A_FILE + 50
    text = "".join(f"- {{id: a{number}, title: 甲, kind: 没有}}\n" for number in range(wrong))

    reading = read_entries(
        "content/contacts/a.yaml", f"{text}- {{id: z, title: 乙, kind: office, phones: ['12356']}}\n".encode()
    )

    assert "后面还有 50 个条目有错" in reading.problems[-1].message
    assert len(reading.refused) == wrong
    assert [card.id for card in reading.cards] == ["contacts/z"]


def test_of_many_rows_of_another_width_the_first_are_told_and_the_others_are_counted() -> None:
    reading = read_entries(COURSES, (HEAD + "a,b\n" * (csv_table.MOST + 7)).encode())

    messages = [problem.message for problem in reading.problems if problem.rule == "too-many"]
    assert "后面还有 7 行有错，没有逐行列出" in messages


def test_of_many_unknown_columns_the_first_are_told_and_the_others_are_counted() -> None:
    heads = ",".join(f"列{number}" for number in range(csv_table.MOST + 3))

    reading = read_entries(COURSES, f"{heads}\n{heads}\n".encode())

    assert len(reading.problems) == csv_table.MOST + 1
    assert reading.problems[-1].message == "后面还有 3 列没有核对"


def test_a_number_at_the_edge_of_what_is_shown_of_a_long_line_is_masked() -> None:
    number = "13912345678"
    for before in range(LONGEST - 20, LONGEST + 20):
        line = "字" * before + number + "字" * LONGEST
        shown = excerpt(line, 1)
        assert shown.rstrip("…") == masked(line)[: len(shown.rstrip("…"))]
        assert "123" not in shown
