"""A document that could not be made because of the theme: the fault is told in the file of the theme that has it."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from site_src.problems import Problem
from site_src.read.excerpt import excerpt, line_and_column
from site_src.render.context import RenderContext
from site_src.render.documents.pdf.refusals import AddressRefused, ForeignFont

HINT = "用主题 print/ 里的字体和文件；有哪些，见 docs/theming.md"


def print_fault(error: ValueError, context: RenderContext) -> Problem | None:
    """Return the problem that `error` is, at its line; None if nothing in ``print/`` names what was refused.

    `check.print_files` has told what is written out; this is for what a template puts together.
    """
    if isinstance(error, ForeignFont):
        named = error.families
    elif isinstance(error, AddressRefused):
        path = unquote(urlsplit(error.address).path)
        named = (error.address, path.removeprefix(f"{context.print_folder}/"))
    else:
        return None
    for file in sorted(context.print_folder.rglob("*.css")) + sorted(context.print_folder.rglob("*.html")):
        text = file.read_text("utf-8", "replace")
        if offsets := [text.find(name) for name in named if name and name in text]:
            line, column = line_and_column(text, offsets[0])
            said = str(error) if isinstance(error, ForeignFont) else f"文档打不开 {named[1]}"
            shown = excerpt(text, line, column)
            return Problem(context.path_of(str(file)), line, column, "print-file", said, HINT, shown)
    return None
