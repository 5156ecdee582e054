"""Help pages are Chinese throughout, and their columns line up on a Chinese terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.cli.help import NEVER_FIRST, NEVER_LAST, width, wrapped
from site_src.cli.main import COMMANDS
from tests.unit.cli.conftest import Run

OURS = {"CONTENT", "JSON", "Schema", "Markdown", "YAML", "VS", "Code", "Ctrl", "ISO", "CSV"}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_help_page_has_no_word_of_english_prose(command: str, run: Run) -> None:
    page = run(*([command] if command else []), "--help")

    assert page.code == 0
    assert page.out.startswith("用法：")
    prose = set(re.findall(r"(?<![-\w./])[A-Z][a-z]+(?![-\w./])", page.out))
    assert prose - OURS <= {"Ctrl", "C"}
    for word in ("Usage", "Options", "Show this", "default:", "required", "Commands"):
        assert word not in page.out


@pytest.mark.parametrize("command", list(COMMANDS))
def test_the_explanations_of_options_begin_in_one_column(command: str, run: Run) -> None:
    page = run(command, "--help").out.partition("选项：\n")[2]
    rows = [re.match(r"(  -.*?\S)  +(?=\S)", line) for line in page.splitlines() if line.startswith("  -")]

    assert len({width(row.group()) for row in rows if row}) == 1


def test_every_command_of_the_list_exists(run: Run) -> None:
    page = run("--help").out
    for command in COMMANDS:
        assert f"  {command} " in page
        assert run(command, "--help").out.startswith("用法：")


@given(st.text(alphabet="汉字，。（“”》《）abc 12—", max_size=80), st.integers(12, 60))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))

    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        longest = max((width(word) for word in re.findall(rf"[!-~{NEVER_LAST}]+.?", line)), default=0)
        hanging = len(line) - len(line.rstrip(NEVER_FIRST))
        assert width(line) <= max(columns, longest) + 2 * hanging
