"""Every rule of the program has a hint that mends: carried out, its problem is gone and no new one has come."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.options import BuildOptions
from site_src.problems import Problem
from tests.rules import ELSEWHERE, NOT_MECHANICAL, rules
from tests.unit.check.arranged import ARRANGED, Arranged
from tests.unit.check.conftest import CLOCK, HERE
from tests.unit.check.mended import Mended, mended_cases

CASES = mended_cases()


def _told(portal: Path, files: Mapping[str, str | None]) -> tuple[Problem, ...]:
    """Return what check says of the sound portal with these files in it, or without those that are None."""
    if any(path.startswith("theme/") for path in files) and not (portal / "theme").is_dir():
        shutil.copytree(HERE / "theme", portal / "theme")
    for path, text in files.items():
        file = portal / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(text.encode())
    return _checked(portal)


def _checked(portal: Path) -> tuple[Problem, ...]:
    theme = portal / "theme" if (portal / "theme").is_dir() else HERE / "theme"
    options = BuildOptions(content=portal / "content", output=portal / "output", theme=str(theme), jobs=1)
    return examine(options, CLOCK, Voice(lambda *_: None, lambda _: None), thorough=True).problems


def _said(problems: Iterable[Problem]) -> Counter[tuple[str, str, str]]:
    return Counter((problem.path, problem.rule, problem.message) for problem in problems)


def _after(case: Mended, problem: Problem) -> dict[str, str | None]:
    """Return the files once the hint is followed by hand, which a remedy must do as well."""
    by_hand = {file.path: file.after for file in case.files}
    if problem.remedy is None:
        return by_hand
    before = {file.path: file.before for file in case.files}
    lines = (before[problem.path] or "").split("\n")
    lines[problem.line - 1] = problem.remedy.applied(lines[problem.line - 1])
    carried_out = {**before, problem.path: "\n".join(lines)}
    assert carried_out == by_hand, "the remedy is not what the case says"
    return carried_out


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hint_that_is_followed_mends(case: Mended, portal: Path) -> None:
    before = _told(portal, {file.path: file.before for file in case.files})
    problem = next((one for one in before if one.rule == case.rule), None)
    assert problem is not None, before
    assert problem.hint == case.hint, "the hint says something else now: follow it, and write down both"
    assert (problem.remedy is not None) is case.remedied, "followed by hand > or by its remedy >>"

    left, was = _said(_told(portal, _after(case, problem))), _said(before)

    key = problem.path, problem.rule, problem.message
    assert left[key] < was[key], problem
    assert not left - was, problem


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not take such names and links")
@pytest.mark.parametrize("case", ARRANGED, ids=lambda case: case.rule)
def test_a_hint_at_what_is_no_text_mends(case: Arranged, portal: Path) -> None:
    if case.rule.startswith("template"):
        shutil.copytree(HERE / "theme", portal / "theme")
    case.before(portal)
    before = _checked(portal)
    problem = next((one for one in before if one.rule == case.rule), None)
    assert problem is not None, before
    assert case.hint in problem.hint
    case.after(portal)

    left = _said(_checked(portal))

    assert not left[problem.path, problem.rule, problem.message]
    assert not left - _said(before)


def test_every_rule_has_a_case_in_which_its_hint_is_followed() -> None:
    shown = {case.rule for case in CASES} | {case.rule for case in ARRANGED}

    assert rules() - shown == set(ELSEWHERE), "write a case in tests/mended: before, hint, after"


def test_a_hint_that_no_program_carries_out_is_listed_with_its_reason() -> None:
    """A new rule has a remedy in one of its cases, or stands in NOT_MECHANICAL under what only a person can tell."""
    named = sorted(rule for group in NOT_MECHANICAL.values() for rule in group.split())

    assert named == sorted(rules() - {case.rule for case in CASES if case.remedied})
