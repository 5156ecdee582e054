"""Each case comes to exactly what it should: no file more, none less, every byte, every word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.case import CASES, expected, outcome


@pytest.mark.parametrize("case", CASES)
def test_a_case_comes_to_what_it_should(case: str, tmp_path: Path) -> None:
    files, console = outcome(case, tmp_path)
    should = expected(case)
    assert console == should.console
    assert sorted(files) == sorted(should.files)
    for path, data in files.items():
        assert data.decode("utf-8", "replace") == should.files[path].decode("utf-8", "replace"), path
        assert data == should.files[path], path


def test_there_are_cases() -> None:
    assert {"empty", "mistakes", "portal", "time"} <= set(CASES)
