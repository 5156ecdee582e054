"""Every value that does not fit is named at its line and column, all of them in one run."""

import pytest

from site_src.model.judge.validate import validate
from site_src.read.document import read
from tests.unit.model.validate_model import Sample
from tests.unit.read.invalid_cases import Case, cases, is_worded_for_an_editor, rows


@pytest.mark.parametrize("case", cases("schema"), ids=lambda case: case.name)
def test_every_mistake_is_named_at_its_place(case: Case) -> None:
    document, problems = read(case.path, case.data, Sample.csv_columns)
    assert document is not None
    assert problems == ()
    found = [problem for tree in document.trees for problem in validate(Sample, tree, case.path, document.text)[1]]

    assert rows(found) == case.expected
    for problem in found:
        assert is_worded_for_an_editor(problem), problem
        assert problem.excerpt == document.text.split("\n")[problem.line - 1]
