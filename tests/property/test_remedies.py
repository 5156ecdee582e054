"""A remedy mends: applied as it is, its problem is gone and no new one has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.entries import read_entries
from site_src.model.judge.validate import validate
from site_src.problems import Problem, Remedy
from site_src.read.document import read
from site_src.read.markdown import render_body
from tests.unit.model.validate_model import Sample
from tests.unit.read.invalid_cases import Case, cases

Told = tuple[Problem, ...]


def _entries(path: str, text: str) -> Told:
    return read_entries(path, text.encode()).problems


def _sample(path: str, text: str) -> Told:
    document, problems = read(path, text.encode(), Sample.csv_columns)
    trees = document.trees if document else ()
    return (*problems, *(one for tree in trees for one in validate(Sample, tree, path, text)[1]))


def _remedied(text: str, problem: Problem) -> str:
    assert isinstance(problem.remedy, Remedy)
    lines = text.split("\n")
    lines[problem.line - 1] = problem.remedy.applied(lines[problem.line - 1])
    return "\n".join(lines)


def _said(problems: Iterable[Problem]) -> Counter[tuple[int, str, str]]:
    return Counter((problem.line, problem.rule, problem.message) for problem in problems)


def _each_remedy_mends(told: Callable[[str, str], Told], path: str, text: str) -> int:
    problems = told(path, text)
    mendable = [problem for problem in problems if problem.remedy]
    for problem in mendable:
        left = _said(told(path, _remedied(text, problem)))
        before = _said(problems)
        assert left[problem.line, problem.rule, problem.message] < before[problem.line, problem.rule, problem.message]
        assert not left - before, (problem, left - before)
    return len(mendable)


def _body(path: str, text: str) -> Told:
    return tuple(render_body(text, path=path)[1])


def _read(path: str, text: str) -> Told:
    return read(path, text.encode(), {"名称": "title", "电话": "phone"})[1]


@pytest.mark.parametrize("case", [*cases("yaml"), *cases("csv")], ids=lambda case: case.name)
def test_every_remedy_of_a_file_that_cannot_be_read_mends(case: Case) -> None:
    _each_remedy_mends(_read, case.path, case.data.decode())


@pytest.mark.parametrize("case", cases("schema"), ids=lambda case: case.name)
def test_every_remedy_of_an_invalid_case_mends(case: Case) -> None:
    _each_remedy_mends(_sample, case.path, case.data.decode())


def test_most_invalid_cases_of_a_schema_have_a_remedy() -> None:
    assert sum(_each_remedy_mends(_sample, case.path, case.data.decode()) > 0 for case in cases("schema")) >= 5


SOUND = {
    "title": "健步走", "issuer": "示例市教育工会", "date": "2026-03-02", "kind": "通知", "closes": "2026-03-20 17:30",
    "on_expiry": "mark", "draft": "no", "tags": "[走路]",
}  # fmt: skip
KEYS = sorted(SOUND)
DAYS = st.dates().filter(lambda day: day.year >= 1000)
WRITTEN_DAYS = st.one_of(
    DAYS.map(lambda day: f"{day.year}年{day.month}月{day.day}日"),
    DAYS.map(lambda day: f"{day.year}/{day.month}/{day.day}"),
    DAYS.map(lambda day: f"{day.year}.{day.month}.{day.day}"),
    st.tuples(DAYS, st.integers(0, 23), st.sampled_from(["Z", "+08:00", "-05:00", "", ":30"])).map(
        lambda given: f"{given[0]:%Y-%m-%d}T{given[1]:02}:15{given[2]}"
    ),
    st.tuples(DAYS, st.sampled_from(["上午", "下午", "晚上", "凌晨", "中午"]), st.integers(0, 12)).map(
        lambda given: f"{given[0].year}年{given[0].month}月{given[0].day}日{given[1]}{given[2]}点"
    ),
)


def _notice(fields: dict[str, str]) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n\n正文。\n"


@given(key=st.sampled_from(KEYS), at=st.integers(0, 12), letter=st.sampled_from("abcdefgxyz"))
def test_a_misspelt_key_is_mended_by_its_remedy(key: str, at: int, letter: str) -> None:
    place = at % len(key)
    wrong = key[:place] + letter + key[place + 1 :]
    fields = {wrong if name == key else name: value for name, value in SOUND.items()}

    _each_remedy_mends(_entries, "content/notices/a.md", _notice(fields))


@pytest.mark.parametrize("key", [key for key in KEYS if len(key) > 4])
def test_a_key_with_one_wrong_letter_has_a_remedy(key: str) -> None:
    wrong = f"{key[:2]}q{key[3:]}"
    fields = {wrong if name == key else name: value for name, value in SOUND.items()}

    assert _each_remedy_mends(_entries, "content/notices/a.md", _notice(fields)) > 0


@given(day=WRITTEN_DAYS, quotes=st.sampled_from(["", '"', "'"]))
def test_a_day_written_otherwise_is_mended_by_its_remedy(day: str, quotes: str) -> None:
    # Without a date of publishing, before which a day might be.
    fields = {**SOUND, "updated": f"{quotes}{day}{quotes}"}
    del fields["date"]

    _each_remedy_mends(_entries, "content/notices/a.md", _notice(fields))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-01T09:30:00Z", "2026-12-01 17:30"),
        ("2026-12-01T20:30:00-05:00", "2026-12-02 09:30"),
        ("2026年12月1日晚上8点", "2026-12-01 20:00"),
        ("2026年12月1日凌晨12点半", "2026-12-01 00:30"),
        ("2026年12月1日中午12点", "2026-12-01 12:00"),
        ("二〇二六年十一月二十一日", "2026-11-21"),
        ("二○二六年十二月三日上午九点半", "2026-12-03 09:30"),
        ("20261101", "2026-11-01"),
        ("13/1/2027", "2027-01-13"),
        ("Nov 1, 2026", "2026-11-01"),
        ("46000", "2025-12-09"),
    ],
)
def test_a_moment_is_mended_to_what_was_meant(written: str, meant: str) -> None:
    (problem,) = _entries("content/notices/a.md", _notice({**SOUND, "updated": written}))

    assert problem.remedy is not None
    assert problem.remedy.text == meant
    assert meant in problem.hint


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026年12月1日晚上12点", "只写日期"),
        ("4月31日", "4 月只有 30 天"),
        ("2月30日", "2 月只有 29 天"),
        ("12/1/2026", "是 12 月 1 日的，写成 2026-12-01；是 1 月 12 日的，写成 2026-01-12"),
        ("26-11-01", "是 2026 年的，写成 2026-11-01"),
        ("2026年11月", "写成 2026-11-日"),
        ("10月31日", "和发布时间同一年的，写成 2026-10-31"),
        ("待定", "这一项不写"),
    ],
)
def test_a_moment_that_nobody_can_know_has_no_remedy(written: str, said: str) -> None:
    (problem,) = _entries("content/notices/a.md", _notice({**SOUND, "updated": written}))

    assert problem.remedy is None
    assert said in problem.hint
    assert "2026-12-01 12:00" not in problem.hint


def test_a_list_with_a_full_width_comma_is_told_as_a_whole() -> None:
    (problem, *_) = _entries("content/notices/a.md", _notice({**SOUND, "tags": '[甲, 乙，丙, "丁"]'}))

    assert problem.rule == "yaml-full-width-comma"
    assert '[甲, 乙, 丙, "丁"]' in problem.hint


@pytest.mark.parametrize("case", cases("markdown"), ids=lambda case: case.name)
def test_every_remedy_of_a_body_mends(case: Case) -> None:
    _each_remedy_mends(_body, case.path, case.data.decode())


@pytest.mark.parametrize("name", ["address-cut", "bold-wide", "code-wide", "link-wide", "list-bullet", "star-italic"])
def test_a_mark_of_another_width_has_a_remedy(name: str) -> None:
    (case,) = (case for case in cases("markdown") if case.name == name)
    text = case.data.decode()

    assert _each_remedy_mends(_body, case.path, text) == len(_body(case.path, text))
