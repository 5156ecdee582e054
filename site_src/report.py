"""Problems as text for people and as JSON for machines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_src.folded import LeftOut, Message, folded
from site_src.problems import Problem, Severity, masked

PLACES = 5
"""Places of equal problems that are named after the first."""
WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without repetitions: by file and line."""
    return sorted(set(problems))


def as_text(problems: Iterable[Problem], roots: Mapping[str, str], *, all_of_them: bool = False) -> str:
    """Return the problems as an editor reads them: place, what is wrong, the line, what to write.

    `roots` maps ``content`` and ``theme`` to their folders, so that the paths can be
    opened from where the command was started. Unless `all_of_them` are asked for, equal ones are told
    once, with their places, and of each rule only the first.
    """
    if all_of_them:
        return "\n\n".join(paragraph(Message(problem), roots) for problem in ordered(problems))
    shown, left = folded(problems)
    paragraphs = [paragraph(message, roots) for message in shown]
    rest = [f"{WORDS[one.severity]} [{one.rule}] {left_out(one)}" for one in left]
    return "\n\n".join([*paragraphs, *(["\n".join([*rest, "加 --all 全部列出"])] if rest else [])])


def left_out(left: LeftOut) -> str:
    """Return, in words, how many problems of a rule are not shown."""
    return f"另有 {left.problems} 处，在 {left.files} 个文件里"


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


def place_of(problem: Problem, roots: Mapping[str, str]) -> str:
    """Return ``path:line:column`` as far as they are known."""
    place = shown_path(problem.path, roots)
    if problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    return place


def also_at(message: Message, roots: Mapping[str, str]) -> str:
    """Return, in words, where else the problem of a message is; nothing if nowhere."""
    if not message.others:
        return ""
    places = "、".join(place_of(problem, roots) for problem in message.others[:PLACES])
    more = "等" if len(message.others) > PLACES else ""
    return f"同样的还有 {len(message.others)} 处：{places}{more}"


def paragraph(message: Message, roots: Mapping[str, str]) -> str:
    """Return one message as text."""
    problem = message.first
    place = place_of(problem, roots)
    lines = [f"{place}  {WORDS[problem.severity]}：{masked(problem.message)}  [{problem.rule}]"]
    if problem.excerpt:
        lines.append(f"    {problem.line} | {masked(problem.excerpt)}")
    if problem.hint:
        lines.append(f"    改法：{masked(problem.hint)}")
    if also := also_at(message, roots):
        lines.append(f"    {also}")
    return "\n".join(lines)
