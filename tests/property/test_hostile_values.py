"""Whatever stands in the place of a value: the source is read, or each mistake is told with its place and a way out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_src.assemble.settings import STAND_INS
from site_src.config import SiteConfig
from site_src.model.entries import read_entries
from site_src.model.judge.salvage import sound_part
from site_src.model.settings import read_settings
from site_src.problems import Problem
from site_src.read.document import read
from site_src.theme import ThemeConfig

PROJECT = Path(__file__).parents[2]
EXAMPLES = PROJECT / "themes/default/examples"
_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)

STRANGE = (
    "[]", "{}", "~", "-1", "0", "1e999", ".inf", "-0.0", "9" * 400, "0x10", "1_000", "1:30", "true", "[[[]]]", "[{}]",
    "[~]", "[1, 2]", '["", ""]', "{1: 2}", "{a: {b: c}}", "{title: 甲}", "- 甲", "0000-00-00", "9999-12-31", "2026-13-45",
    "2026-11-30 25:61", '"0001-01-01"', '"2026-11-01T00:00:00Z"', '"http://[::1"', '"//"', '"@"', '"@@/"', '"../../x"',
    '"/"', '"notices/"', '"a/b/c"', '"con"', '"%"', '"%s%d"', '"{"', '"{said}"', '"{0}"', '"\\\\"', '"\\0"', '"\\u202e"',
    '" "', '"\\u3000"', '"²"', '"٣"', '"１２"', '"：" ', '"，"', '"；"', '"-"', '"—"', '"24:00-00:00"', '"周一 25:00-26:00"',
    '"工作日 8:30-11:30；；"', '"=SUM(A1)"', '"<b>"', '"&#0;"', '"年月日"', '"\\U00020000"', '"e\\u0301"', "99999999999",
)  # fmt: skip
"""Values of other types and shapes, and texts that mean something to some part of the program."""

VALUES = st.one_of(st.sampled_from(STRANGE), st.text(max_size=12).map(lambda text: yaml.dump(text, width=999).strip()))


class Place(NamedTuple):
    """A value in a file: its logical path, the text before it, the text behind it."""

    path: str
    before: str
    behind: str


def places(path: str, text: str) -> list[Place]:
    """Return the place of each value of a YAML file or front matter, whatever its type."""
    front = _FRONT.match(text) if path.endswith(".md") else None
    start, end = front.span(1) if front else (0, len(text))
    found, nodes = [], [yaml.compose(text[start:end])]
    while nodes:
        node = nodes.pop()
        inner = node.value if isinstance(node, yaml.SequenceNode) else []
        inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else inner
        for one in inner:
            first, last = start + one.start_mark.index, start + one.end_mark.index
            line_end = "\n" if text[first:last].endswith("\n") else ""
            found.append(Place(path, text[:first], line_end + text[last:]))
        nodes += inner
    return found


def _entry_places() -> list[Place]:
    files = sorted(file for file in EXAMPLES.rglob("*") if file.suffix in (".md", ".yaml"))
    return [
        place
        for file in files
        for place in places(f"content/{file.relative_to(EXAMPLES).as_posix()}", file.read_text("utf-8"))
    ]


def _entries(path: str, data: bytes) -> tuple[Problem, ...]:
    return read_entries(path, data).problems


def _site(path: str, data: bytes) -> tuple[Problem, ...]:
    config, problems = read_settings(SiteConfig, path, data)
    document, _ = read(path, data)
    if config is None:
        sound_part(SiteConfig, document and document.trees[0].value, STAND_INS, {})
    return problems


def _theme(path: str, data: bytes) -> tuple[Problem, ...]:
    return read_settings(ThemeConfig, path, data)[1]


KINDS: dict[str, tuple[Callable[[str, bytes], tuple[Problem, ...]], list[Place]]] = {
    "entries": (_entries, _entry_places()),
    "site.yaml": (_site, places("content/site.yaml", (PROJECT / "content/site.yaml").read_text("utf-8"))),
    "theme.yaml": (_theme, places("theme/theme.yaml", (PROJECT / "themes/default/theme.yaml").read_text("utf-8"))),
}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=200)
@given(data=st.data())
def test_every_value_is_taken_or_refused_at_its_place(kind: str, data: st.DataObject) -> None:
    told, where = KINDS[kind]
    place = data.draw(st.sampled_from(where))
    value = data.draw(VALUES)

    text = place.before + value + place.behind

    for problem in told(place.path, text.encode()):
        assert problem.path == place.path
        assert 1 <= problem.line <= text.count("\n") + 1, problem
        assert re.search(r"[\u4e00-\u9fff]", problem.message), problem
        assert problem.hint, problem


@example("{}")
@given(VALUES)
@settings(max_examples=50)
def test_a_list_of_records_may_be_anything(value: str) -> None:
    text = f"title: 心情\nkind: scale\nitems: {value}\nbands: {value}\n"

    for problem in _entries("content/assessments/mood.yaml", text.encode()):
        assert problem.hint, problem
