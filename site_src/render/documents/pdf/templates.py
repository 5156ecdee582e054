"""The print templates of a theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from site_src.render.documents.document import DocumentLook
from site_src.render.documents.measure import UNIT, ems, spread


def filled(template: str, look: DocumentLook, **view: Any) -> str:
    """Return the HTML of `template` (a path below the theme's print folder) for a view."""
    return _environment(look.print_folder, look.print_digest).get_template(template).render(look=look, **view)


@lru_cache(maxsize=2)
def _environment(folder: Path, digest: bytes) -> Environment:
    """Make the environment; `digest` is there to make it again when the theme changes."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["ems"] = ems
    made.filters["spread"] = spread
    made.filters["whole"] = _whole
    return made


def _whole(text: str) -> Markup:
    """Return printed text as HTML in which points and units in brackets are not torn by the end of a line."""
    return Markup(UNIT.sub(r'<span class="whole">\g<0></span>', str(escape(text))))
