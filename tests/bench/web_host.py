"""A web host for measuring a built portal: it compresses text, as every host does that the manual describes.

python -m tests.bench.web_host FOLDER PORT
"""

from __future__ import annotations

import gzip
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

TEXT = frozenset({".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".ics"})


class Host(SimpleHTTPRequestHandler):
    """Serves the files of a folder, text by gzip."""

    def send_head(self) -> BytesIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        data, packed = path.read_bytes(), path.suffix in TEXT
        data = gzip.compress(data, mtime=0) if packed else data
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(data)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of single requests."""


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), partial(Host, directory=sys.argv[1])).serve_forever()
