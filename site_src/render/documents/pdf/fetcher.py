"""What a document may load: files of the theme's print folder and of the font store, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse


class Refused(ValueError):
    """A document asked for `address`, which it may not or cannot load; nothing was opened."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class GuardedFetcher(URLFetcher):  # type: ignore[misc]
    """Makes no connection and opens only files below `folders`; a link must not lead out of them."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._folders = tuple(folder.resolve() for folder in folders)

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return the file at `url`; raise Refused for anything else."""
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise Refused(url)
        file = Path(url2pathname(parts.path)).resolve()
        if not any(file.is_relative_to(folder) for folder in self._folders) or not file.is_file():
            raise Refused(url)
        return URLFetcherResponse(url, file.read_bytes())
