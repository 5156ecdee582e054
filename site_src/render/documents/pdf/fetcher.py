"""What a document may load: files of the theme's print folder, and fonts that it is given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

from site_src.render.documents.pdf.refusals import AddressRefused

FONT = "font"
"""Scheme of the addresses of fonts: ``font:Song``."""


class GuardedFetcher(URLFetcher):  # type: ignore[misc]
    """Makes no connection and opens only files below `folder`; a link must not lead out of it."""

    def __init__(self, folder: Path, fonts: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("file", FONT), allow_redirects=False, fail_on_errors=True)
        self._folder = folder.resolve()
        self._fonts = fonts

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return the file or font at `url`; raise Refused for anything else."""
        scheme, _, family = url.partition(":")
        if scheme == FONT and family in self._fonts:
            return URLFetcherResponse(url, self._fonts[family])
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise AddressRefused(url)
        file = Path(url2pathname(parts.path)).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            raise AddressRefused(url)
        return URLFetcherResponse(url, file.read_bytes())
