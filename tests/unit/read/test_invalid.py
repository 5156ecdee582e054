"""Every way in which a file cannot be read is named, at its line and column."""

import pytest

from site_src.read.document import read
from tests.unit.read.invalid_cases import Case, cases, is_worded_for_an_editor, rows

COLUMNS = {"名称": "title", "电话": "phone"}


@pytest.mark.parametrize(
    "case", [case for group in ("encoding", "yaml", "csv") for case in cases(group)], ids=lambda case: case.name
)
def test_every_mistake_is_named_at_its_place(case: Case) -> None:
    _, problems = read(case.path, case.data, COLUMNS)

    assert rows(problems) == case.expected
    for problem in problems:
        assert is_worded_for_an_editor(problem), problem
