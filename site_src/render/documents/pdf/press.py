"""From HTML to the pages of a PDF: the one place that calls WeasyPrint."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from site_src.render.documents.document import Document, DocumentLook
from site_src.render.documents.pdf.faces import Face, faces, missing, unusual

Variant = Literal["pdf/ua-1", "pdf/a-2a"]


class NoGlyph(ValueError):
    """`characters` stand in a document and no font has them."""

    def __init__(self, characters: str) -> None:
        super().__init__("没有字体能印出：" + "、".join(f"{one}（U+{ord(one):04X}）" for one in characters))
        self.characters = characters


class NoSubsetter(RuntimeError):
    """A native library is missing without which a document takes minutes and differs from run to run."""

    def __init__(self) -> None:
        super().__init__("缺少 HarfBuzz-Subset：请安装 libharfbuzz-subset0（Debian：apt-get install libharfbuzz-subset0）")


class Press(NamedTuple):
    """What all documents of one theme share: fonts that are loaded and a style that is parsed."""

    fonts: Any
    style: Any
    fetcher: Any


def printed(
    html: str, style: str, look: DocumentLook, *, fill: bool = False, variant: Variant = "pdf/ua-1"
) -> Document:
    """Lay out `html` with the style sheet `style` of the theme; `fill` makes its inputs fields.

    Raises NoGlyph for a character that no font has, Refused (`fetcher`) for anything that
    is loaded from elsewhere than the theme, NoSubsetter, and OSError without Pango.
    """
    if absent := missing(html):
        raise NoGlyph(absent)
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError

    from site_src.render.documents.pdf.fetcher import Refused

    try:
        press = _press(look.print_folder, look.print_digest, look.font_store, style, unusual(html))
        page = HTML(string=html, base_url=f"{look.print_folder.as_uri()}/", url_fetcher=press.fetcher)
        laid = page.render(font_config=press.fonts, stylesheets=[press.style], pdf_forms=fill)
        data = laid.write_pdf(pdf_variant=variant, pdf_forms=fill, pdf_tags=True)
    except FatalURLFetchingError as error:
        cause = error.__cause__
        raise Refused(cause.address if isinstance(cause, Refused) else str(error)) from None
    return Document(data, len(laid.pages))


@lru_cache(maxsize=8)
def _press(folder: Path, digest: bytes, store: Path, style: str, extra: str) -> Press:
    """Load the fonts and the style; `digest` is there to do it again when the theme changes."""
    from weasyprint import CSS
    from weasyprint.text.ffi import harfbuzz_subset
    from weasyprint.text.fonts import FontConfiguration

    from site_src.render.documents.pdf.fetcher import GuardedFetcher

    if not harfbuzz_subset:
        raise NoSubsetter
    fetcher = GuardedFetcher((folder, store))
    fonts = FontConfiguration()
    declared = "".join(map(_declared, faces(folder / "fonts", store, extra)))
    CSS(string=declared, font_config=fonts, url_fetcher=fetcher)
    return Press(fonts, CSS(filename=str(folder / style), font_config=fonts, url_fetcher=fetcher), fetcher)


def _declared(face: Face) -> str:
    return f'@font-face{{font-family:"{face.family}";src:url("{face.file.as_uri()}")}}'
