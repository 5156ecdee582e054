"""Read site.yaml and theme.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from site_src.model.judge.validate import validate
from site_src.problems import Problem
from site_src.read.document import read

Settings = TypeVar("Settings", bound=BaseModel)


def read_settings(
    model: type[Settings], path: str, data: bytes, context: Mapping[str, Any] | None = None
) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Return the settings in the YAML file at the logical `path`, and what is wrong with them; validators see `context`."""
    document, problems = read(path, data)
    if document is None:
        if not problems or problems[0].rule == "yaml-empty":  # whose hint is that of an entry
            first = next(iter(model.model_fields))
            problems = (Problem(path, 0, 0, "settings-empty", "文件是空的", f"至少写上一行 {first}: 后面写网站名称"),)
        return None, problems
    settings, found = validate(model, document.trees[0], path, document.text, context)
    return settings, problems + found
