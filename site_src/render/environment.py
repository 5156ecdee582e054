"""The Jinja environment: templates see the view and nothing else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from site_src.assemble.status import WORDS
from site_src.dialling import dialled
from site_src.discover.changed import read_unchanged
from site_src.plan.jobs.page import PageJob
from site_src.render.bytecode import CheckedBytecode
from site_src.render.context import RenderContext
from site_src.render.dates import Instants, chinese_date, day_number, day_of
from site_src.render.scoring_data import scoring_data
from site_src.scoring.data import as_data
from site_src.theme import BELOW

Templates = tuple[tuple[str, str, bytes], ...]
"""Name, file and digest of every template as the inventory has them."""


class InventoriedLoader(BaseLoader):
    """Loads the templates of the inventory, and no other bytes than those: keys speak of them."""

    def __init__(self, templates: Templates) -> None:
        self._templates = {name: (file, digest) for name, file, digest in templates}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """Return the text of a template and its file; raise SourceChanged if it was edited meanwhile."""
        name = template.removeprefix("./")
        if name not in self._templates:
            raise TemplateNotFound(template)
        file, expected = self._templates[name]
        return read_unchanged(file, name, expected).decode("utf-8-sig"), file, None


class LayeredEnvironment(Environment):
    """Knows the templates whose place another takes: what `BELOW` means depends on the theme of the one that says it."""

    def join_path(self, template: str, parent: str) -> str:
        """Return the name of `template` as `parent` means it."""
        return f"{BELOW}{parent.removeprefix('./')}" if template.startswith(BELOW) else template


def rendered(job: PageJob, context: RenderContext, view: Any) -> bytes:
    """Return the page of a job: its template, which sees `view`."""
    return environment_of(context).get_template(job.template.name).render(view=view).encode()


def environment_of(context: RenderContext) -> Environment:
    """Return the environment of the theme of a build."""
    return _environment(context.templates, context.bytecode, context.site.config.timezone)


@lru_cache(maxsize=1)
def _environment(templates: Templates, bytecode: Path, zone: str) -> Environment:
    """Return the environment of a theme; undefined names are errors. `zone` is that of the site.

    It is kept for the pages that follow in this process, until a template changes. It is no sandbox: one takes
    half as long again to render, and the manual says that a theme is a program.
    """
    made = LayeredEnvironment(
        loader=InventoriedLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CheckedBytecode(bytecode),
        auto_reload=False,
        cache_size=-1,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    made.globals["states"] = WORDS
    made.filters["date_cn"] = chinese_date
    made.filters["day"] = day_of
    made.filters["dialled"] = dialled
    made.filters["day_number"] = day_number
    made.filters["scoring"] = scoring_data
    made.filters["as_data"] = as_data
    instants = Instants(zone)
    made.filters["starts_at"] = instants.start
    made.filters["ends_at"] = instants.end
    return made
