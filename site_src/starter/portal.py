"""The files of a new portal: the starter content, cut to what was chosen and filled in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from typing import NamedTuple

from site_src.model.facts.article import ARTICLES
from site_src.model.facts.page import PAGES
from site_src.starter.fill import filled, starter_files

PROGRAMMES = PAGES.id("programmes/")
SETTINGS = "site.yaml"
OFFICE = "contacts/office.yaml"
REACHED_BY = ("办公电话", "办公地址")
"""The blanks of which one at least makes an office that can be reached."""
OPEN = "从上到下，把尖括号〈〉里的字换成自己单位的。"
CHECKED = "从上到下核对一遍，不对的改。"
"""What site.yaml asks of its editor while it has blanks, and when it has none."""
# One a line, so that a line can be left out and the remarks around it stay.
_COLUMN = re.compile(r"  ([\w-]+): \{title: ([^,}]+)")
_PROGRAMME = re.compile(r"  - \{id: ([\w-]+), title: ([^,}]+)")
_TO_PROGRAMME = re.compile(rf".*to: {PROGRAMMES}([\w-]+)")


class Choice(NamedTuple):
    """A column or a programme that a new portal may have."""

    id: str
    title: str


def offered() -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return the columns and the programmes of the starter content, in their order."""
    lines = (starter_files() / "content" / SETTINGS).read_text("utf-8").splitlines()
    columns = tuple(Choice(*found.groups()) for line in lines if (found := _COLUMN.match(line)))
    return columns, tuple(Choice(*found.groups()) for line in lines if (found := _PROGRAMME.match(line)))


def portal_files(
    blanks: Mapping[str, str],
    today: date,
    *,
    columns: Collection[str],
    programmes: Collection[str],
    accent: str,
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file of a new portal, dated `today`; a blank without a value stays as a remark."""
    empty = "|".join(blank for blank, value in blanks.items() if not value)
    unreachable = not any(blanks.get(blank) for blank in REACHED_BY)
    for path, text in _texts(starter_files() / "content"):
        folder, _, rest = path.partition("/")
        if folder == ARTICLES.folder and rest.partition("/")[0] not in columns:
            continue
        if path.startswith(PROGRAMMES) and path[len(PROGRAMMES) : -len(".md")] not in programmes:
            continue
        if path == OFFICE and unreachable:
            continue
        if path == SETTINGS:
            text = _settings(text, columns, programmes)
        if empty:
            # A line whose only value is left open would say nothing.
            text = re.sub(rf'(?m)^([a-z_]+: )("?)〈({empty})〉\2$', r"# \1\2\3\2", text)
        whole = filled(text, blanks, today)
        if path == SETTINGS and "〈" not in whole.replace(OPEN, ""):
            whole = whole.replace(OPEN, CHECKED)
        yield f"content/{path}", whole
    if accent:
        theme = (starter_files() / "theme" / "theme.yaml").read_text("utf-8")
        yield "theme/theme.yaml", filled(theme, {"主色": accent}, today)


def _settings(text: str, columns: Collection[str], programmes: Collection[str]) -> str:
    """Leave out the lines of columns and programmes that were not chosen, and the heads that then stand alone."""
    kept = []
    for line in text.splitlines(keepends=True):
        if (column := _COLUMN.match(line)) and column[1] not in columns:
            continue
        if (programme := _PROGRAMME.match(line) or _TO_PROGRAMME.match(line)) and programme[1] not in programmes:
            continue
        if "to: articles}" in line and not columns:
            continue
        kept.append(line)
    text = re.sub(r"(?m)^  - title: .*\n    links:\n(?!      - )", "", "".join(kept))
    return re.sub(r"(?m)^(?:columns|programmes):\n(?!  )", "", text)


def _texts(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _texts(item, f"{above}{item.name}/")
        else:
            yield above + item.name, item.read_text("utf-8")
