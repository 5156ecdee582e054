"""Answer only pages of this machine: the preview shows drafts."""

from __future__ import annotations

from typing import Any

from tornado.httputil import split_host_and_port
from tornado.web import HTTPError, RequestHandler

NAMES = ("127.0.0.1", "localhost")
WORDS = {
    403: "预览只能在运行它的电脑上，用 127.0.0.1 或 localhost 打开。",
    404: "预览里没有这个网页。",
    405: "预览只能看，不能提交。",
}


class LocalOnly(RequestHandler):
    """Refuses a request made under any other name.

    Bound to 127.0.0.1, the server can still be reached by a page of the internet whose
    host name is made to lead here (DNS rebinding); the name in Host gives it away.
    """

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        name, _ = split_host_and_port(self.request.host.lower())
        if name not in NAMES:
            raise HTTPError(403)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(WORDS.get(status_code, "预览服务器出错了，详情见终端。"))
