"""The font in which readers show what is typed into a form, ready to be put into a PDF.

WeasyPrint embeds the font of its inputs whole. So it lays a form out with a tiny one,
and this one, made once, takes its place.
"""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from site_src.digest import digest
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.faces import STAND_INS, typed_characters, typed_face

_FORMAT = "typed 3"
_FAMILY = "Typed"


def typed_font(look: DocumentLook) -> Path:
    """Return a PDF with one field whose font is `faces.typed_face`, made once and kept in the font store."""
    return _kept(look.font_store)


@lru_cache(maxsize=1)
def _kept(store: Path) -> Path:
    """Return the file in the store.

    Two processes may make it at once: both write the same bytes, each switches its own in whole.
    """
    from pylopdf_fonts_zh_cn import __version__ as fonts
    from weasyprint import __version__

    made_from = f"{_FORMAT} {__version__} {fonts} {typed_characters()}".encode()
    file = store / f"{digest(made_from).hex()}.pdf"
    if not file.exists():
        store.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=store)
        with os.fdopen(handle, "wb") as opened:
            opened.write(_made())
        Path(beside).replace(file)
    return file


def _made() -> bytes:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    fetcher = GuardedFetcher(Path(__file__).parent, {_FAMILY: typed_face()})
    fonts = FontConfiguration()
    style = f'@font-face{{font-family:"{_FAMILY}";src:url("font:{_FAMILY}")}}input{{font-family:"{_FAMILY}"}}'
    page = HTML(string='<html lang="zh-CN"><title>-</title><form><input name="typed"></form>', url_fetcher=fetcher)
    sheet = CSS(string=style, font_config=fonts, url_fetcher=fetcher)
    return _with_stand_ins(page.write_pdf(font_config=fonts, stylesheets=[sheet], pdf_forms=True))


def _with_stand_ins(made: bytes) -> bytes:
    """Let each glyph that stands in for a character be that character's."""
    with Pdf.open(BytesIO(made)) as pdf:
        font = next(iter(pdf.Root.AcroForm.DR.Font.as_dict().values()))
        names = font.ToUnicode.read_bytes()
        for character, stand_in in STAND_INS.items():
            names = names.replace(b"> <%04x>" % ord(stand_in), b"> <%04x>" % ord(character))
        font.ToUnicode.write(names)
        renamed = BytesIO()
        pdf.save(renamed, deterministic_id=True)
    return renamed.getvalue()
