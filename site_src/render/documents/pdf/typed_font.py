"""The font in which readers show what is typed into a form, ready to be put into a PDF.

WeasyPrint embeds the font of its inputs whole. So it lays a form out with a tiny one,
and this one, made once, takes its place.
"""

from __future__ import annotations

from pathlib import Path

from site_src.digest import digest
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.faces import TYPED
from site_src.render.documents.pdf.font_store import content_of, kept, unpacked

_FORMAT = b"typed 1"


def typed_font(look: DocumentLook) -> Path:
    """Return a PDF with one field whose font is the theme's `TYPED`, kept in the font store."""
    source = look.print_folder / "fonts" / f"{TYPED}.woff2"
    made_with = digest(_FORMAT + _version().encode())
    return kept(look.font_store, (content_of(source), made_with), ".pdf", lambda: _made(source, look))


def _version() -> str:
    from weasyprint import __version__

    return __version__


def _made(source: Path, look: DocumentLook) -> bytes:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    fetcher = GuardedFetcher((look.font_store,))
    fonts = FontConfiguration()
    font = unpacked(source, look.font_store)
    style = f'@font-face{{font-family:"{TYPED}";src:url("{font.as_uri()}")}}input{{font-family:"{TYPED}"}}'
    page = HTML(string='<html lang="zh-CN"><title>-</title><form><input name="typed"></form>', url_fetcher=fetcher)
    sheet = CSS(string=style, font_config=fonts, url_fetcher=fetcher)
    return bytes(page.write_pdf(font_config=fonts, stylesheets=[sheet], pdf_forms=True))
