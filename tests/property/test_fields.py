"""Whatever is typed into a text field: either a problem says so, or the site is sound. Nothing falls over."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from icalendar import Calendar

from tests.small_site import SmallSite, example_site

ODD = {
    "a line break": "\n",
    "tabs and wide spaces": "\t\u3000\xa0",
    "markup": "\"'><svg onload=alert(1)></script><!--&",
    "marks of templates": "{{ 7 * 7 }}{% raw %}{#\\",
    "marks of Markdown": "**__`~~[](@x)![]|\\",
    "a formula": "=1+1",
}
ROUNDS = 8
"""After so many a field must have been either refused or taken."""
_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


class Page(HTMLParser):
    """Collects what a browser would run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.runs: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.runs += [name for name, _ in attrs if name.startswith("on")]


class Source:
    """A YAML file or front matter whose texts are replaced; `kept` are those that must stay as they are."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._text = file.read_text("utf-8")
        front = _FRONT.match(self._text) if file.suffix == ".md" else None
        self._start, self._end = front.span(1) if front else (0, len(self._text))
        self.kept: set[int] = set()
        self.lines: dict[int, set[int]] = {}

    def write(self, odd: str) -> int:
        """Put `odd` into each text that is not kept; return how many there are."""
        yaml_text = self._text[self._start : self._end]
        made, done = self._text[: self._start], 0
        self.lines = {}
        for number, (start, end, value) in enumerate(_texts(yaml_text)):
            made += yaml_text[done:start]
            done = end
            if number in self.kept:
                made += yaml_text[start:end]
                continue
            self.lines.setdefault(made.count("\n") + 1, set()).add(number)
            made += json.dumps(value[:1] + odd + value[1:].rstrip()) + "\n" * yaml_text[start:end].endswith("\n")
        self.file.write_text(made + yaml_text[done:] + self._text[self._end :], "utf-8")
        return sum(map(len, self.lines.values()))

    def keep(self, line: int) -> None:
        """Keep the texts of a line as they are, or, if none there was replaced, those of the nearest lines with some."""
        above = [other for other in self.lines if other <= line]
        below = [other for other in self.lines if other >= line]
        for near in {max(above, default=0), min(below, default=0)}:
            self.kept |= self.lines.get(near, set())


def _texts(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and value of each scalar that is a value and says something in Chinese."""
    found: list[tuple[int, int, str]] = []
    nodes: list[yaml.Node] = [node] if (node := yaml.compose(text)) else []
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            # By their titles entries are called elsewhere: tests/unit/render/test_hostile_titles.py is about those.
            nodes += [value for key, value in node.value if key.value not in ("title", "title_lines")]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif node.start_mark and node.end_mark and re.search(r"[\u4e00-\u9fff]", node.value):
            found.append((node.start_mark.index, node.end_mark.index, node.value))
    return sorted(found)


@pytest.fixture
def portal(tmp_path: Path) -> SmallSite:
    """A portal with entries of many types."""
    return example_site(tmp_path)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_a_text_with_odd_characters_is_refused_with_its_place_or_published_safely(portal: SmallSite, odd: str) -> None:
    files = sorted((portal.folder / "content").rglob("*"))
    sources = [Source(file) for file in files if file.suffix in (".md", ".yaml")]
    by_path = {source.file.relative_to(portal.folder).as_posix(): source for source in sources}
    for _ in range(ROUNDS):
        taken = sum(source.write(odd) for source in sources)
        result = portal.build(theme="default", jobs=2)
        if result.published:
            break
        for problem in result.problems:
            if problem.is_error:
                by_path[problem.path].keep(problem.line)

    assert result.published, [problem for problem in result.problems if problem.is_error]
    assert taken > 100
    tree = portal.tree()
    assert {path for path, data in tree.items() if path.endswith(".html") and Page(data.decode()).runs} == set()
    for path in (path for path in tree if path.endswith((".xml", ".svg"))):
        ET.fromstring(tree[path])
    for path in (path for path in tree if path.endswith(".ics")):
        assert Calendar.from_ical(tree[path]).walk("VEVENT")
