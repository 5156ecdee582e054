"""YAML becomes texts with places: nothing is guessed and nothing clever is carried out."""

import pickle
import tracemalloc

import pytest

from site_src.read import yaml_nodes
from site_src.read.yaml_tree import Plain, Scalar, Tree, load


def tree_of(text: str, first_line: int = 1) -> Tree:
    tree, problems = load(text, "a.yaml", first_line)
    assert problems == ()
    assert tree is not None
    return tree


@pytest.mark.parametrize("text", ["17:30", "no", "on", "0519", "2025-02-30", "1e3", "0x1F", "1_000", "true", "=", ".5"])
def test_what_yaml_would_take_for_something_else_stays_the_text_it_is(text: str) -> None:
    assert tree_of(f"key: {text}").value == {"key": text}


@pytest.mark.parametrize("text", ["", "~", "null", "  # 只有注释"])
def test_nothing_written_is_none(text: str) -> None:
    assert tree_of(f"key: {text}").value == {"key": None}


def test_an_empty_text_in_quotes_is_a_text() -> None:
    assert tree_of("a: ''\nb: \"~\"").value == {"a": "", "b": "~"}


def test_a_scalar_knows_whether_it_was_quoted() -> None:
    value = tree_of("a: 2024\nb: '2024'\nc: |\n  2024\n").value

    assert [value[key].plain for key in "abc"] == [True, False, False]
    assert isinstance(value["a"], Plain)


def test_a_scalar_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(Plain("no")))

    assert (copy, copy.plain, type(copy)) == ("no", True, Plain)
    assert type(pickle.loads(pickle.dumps(Scalar("no")))) is Scalar


def test_places_are_those_of_the_file() -> None:
    tree = tree_of("title: 一\ncontact:\n  phones: ['120', 110]\n  email:\n", first_line=2)

    assert tree.locate(()) == (2, 1)
    assert tree.locate(("title",)) == (2, 8)
    assert tree.locate(("title",), key=True) == (2, 1)
    assert tree.locate(("contact", "phones", 1)) == (4, 19)
    assert tree.locate(("contact", "email")) == (5, 3)
    assert tree.locate(("contact", "address")) == (4, 3)
    assert tree.locate(("nowhere", 3)) == (2, 1)


def test_of_two_equal_keys_the_first_counts_and_both_lines_are_named() -> None:
    tree, (problem,) = load("a: 1\nb: 2\na: 3\n", "a.yaml")

    assert tree is not None
    assert tree.value == {"a": "1", "b": "2"}
    assert problem.line == 3
    assert "第 1 行" in problem.message


def test_a_text_with_stars_and_ampersands_is_no_alias() -> None:
    assert tree_of("a: 吃好 & 睡好\nb: 2*3\nc: '*重要*'").value == {"a": "吃好 & 睡好", "b": "2*3", "c": "*重要*"}


def test_many_lists_that_do_not_nest_are_no_depth() -> None:
    assert len(tree_of("\n".join(f"- [{number}]" for number in range(500))).value) == 500


@pytest.mark.parametrize("opener", ["- ", "[", "{a: ", "? "])
def test_nesting_too_deep_for_the_stack_is_refused(opener: str) -> None:
    tree, (problem,) = load(opener * 100_000, "a.yaml")

    assert tree is None
    assert (problem.line, problem.rule) == (1, "yaml-depth")
    assert len(problem.excerpt) < 200


def test_nesting_by_indentation_too_deep_is_refused() -> None:
    _, (problem,) = load("\n".join(" " * depth + "a:" for depth in range(300)), "a.yaml")

    assert problem.rule == "yaml-depth"


def test_a_personal_number_is_masked_in_the_line_that_is_shown() -> None:
    number = "13" + "8" * 9
    _, (problem,) = load(f"tel：{number}\n", "a.yaml")

    assert number not in problem.excerpt + problem.message + problem.hint


@pytest.mark.parametrize("text", ["a: [1, 'x']\nb:\n  - c: |\n      d\n", "a: [1", "a: 'b", "\ta: b", "a: b: c", "{}"])
def test_the_parser_without_libyaml_finds_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast, fast_problems = load(text, "a.yaml")
    monkeypatch.setattr(yaml_nodes, "NodeParser", yaml_nodes.PureParser)
    pure, pure_problems = load(text, "a.yaml")

    assert fast == pure
    assert [problem.rule for problem in fast_problems] == [problem.rule for problem in pure_problems]


def test_an_alias_bomb_is_refused_before_anything_grows_of_it() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}{f', *{chr(97 + n)}' * 999}]\n" for n in range(20)
    )
    tracemalloc.start()
    try:
        _, problems = load(bomb, "content/data/a.yaml")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert {problem.rule for problem in problems} == {"yaml-alias"}
    assert len(problems) <= 21  # at most one a line
    assert peak < 20_000_000


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("title: 关于 #健康 的通知", 'title: "关于 #健康 的通知"'),
        ("title: 拨打  #12356  ", 'title: "拨打  #12356"  '),
        ('title: 说"走路" #健康', "title: '说\"走路\" #健康'"),
        ("tags: {a: 无} #健康", ""),
        ("title: 关于 # 备注", ""),
        ("title: 关于#健康", ""),
        ("date: 2026-03-02 #健康", ""),
        ("draft: 是 #草稿", ""),
    ],
)
def test_a_text_that_is_cut_by_a_hash_is_told_with_the_whole_value_in_quotes(line: str, mended: str) -> None:
    _, problems = load(line, "a.yaml")

    assert [problem.remedy and problem.remedy.applied(line) for problem in problems] == ([mended] if mended else [])
    for problem in problems:
        assert mended.strip().partition(": ")[2] in problem.hint
        again, none = load(mended, "a.yaml")
        assert none == ()
        assert again is not None


def test_an_item_that_stands_too_deep_is_told_where_it_belongs() -> None:
    _, (first, second) = load("a:\n  - 甲\n    - 乙\nb: 一句\n  - 丙", "a.yaml", 3)

    assert (first.line, first.column) == (5, 5)
    assert first.hint == "和上面一项的 - 左边对齐，行首 2 个空格，写成：- 乙"
    assert (second.line, "给整个值加引号" in second.hint) == (7, True)


def test_a_text_that_goes_on_below_is_no_folded_item() -> None:
    assert tree_of("a:\n- 甲\n  续 - 完\n- 乙\nb:\n  - 丙\n\n  - 丁").value == {
        "a": ["甲 续 - 完", "乙"],
        "b": ["丙", "丁"],
    }
