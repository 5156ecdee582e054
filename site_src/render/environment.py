"""The Jinja environment: templates see the view and nothing else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, Environment, FileSystemBytecodeCache, StrictUndefined, TemplateNotFound

from site_src.digest import digest
from site_src.discover.changed import SourceChanged
from site_src.render.dates import chinese_date, day_of

Digests = tuple[tuple[str, bytes], ...]
"""Name and digest of every template as the inventory has them."""


class InventoriedLoader(BaseLoader):
    """Loads the templates of the inventory, and no other bytes than those: keys speak of them."""

    def __init__(self, folder: Path, digests: Digests) -> None:
        self._folder = folder
        self._digests = dict(digests)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """Return the text of a template and its file; raise SourceChanged if it was edited meanwhile."""
        name = template.removeprefix("./")
        if name not in self._digests:
            raise TemplateNotFound(template)
        file = self._folder / name
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            raise SourceChanged(name) from None
        if digest(data) != self._digests[name]:
            raise SourceChanged(name)
        return data.decode("utf-8-sig"), str(file), None


@lru_cache(maxsize=1)
def environment(templates: Path, bytecode: Path, digests: Digests) -> Environment:
    """Return the environment over the folder `templates`; undefined names are errors.

    It is kept for the pages that follow in this process, until a template changes.
    """
    bytecode.mkdir(parents=True, exist_ok=True)
    made = Environment(
        loader=InventoriedLoader(templates, digests),
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
