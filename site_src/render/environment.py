"""The Jinja environment: templates see the view and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from site_src.render.dates import chinese_date, day_of


@cache
def environment(templates: Path, bytecode: Path) -> Environment:
    """Return the environment over the folder `templates`; undefined names are errors."""
    bytecode.mkdir(parents=True, exist_ok=True)
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=FileSystemBytecodeCache(str(bytecode)),
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["date_cn"] = chinese_date
    made.filters["day"] = day_of
    return made
