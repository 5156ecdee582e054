"""Problems as text for people and as JSON for machines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_src.problems import Problem, Severity, masked

WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without repetitions: by file and line."""
    return sorted(set(problems))


def as_text(problems: Iterable[Problem], roots: Mapping[str, str]) -> str:
    """Return the problems as an editor reads them: place, what is wrong, the line, what to write.

    `roots` maps ``content`` and ``theme`` to their folders, so that the paths can be
    opened from where the command was started.
    """
    return "\n\n".join(_paragraph(problem, roots) for problem in ordered(problems))


def as_json(problems: Iterable[Problem], roots: Mapping[str, str]) -> str:
    """Return the problems as a JSON array, one object each."""
    rows = [
        {
            "path": shown_path(problem.path, roots),
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity.value,
            "rule": problem.rule,
            "message": masked(problem.message),
            "hint": masked(problem.hint),
            "excerpt": masked(problem.excerpt),
        }
        for problem in ordered(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def counted(problems: Sequence[Problem]) -> str:
    """Return how many mistakes and warnings there are, in words; empty if none."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    return "，".join(part for part in (errors and f"{errors} 处错误", warnings and f"{warnings} 处提醒") if part)


def shown_path(path: str, roots: Mapping[str, str]) -> str:
    """Return the path of a source as seen from the working directory."""
    root, _, rest = path.partition("/")
    if root not in roots:
        return path
    try:
        folder = os.path.relpath(roots[root])
    except ValueError:  # another drive of Windows
        folder = roots[root]
    if folder.startswith(os.pardir):
        folder = roots[root]
    return (Path(folder) / rest).as_posix()


def _paragraph(problem: Problem, roots: Mapping[str, str]) -> str:
    place = shown_path(problem.path, roots)
    if problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    lines = [f"{place}  {WORDS[problem.severity]}：{masked(problem.message)}  [{problem.rule}]"]
    if problem.excerpt:
        lines.append(f"    {problem.line} | {masked(problem.excerpt)}")
    if problem.hint:
        lines.append(f"    改法：{masked(problem.hint)}")
    return "\n".join(lines)
