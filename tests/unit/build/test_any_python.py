"""The same site from every version of Python: since 3.12 `sum` adds floats in another way than before."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.small_site import example_site

_SUM = builtins.sum


def test_no_document_holds_a_sum_that_depends_on_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = example_site(tmp_path)
    inexact: set[str] = set()

    def watched(values: Iterable[Any], /, start: Any = 0) -> Any:
        found = list(values)
        caller = sys._getframe(1)
        if caller.f_globals["__name__"].startswith("site_src.") and any(isinstance(one, float) for one in found):
            inexact.add(f"{caller.f_globals['__name__']}:{caller.f_lineno}")
        return _SUM(found, start)

    monkeypatch.setattr(builtins, "sum", watched)
    site.published(theme="default")

    assert inexact == set()
    assert {".pdf", ".docx", ".xlsx"} <= {Path(path).suffix for path in site.tree()}
