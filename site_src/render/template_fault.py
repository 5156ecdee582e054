"""What went wrong while a template was rendered, said so that a designer finds the line."""

from __future__ import annotations

import re
from collections.abc import Callable
from traceback import walk_tb
from typing import NamedTuple

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext

FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a template can raise. Anything else has another cause than what the template says."""

_WORDS = (
    (re.compile(r"^'(.+?)' is undefined$"), "没有“{}”这个名字"),
    (re.compile(r"has no (?:attribute|element) '?(.+?)'?$"), "没有“{}”这一项"),
    (re.compile(r"^parameter '(.+?)' was not provided$"), "调用时少写了参数“{}”"),
    (re.compile(r"takes no keyword argument '(.+?)'$"), "没有“{}”这个参数"),
    (re.compile(r"^macro '(.+?)' takes not more than"), "调用“{}”时参数写多了"),
    (re.compile(r"^No filter named '(.+?)'"), "没有“{}”这个过滤器"),
)
HINT = "对照默认主题的同名模板改；模板看得见哪些名字，见 docs/theming.md"


class Where(NamedTuple):
    """The line that was being rendered: the file as the environment knows it, counted from 1."""

    file: str
    line: int


def words_of(error: Exception) -> str:
    """Return in Chinese what `error` says; what is not known is repeated as it is."""
    if isinstance(error, TemplateNotFound):
        return f"主题里没有模板 {error.name}"
    if isinstance(error, RecursionError):
        return "几个模板绕着圈互相引用"
    text = str(error)
    for pattern, words in _WORDS:
        if found := pattern.search(text):
            return words.format(found[1])
    return text or type(error).__name__


def where(error: Exception, is_template: Callable[[str], bool]) -> Where | None:
    """Return the innermost line of a template that `error` passed through, None if there is none."""
    if isinstance(error, TemplateSyntaxError) and error.filename and is_template(error.filename):
        return Where(error.filename, error.lineno)
    found = [Where(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return next((place for place in reversed(found) if is_template(place.file)), None)


def template_problem(error: Exception, context: RenderContext) -> Problem | None:
    """Return the problem that `error` is, None if no template of the theme raised it."""
    if not isinstance(error, FAULTS):
        return None
    files = {file for _, file, _ in context.templates}
    place = where(error, lambda file: file in files or context.is_printed_by(file))
    said = f"模板写错了：{words_of(error)}"
    if place is None:
        is_ours = isinstance(error, TemplateError)
        return Problem("theme/theme.yaml", 0, 0, "template-error", said, HINT) if is_ours else None
    with open(place.file, encoding="utf-8-sig", errors="replace") as file:
        shown = excerpt(file.read(), place.line, 1)
    return Problem(context.path_of(place.file), place.line, 1, "template-error", said, HINT, shown)
