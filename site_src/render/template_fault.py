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
    if not isinstance(error, TemplateError):
        return None
    file, line = _place(error, context)
    return Problem(
        _logical(file, context), line, 1 if line else 0, "template-error", _said(error), _HINT, _line(file, line)
    )


def _said(error: TemplateError) -> str:
    text = error.message or ""
    if isinstance(error, UndefinedError) and (found := _NAME.search(text)):
        return f"模板用了没有的名字：{found[1] or found[2]}"
    if isinstance(error, TemplateNotFound):
        return f"主题里没有模板 {error.name}"
    return f"模板写错了：{text}"


def _place(error: TemplateError, context: RenderContext) -> tuple[str, int]:
    """Return the file and line of the innermost template that was at work; of its syntax, what the error says."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or "", error.lineno
    files = {file for _, file, _ in context.templates}
    for frame in reversed(extract_tb(error.__traceback__)):
        if frame.filename in files or Path(frame.filename).is_relative_to(context.print_folder):
            return frame.filename, frame.lineno or 0
    return "", 0


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
