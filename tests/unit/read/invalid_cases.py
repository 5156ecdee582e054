"""The cases under tests/invalid: a file that is wrong, and the rows that its problems must give."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from site_src.problems import Problem

INVALID = Path(__file__).parents[2] / "invalid"


class Case(NamedTuple):
    name: str
    path: str
    data: bytes
    expected: str


def cases(group: str) -> list[Case]:
    found = []
    for folder in sorted((INVALID / group).iterdir()):
        (source,) = folder.glob("input.*")
        expected = (folder / "expected.txt").read_text("utf-8")
        found.append(Case(folder.name, f"content/notices/{source.name}", source.read_bytes(), expected))
    return found


def rows(problems: Iterable[Problem]) -> str:
    """Write problems as ``line:column rule``, with ``warning`` where it is one."""
    return "".join(
        f"{problem.line}:{problem.column} {problem.rule}{'' if problem.is_error else ' warning'}\n"
        for problem in sorted(problems)
    )


def is_worded_for_an_editor(problem: Problem) -> bool:
    """Tell whether message and hint are there, in Chinese, and the source line is shown."""
    return all(any("\u4e00" <= character <= "\u9fff" for character in text) for text in (problem.message, problem.hint))
