"""Show one example of a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from markupsafe import Markup
from pydantic import BaseModel

from site_src.model.examples import Example
from site_src.plan.views.gallery import ShownExample
from site_src.render.context import RenderContext
from site_src.render.macros import PART, macros_of
from site_src.render.template_fault import FAULTS, template_problem, where, words_of

_IDS = re.compile(r'\sid="([^"]+)"')
_REFERENCES = re.compile(
    r'(?P<before>\s(?:(?:id|for|aria-(?:labelledby|describedby|controls))="|href="#))(?P<names>[^"]*)"'
)
_NO_FILE = "<template>"
"""What Jinja calls a template that is in no file."""


def show(
    part: str, example: Example, number: int, names: Mapping[str, Any], templates: Environment, context: RenderContext
) -> ShownExample:
    """Render the `number`-th example of the part with the template `part`; `names` are what it may use beside that."""
    html, fault = "", ""
    try:
        if set(meta.find_referenced_templates(templates.parse(example.shows))) - {part}:
            # The key of the page covers no other.
            fault = f"例子里只能引入 {part} 自己；别的部件在那个部件的例子里演示"
        else:
            start = f'{{% import "{part}" as {PART} %}}' if macros_of(parsed(part, templates)) else ""
            html = apart(templates.from_string(start + example.shows).render(names), number)
    except FAULTS as error:
        fault = _said(error, context)
    return ShownExample(number, example.title, example.shows.strip(), Markup(html), fault)


def parsed(name: str, templates: Environment) -> nodes.Template:
    """Return the syntax tree of a template."""
    assert templates.loader is not None
    return templates.parse(templates.loader.get_source(templates, name)[0])


def changed(record: Any, **values: Any) -> Any:
    """Return a copy of `record` with other values: for the states that an example wants to show.

    Raises TypeError for a name that the record does not have.
    """
    if isinstance(record, BaseModel):
        unknown = sorted(values.keys() - type(record).model_fields.keys())
        if unknown:
            raise TypeError(f"takes no keyword argument '{unknown[0]}'")
        return record.model_copy(update=values)
    if is_dataclass(record) and not isinstance(record, type):
        return replace(record, **values)
    if isinstance(record, Mapping):
        return {**record, **values}
    return record._replace(**values)


def apart(html: str, number: int) -> str:
    """Return the HTML of an example with ids of its own: several examples of a part stand in one page."""
    own = set(_IDS.findall(html))

    def renamed(match: re.Match[str]) -> str:
        names = (f"e{number}-{name}" if name in own else name for name in match["names"].split())
        return f'{match["before"]}{" ".join(names)}"'

    return _REFERENCES.sub(renamed, html) if own else html


def _said(error: Exception, context: RenderContext) -> str:
    problem = template_problem(error, context)
    if problem and problem.line:
        return f"{problem.path} 第{problem.line}行：{words_of(error)}"
    if isinstance(error, TemplateSyntaxError):
        return f"例子第{error.lineno}行：{words_of(error)}"
    place = where(error, _NO_FILE.__eq__)
    return f"例子第{place.line}行：{words_of(error)}" if place else words_of(error)
