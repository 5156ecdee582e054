"""A template that uses what is not there: where it says so, in words."""

from __future__ import annotations

import re
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext

_NAME = re.compile(r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+?)'?$")
_HINT = "对照默认主题的同名模板；模板看得见的名字列在 docs/theming.md 里"


def template_problem(error: Exception, context: RenderContext) -> Problem | None:
    """Return what is wrong with a template of the theme, None if `error` tells of something else."""
    frames = [(frame.filename, frame.lineno or 0) for frame in extract_tb(error.__traceback__)]
    mine = [place for place in frames if _is_template(place[0], context)]
    if not isinstance(error, TemplateError) and (not mine or mine[-1] != frames[-1]):
        return None
    file, line = mine[-1] if mine else ("", 0)
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or file, error.lineno
    path, shown = _logical(file, context), _line(file, line)
    return Problem(path, line, 1 if line else 0, "template-error", _said(error), _HINT, shown)


def _said(error: Exception) -> str:
    text = str(error)
    if isinstance(error, UndefinedError) and (found := _NAME.search(text)):
        return f"模板用了没有的名字：{found[1] or found[2]}"
    if isinstance(error, TemplateNotFound):
        return f"主题里没有模板 {error.name}"
    return f"模板写错了：{text}"


def _is_template(file: str, context: RenderContext) -> bool:
    return any(file == one for _, one, _ in context.templates) or Path(file).is_relative_to(context.print_folder)


def _logical(file: str, context: RenderContext) -> str:
    """Return the path of a template as problems have it: ``theme/templates/base.html``."""
    for root, folder in context.roots.items():
        for top in (Path(folder), Path(folder).resolve()):
            if file and Path(file).is_relative_to(top):
                return f"{root}/{Path(file).relative_to(top).as_posix()}"
    if file and Path(file).is_relative_to(context.print_folder):
        return f"theme/print/{Path(file).relative_to(context.print_folder).as_posix()}"
    return "theme/theme.yaml"


def _line(file: str, line: int) -> str:
    return excerpt(Path(file).read_text("utf-8-sig", "replace"), line) if file and line else ""
