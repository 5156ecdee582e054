"""The source lines that problems of the whole site show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_src.discover.text import Texts
from site_src.problems import Problem
from site_src.read.excerpt import excerpt


def with_excerpts(problems: Iterable[Problem], text: Texts) -> tuple[Problem, ...]:
    """Return `problems` with the line that each of them is about, where they have none yet."""
    return tuple(
        replace(problem, excerpt=excerpt(text(problem.path), problem.line, problem.column))
        if problem.line and not problem.excerpt
        else problem
        for problem in problems
    )
