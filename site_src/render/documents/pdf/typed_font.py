"""The font in which readers show what is typed into a form, ready to be put into a PDF.

WeasyPrint embeds the font of its inputs whole. So it lays a form out with a tiny one,
and this one, made once, takes its place.
"""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path

from site_src.digest import digest
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.faces import TYPED, unpacked

_FORMAT = b"typed 1"


def typed_font(look: DocumentLook) -> Path:
    """Return a PDF with one field whose font is the theme's `TYPED`, made once and kept in the font store."""
    return _kept(look.print_folder / "fonts" / f"{TYPED}.woff2", look.font_store, look.print_digest)


@lru_cache(maxsize=1)
def _kept(source: Path, store: Path, theme: bytes) -> Path:
    """Return the file in the store; `theme` is there to look again when the theme changes.

    Two processes may make it at once: both write the same bytes, each switches its own in whole.
    """
    from weasyprint import __version__

    made_from = _FORMAT + __version__.encode() + digest(source.read_bytes())
    file = store / f"{digest(made_from).hex()}.pdf"
    if not file.exists():
        store.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=store)
        with os.fdopen(handle, "wb") as opened:
            opened.write(_made(source))
        Path(beside).replace(file)
    return file


def _made(source: Path) -> bytes:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    fetcher = GuardedFetcher(source.parent, {TYPED: unpacked(source)})
    fonts = FontConfiguration()
    style = f'@font-face{{font-family:"{TYPED}";src:url("font:{TYPED}")}}input{{font-family:"{TYPED}"}}'
    page = HTML(string='<html lang="zh-CN"><title>-</title><form><input name="typed"></form>', url_fetcher=fetcher)
    sheet = CSS(string=style, font_config=fonts, url_fetcher=fetcher)
    return bytes(page.write_pdf(font_config=fonts, stylesheets=[sheet], pdf_forms=True))
