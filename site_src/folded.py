"""Many problems as few messages: equal ones are one, and of each rule the first few stand for all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from site_src.problems import Problem, Severity

SHOWN_OF_A_RULE = {Severity.ERROR: 20, Severity.WARNING: 5}
"""Messages of one rule that are shown where not all are asked for."""


class Message(NamedTuple):
    """What is said once: the first of some problems that differ in nothing but their places, and the others."""

    first: Problem
    others: tuple[Problem, ...] = ()


class LeftOut(NamedTuple):
    """What is left out of one rule: how many problems in how many files."""

    rule: str
    severity: Severity
    problems: int
    files: int


def folded(problems: Iterable[Problem]) -> tuple[tuple[Message, ...], tuple[LeftOut, ...]]:
    """Return the messages to show, by file and line, and what is left out, by rule."""
    alike: defaultdict[tuple[Severity, str, str, str], list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        alike[problem.severity, problem.rule, problem.message, problem.hint].append(problem)
    shown: list[Message] = []
    counts: Counter[tuple[Severity, str]] = Counter()
    left: defaultdict[tuple[Severity, str], list[Problem]] = defaultdict(list)
    for (severity, rule, *_), group in alike.items():
        counts[severity, rule] += 1
        if counts[severity, rule] <= SHOWN_OF_A_RULE[severity]:
            shown.append(Message(group[0], tuple(group[1:])))
        else:
            left[severity, rule] += group
    rest = tuple(
        LeftOut(rule, severity, len(group), len({problem.path for problem in group}))
        for (severity, rule), group in left.items()
    )
    return tuple(shown), rest
