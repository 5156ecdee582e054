"""The line to a page: livereload's protocol and script, without what loses reloads.

livereload keeps its waiting browsers in the class, forgets a reload that falls due
while a page is on its way, drops those within three seconds of another, accepts any
Origin and injects an inline script, which a Content-Security-Policy forbids.
"""

from __future__ import annotations

import json

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.websocket import WebSocketHandler

from site_src.serve.board import Board
from site_src.serve.local import LocalOnly

SCRIPT = b'<script src="/livereload.js?port=%d&amp;snipver=%d&amp;mindelay=200&amp;maxdelay=1000" async></script>'
"""livereload.js takes its settings from its address, and `snipver` comes back when it says hello."""


def with_script(html: bytes, port: int, edition: int) -> bytes:
    """Return a page with the reload script in its head; the page says which edition it shows."""
    script = SCRIPT % (port, edition)
    head, end, rest = html.partition(b"</head>")
    return head + script + end + rest if end else html + script


class ReloadLine(LocalOnly, LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """One open page. It greets with the edition it shows and is told when there is a newer one."""

    def initialize(self, board: Board) -> None:
        self._board = board
        self.edition = 0

    def check_origin(self, origin: str) -> bool:
        """Refuse pages of other sites: only these may not say what the preview does."""
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        try:
            said = json.loads(message)
            command = said["command"]
        except (ValueError, TypeError, KeyError, RecursionError):
            self.close(1003)
            return
        if command == "hello":
            edition = said.get("snipver")
            self.edition = edition if isinstance(edition, int) else 0
            super().on_message(message)
        elif command == "info":
            self._board.join(self)

    def reload(self) -> None:
        # Never a stylesheet alone: its name changes with its bytes, so the page must change, too.
        self.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})

    def on_close(self) -> None:
        self._board.leave(self)


class ReloadScript(LocalOnly, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload.js, from the server only: no file of the site knows of it."""
