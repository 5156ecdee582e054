"""The site as the last good build left it, or what keeps the next one from being shown."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from tornado.web import HTTPError, StaticFileHandler

from site_src.serve.board import Board, PreviewState
from site_src.serve.content_type import content_type
from site_src.serve.error_page import error_page, waiting_page
from site_src.serve.local import LocalOnly
from site_src.serve.located import located
from site_src.serve.reload import with_script

LAST_GOOD = "/_last-good"
"""Under this path the last good site stays reachable while every page shows what is wrong."""


class Pages(LocalOnly, StaticFileHandler):
    """Answers every address but those of the reload script and its line."""

    def initialize(self, root: Path, board: Board, port: int) -> None:  # type: ignore[override]
        super().initialize(str(root))
        self._site = root
        self._board = board
        self._port = port

    async def head(self, path: str = "") -> None:
        await self.get(path, include_body=False)

    async def get(self, path: str = "", include_body: bool = True) -> None:
        # Read before the file: a page may then claim an older edition than it shows
        # and be loaded once more, but never a newer one.
        shown = self._board.shown
        path = self.request.path
        if path == LAST_GOOD or path.startswith(f"{LAST_GOOD}/"):
            path = path.removeprefix(LAST_GOOD) or "/"
            if shown.is_good:
                self._to(path)
                return
        elif not shown.is_good and _is_page(path):
            self._trouble(shown, path)
            return
        await self._file(path, shown, include_body)

    async def _file(self, path: str, shown: PreviewState, include_body: bool) -> None:
        file = located(self._site, path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                self._to(self.request.path + "/")
                return
            file = located(self._site, f"{path}index.html")
        if file is None or not file.is_file():
            missing = located(self._site, "/404.html")
            if missing is None or not missing.is_file():
                raise HTTPError(404)
            self._page(missing.read_bytes(), shown, 404)
        elif file.suffix == ".html":
            self._page(file.read_bytes(), shown, 200)
        else:
            # tornado answers requests for a part of a file, which players of sound and video make.
            await super().get(file.relative_to(self._site).as_posix(), include_body)

    def _trouble(self, shown: PreviewState, path: str) -> None:
        if shown.attempt is None:
            self._page(waiting_page(), shown, 503)
            return
        last_good = f"{LAST_GOOD}{path}" if (self._site / "index.html").is_file() else ""
        self._page(error_page(shown.attempt, last_good), shown, 500)

    def _page(self, html: bytes, shown: PreviewState, status: int) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_script(html, self._port, shown.edition))

    def _to(self, path: str) -> None:
        query = f"?{self.request.query}" if self.request.query else ""
        # Two slashes at the start would lead to another host.
        self.redirect(f"/{path.lstrip('/')}{query}")

    def get_content_type(self) -> str:
        return content_type(Path(self.absolute_path or ""))

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> None:
        """None: tornado would digest a file once and keep the digest when the file changes."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        LocalOnly.write_error(self, status_code, **kwargs)


def _is_page(path: str) -> bool:
    return PurePosixPath(path).suffix in ("", ".html") or path.endswith("/")
