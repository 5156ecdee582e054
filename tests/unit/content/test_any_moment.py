"""The demonstration can be built as of any moment: what comes and goes with time breaks nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.options import BuildOptions

_SPEECHLESS = Voice(lambda step, done, total: None, lambda text: None)
_FIRST = datetime(2023, 1, 1)
_STEP = timedelta(days=83)
"""Of no common divisor with weeks and months."""


def test_the_demonstration_is_without_an_error_as_of_any_moment(project: Path, tmp_path: Path) -> None:
    moment = _FIRST
    while moment.year < 2031:
        options = BuildOptions(
            content=project / "content", theme="default", output=tmp_path / "output", as_of=f"{moment:%Y-%m-%d %H:%M}"
        )
        found = examine(options, datetime(2026, 11, 18, tzinfo=UTC), _SPEECHLESS)
        assert [problem for problem in found.problems if problem.is_error] == [], options.as_of
        moment += _STEP
