"""Whatever the text, reading YAML ends with data at true places or with problems."""

from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_src.read.tree import Location
from site_src.read.yaml_tree import load

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="\u2028\u2029\x85"), max_size=12
)
NAMES = st.text("abc_标题", min_size=1, max_size=4)
DATA = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
NAMED = st.recursive(
    NAMES,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(NAMES, inner, min_size=1, max_size=3),
    max_leaves=8,
)
SNIPPETS = st.lists(
    st.sampled_from(
        ["a", "标题", ":", "：", ": ", "\n", "  ", "\t", "- ", "[", "]", "{", "}", ",", "，", "'", '"', "“", "&x ", "*x", "!!y ",
         "|", ">", "#", "%", "@", "`", "\\", "---\n", "...\n", "<<: ", "? ", "~", "0519"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def leaves(value: Any, way: Location = ()) -> Iterator[tuple[Location, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*way, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*way, index))
    else:
        yield way, value


@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=4), st.booleans())
def test_what_is_written_is_read(data: dict[str, Any], flow: bool) -> None:
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, default_flow_style=flow)
    tree, problems = load(text, "a.yaml")

    assert tree is not None
    assert tree.value == data
    # A full-width comma in brackets is reported, as an editor hardly ever means it.
    assert {problem.rule for problem in problems} <= {"yaml-full-width-comma"}


@given(st.dictionaries(NAMES, NAMED, min_size=1), st.integers(1, 9))
def test_every_value_is_found_at_its_place(data: dict[str, Any], first_line: int) -> None:
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False)
    tree, _ = load(text, "a.yaml", first_line)
    lines = text.split("\n")

    assert tree is not None
    for way, value in leaves(data):
        line, column = tree.locate(way)
        assert lines[line - first_line][column - 1 :] == value
        if isinstance(way[-1], str):
            line, column = tree.locate(way, key=True)
            assert lines[line - first_line][column - 1 :].startswith(f"{way[-1]}:")


@given(SNIPPETS | st.text(st.characters(codec="utf-8"), max_size=60))
def test_no_text_raises_and_every_problem_has_a_place_in_it(text: str) -> None:
    tree, problems = load(text, "a.yaml")

    assert tree is not None or problems
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert problem.column >= 1
        assert problem.message
        assert problem.hint
