"""Validation gives a typed record, or says of every mistake what to write instead."""

from decimal import Decimal

import pytest

from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.validate import validate
from site_src.model.part import Part
from site_src.problems import Problem
from site_src.read.yaml_tree import load
from tests.unit.model.validate_model import Sample


def judged(text: str) -> tuple[Sample | None, tuple[Problem, ...]]:
    tree, problems = load(text, "a.yaml")
    assert tree is not None
    assert problems == ()
    return validate(Sample, tree, "a.yaml", text)


def record(text: str) -> Sample:
    found, problems = judged(f"title: 一\nkind: 通知\n{text}")
    assert problems == ()
    assert found is not None
    return found


def hint(text: str) -> str:
    found, (problem,) = judged(f"title: 一\nkind: 通知\n{text}")
    assert found is None
    return problem.hint


def test_texts_become_what_the_model_says() -> None:
    made = record(
        "points: 6.0\nitems: [{name: 沙盘, count: 3}]\ndraft: 是\nsample: no\ntags: [0519, 17:30]\nsummary: no"
    )

    assert str(made.points) == "6.0"
    assert made.items[0].count == 3
    assert (made.draft, made.sample) == (True, False)
    assert made.tags == ("0519", "17:30")
    assert made.summary == "no"
    assert type(made.summary) is str


def test_points_add_up_exactly() -> None:
    assert sum((record(f"points: {points}").points for points in ("0.1", "0.2", "6.0")), Decimal(0)) == Decimal("6.3")


def test_a_key_without_a_value_counts_as_not_written() -> None:
    made = record("summary:\ntags:\nslug: ~\nitems:\n  - name: 沙盘\n    count:\nplace:")

    assert (made.summary, made.tags, made.slug, made.items[0].count, made.place) == ("", (), None, 1, "")


def test_an_unknown_key_without_a_value_is_still_unknown() -> None:
    _, (problem,) = judged("title: 一\nkind: 通知\nsumary:\nsummary:")

    assert (problem.line, problem.rule) == (3, "schema-unknown-key")
    assert "summary" in problem.hint


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("标题", "title"),
        ("On-Expiry", "on_expiry"),
        ("发布日期", "date"),
        ("设备", "items"),
        ("Tag", "tags"),
    ],
)
def test_a_misspelt_key_is_recognised(written: str, meant: str) -> None:
    _, problems = judged(f"{written}: 一")

    assert f"是不是 {meant}" in next(problem.hint for problem in problems if problem.rule == "schema-unknown-key")


def test_the_field_that_a_misspelt_key_meant_is_not_reported_as_missing_too() -> None:
    _, problems = judged("titel: 一\nkind: 通知")

    assert [problem.rule for problem in problems] == ["schema-unknown-key"]


def test_a_key_that_resembles_none_is_answered_with_all_there_are() -> None:
    assert "title、" in hint("xyz: 1")


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("tags: 睡眠，焦虑、压力", "tags: [睡眠, 焦虑, 压力]"),
        ("services: 咨询、辅导", "services: [咨询, 辅导]"),
        ("summary: [一, 二]", "summary: 一、二"),
        ("points: 6.5分", "points: 6.5"),
        ("items: [{name: 沙盘, count: ２}]", "count: 2"),
        ("items:\n  - name：沙盘", "name: 沙盘"),
        ("date: 2025年4月29日", "2025-04-29"),
        ("date: 2025/4/9", "2025-04-09"),
        ("date: 2025-4-9 9:05", "2025-04-09 09:05"),
        ("date: 2025.04.29 下午5点", "2025-04-29 17:00"),
        ("date: 2025-04-29T17:30:00+08:00", "2025-04-29 17:30"),
        ("date: 4月29日", "年-04-29"),
        ("date: 2025-02-30", "28 天"),
        ("date: 2024-02-30", "29 天"),
        ("email: office@example.org。", "office@example.org"),
        ("email: office＠example.org", "office@example.org"),
        ("hours: 8.30-17.30", "每天 08:30-17:30"),
        ("phones: ['0519—01234567']", "0519-01234567"),
        ("phones: ['0519-01234567、0519-01234568']", "0519-01234567、0519-01234568"),
    ],
)
def test_the_hint_shows_what_to_write(text: str, corrected: str) -> None:
    assert corrected in hint(text)


@pytest.mark.parametrize(
    "number",
    ["120", "12356", "95598", "0519-01234567", "010-01234567", "01234567", "(0519)01234567", "0519 0123456 转 801",
     "400-000-0000", "4000000000", "800-0000-000", "12351转1", "+86-519-01234567"],
)  # fmt: skip
def test_the_number_of_an_office_is_kept_as_it_is_printed(number: str) -> None:
    if number.startswith("+86"):
        number = number.replace("+86-519", "+86 0519")
    assert record(f"phones: ['{number}']").phones == (number,)


@pytest.mark.parametrize("form", ["{}", "{:.3}-{:.0}", "+86 {}", "86{}", "联系人 {}"])
def test_a_mobile_number_is_refused_and_not_repeated(form: str) -> None:
    number = "1" + "39" + "0" * 8
    written = form.format(number, "") if "{:.3}" not in form else f"{number[:3]} {number[3:7]} {number[7:]}"
    _, (problem,) = judged(f"title: 一\nkind: 通知\nphones: ['{written}']")

    assert problem.rule == "phone-mobile"
    shown = "".join(filter(str.isdigit, problem.message + problem.excerpt))
    assert number not in shown


@pytest.mark.parametrize("number", ["12", "0519", "400-12345", "400-000-00000", "0139 0000 0000", "电话", "123456", ""])
def test_what_is_no_number_is_no_phone(number: str) -> None:
    _, (problem,) = judged(f"title: 一\nkind: 通知\nphones: ['{number}']")

    assert problem.rule == "phone"


@pytest.mark.parametrize(
    "address", ["example.org", "a@b@example.org", "a@localhost", "@example.org", "a b@example", ".a@b.cn"]
)
def test_what_is_no_address_is_no_email(address: str) -> None:
    _, (problem,) = judged(f"title: 一\nkind: 通知\nemail: '{address}'")

    assert problem.rule == "email"


def test_mistakes_that_validators_find_in_several_places_are_all_reported() -> None:
    class Pair(Part):
        low: int
        high: int = 0

        def model_post_init(self, context: object) -> None:
            refuse(
                [
                    Fault(("low",), "too-low", "太小：{n}", {"n": 1, "hint": "写大些"}),
                    Fault(("high",), "no-high", "没有上限"),
                ]
            )

    text = "low: 1\n"
    tree, _ = load(text, "a.yaml")
    assert tree is not None
    _, problems = validate(Pair, tree, "a.yaml", text)

    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [
        (1, 1, "no-high"),
        (1, 6, "too-low"),
    ]
    assert problems[1].hint == "写大些"


def test_the_type_that_fits_best_speaks_for_a_union() -> None:
    _, (problem,) = judged("title: 一\nkind: 通知\nplace: {name: 沙盘, count: 多}")

    assert (problem.line, problem.column, problem.rule) == (3, 26, "schema-type")


def test_mistakes_inside_a_mapping_by_name_are_placed() -> None:
    _, (problem,) = judged("title: 一\nkind: 通知\nby_name:\n  甲: {name: 沙盘}\n  乙: {name: 沙盘, count: 0}")

    assert (problem.line, problem.column, problem.rule) == (5, 24, "schema-range")


def test_a_title_in_quotes_may_be_a_number() -> None:
    found, problems = judged('title: "2024"\nkind: 通知')

    assert problems == ()
    assert found is not None
    assert found.title == "2024"
