"""From HTML to the pages of a PDF: the one place that calls WeasyPrint."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from contextlib import redirect_stdout
from functools import cache, lru_cache
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

from site_src.palette import Palette, Recolouring, recoloured
from site_src.render.documents.available import INSTALL
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.faces import covers, cut_faces
from site_src.render.documents.pdf.refusals import AddressRefused, ForeignFont, NoGlyph
from site_src.signs import printable, unprintable

_ENTITY = re.compile("&#?[0-9A-Za-z]+;")


class MissingLibrary(RuntimeError):
    """A native library is not installed: without Pango there are no documents.

    Without HarfBuzz-Subset they would take minutes and differ from run to run.
    """

    def __init__(self, library: str) -> None:
        super().__init__(f"缺少 {library}，不能生成文档。请运行：{INSTALL}")


def printed(html: str, style: str, look: DocumentLook, *, fill: bool = False) -> FinishedDocument:
    """Lay out `html` with the style sheet `style` of the theme; `fill` makes its inputs fields.

    What has no fields is laid out as PDF/A-2a, and said to be accessible as well by `finish`.
    Signs that no font has are replaced (`signs.printable`). Raises NoGlyph for a letter that none has,
    Refused (`fetcher`) for anything that is loaded from elsewhere than the theme, ForeignFont and MissingLibrary.
    """
    folder = look.print_folder
    fonts_folder = folder / "fonts"
    covered = covers(fonts_folder, look.print_digest)
    html = printable(_ENTITY.sub(_character, html), covered)
    # A style prints text too, around the page; and WeasyPrint's own marks lists and quotations.
    text = html + (folder / style).read_text("utf-8") + "•◦▪“”‘’"
    if absent := "".join(unprintable(text, covered)):
        raise NoGlyph(absent)
    _check_libraries()
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    families = cut_faces(text, fonts_folder, look.print_digest)
    fetcher = GuardedFetcher(folder, families)
    try:
        # Loading the few glyphs of one document takes 10 ms; the style, parsed once, takes more.
        fonts = FontConfiguration()
        CSS(string=_declared(families), font_config=fonts, url_fetcher=fetcher)
        page = HTML(string=html, base_url=f"{folder.as_uri()}/", url_fetcher=fetcher)
        styles = [_common(), _style(folder, look.print_digest, style, look.colours)]
        laid = page.render(font_config=fonts, stylesheets=styles, pdf_forms=fill)
        variant = "pdf/ua-1" if fill else "pdf/a-2a"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves the colour profile of PDF/A open
            data = laid.write_pdf(pdf_variant=variant, pdf_forms=fill, pdf_tags=True)
        if foreign := {font.family for font in laid.fonts.values()} - families.keys():
            raise ForeignFont(foreign)
    except FatalURLFetchingError as error:
        cause = error.__cause__
        raise AddressRefused(cause.address if isinstance(cause, AddressRefused) else str(error)) from None
    return FinishedDocument(data, len(laid.pages))


def _character(entity: re.Match[str]) -> str:
    """Return what an entity stands for, so that fonts are cut to it; marks of HTML stay written as they are."""
    meant = unescape(entity[0])
    return entity[0] if meant in "<>&\"'" else meant


@cache
def _check_libraries() -> None:
    """Load the native libraries; WeasyPrint's advice on stdout is left out, for ours is shorter."""
    try:
        with redirect_stdout(StringIO()):
            from weasyprint.text.ffi import harfbuzz_subset
    except OSError as error:
        raise MissingLibrary("Pango") from error
    if not harfbuzz_subset:
        raise MissingLibrary("HarfBuzz-Subset")


@cache
def _common() -> Any:
    """Parse what holds in every document: where browsers take a font of the machine, print takes the theme's."""
    from weasyprint import CSS

    return CSS(string="code,kbd,samp,tt,pre,var{font-family:Hei,Song,Kai}")


@lru_cache(maxsize=8)
def _style(folder: Path, digest: bytes, name: str, colours: tuple[Recolouring, ...]) -> Any:
    """Parse a style sheet in the `colours` of the theme; `digest` is there to do it again when the theme changes."""
    from weasyprint import CSS

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    fetcher = GuardedFetcher(folder, {})
    style = recoloured((folder / name).read_text("utf-8-sig"), Palette(colours, {}))
    return CSS(string=style, base_url=(folder / name).as_uri(), url_fetcher=fetcher)


def _declared(families: Iterable[str]) -> str:
    return "".join(f'@font-face{{font-family:"{family}";src:url("font:{family}")}}' for family in families)
