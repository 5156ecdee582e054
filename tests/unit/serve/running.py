"""A small portal, and its preview in a process of its own: what the tests of the preview work on."""

from __future__ import annotations

import http.client
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 30
"""Seconds after which something that was to happen is taken to have failed."""

SITE = "name: 预览测试门户\norganisation: 测试单位\nhotlines: []\ncolumns:\n  body: {title: 身体}\n"
TEMPLATE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>{{ view.page.title }}</title>
<link rel="stylesheet" href="{{ view.page.root }}{{ view.site.assets['site.css'] }}">
</head><body><h1>{{ view.page.title }}</h1>{% if view.body is defined %}{{ view.body }}{% endif %}</body></html>
"""
WALK = "/articles/body/walk.html"


def article(text: str, extra: str = "") -> str:
    """Return the source of an article."""
    return f"---\ntitle: 散步十分钟\ndate: 2026-01-05\nsummary: 起来走走。\n{extra}---\n{text}\n"


@dataclass(frozen=True, slots=True)
class Portal:
    """A portal on disk. `article` and `template` are what the tests edit."""

    folder: Path

    @property
    def article(self) -> Path:
        return self.folder / "content/articles/body/walk.md"

    @property
    def template(self) -> Path:
        return self.folder / "theme/templates/entry.html"

    @property
    def style(self) -> Path:
        return self.folder / "theme/assets/site.css"

    @property
    def preview(self) -> Path:
        return self.folder / ".preview/site"


def portal_in(folder: Path) -> Portal:
    """Write a portal with one article and one draft, and a theme with a strict policy."""
    made = Portal(folder)
    files = {
        "content/site.yaml": SITE,
        "content/articles/body/draft.md": article("还没写完。", "draft: true\n"),
        "theme/theme.yaml": "title: 测试主题\nstyles: [site.css]\n",
        "theme/assets/site.css": "body { color: rgb(1, 2, 3); }\n",
    }
    files |= {f"theme/templates/{name}.html": TEMPLATE for name in ("entry", "home", "missing", "section", "tags")}
    kinds = ("deadline", "form", "hotline", "station")
    files |= {f"theme/templates/shortcodes/{kind}.html": "<p>{{ card.title }}</p>\n" for kind in kinds}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    made.article.write_text(article("第一版正文。"), "utf-8")
    return made


class Answer(NamedTuple):
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    text: str


class Preview:
    """A running ``serve``. Everything it prints is read as it comes."""

    def __init__(self, portal: Portal, *options: str) -> None:
        command = [sys.executable, str(ROOT / "build.py"), "serve", "--theme", "./theme", *options]
        self._process = subprocess.Popen(
            command, cwd=portal.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        self.lines: list[str] = []
        self._coming: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.port = 0

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._coming.put(line.rstrip("\n"))
        self._coming.put(None)

    def line_with(self, words: str) -> str:
        """Wait for a line that holds `words` and return it."""
        while True:
            try:
                line = self._coming.get(timeout=PATIENCE)
            except queue.Empty:
                line = None
            if line is None:
                raise AssertionError(f"no line with {words!r} in:\n" + "\n".join(self.lines))
            self.lines.append(line)
            if words in line:
                return line

    def opened(self) -> str:
        """Wait for the address and the first build; return the first line."""
        line = self.line_with("")
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, line
        self.port = int(found[1])
        self.until(lambda: self.get("/"), lambda answer: answer.status != 503)
        return line

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for `path` exactly as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read().decode())
        finally:
            connection.close()

    def until(self, ask: Callable[[], Answer], enough: Callable[[Answer], bool]) -> Answer:
        """Ask again and again until the answer is `enough`; return it."""
        rounds = threading.Event()
        for _ in range(PATIENCE * 50):
            answer = ask()
            if enough(answer):
                return answer
            rounds.wait(0.02)  # lets the process work
        raise AssertionError(f"still {answer.status}: {answer.text[-800:]}")

    def shows(self, words: str, path: str = WALK) -> Answer:
        """Wait until the page at `path` holds `words`."""
        return self.until(lambda: self.get(path), lambda answer: words in answer.text)

    def interrupt(self) -> int:
        """Press Ctrl-C; return the exit code."""
        self._process.send_signal(signal.SIGINT)
        return self.exit_code()

    def exit_code(self) -> int:
        """Wait for the end; return the exit code."""
        code = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        while (line := self._coming.get(timeout=PATIENCE)) is not None:
            self.lines.append(line)
        return code

    def end(self) -> None:
        """End it, whatever state it is in."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self._process.stdout:
            self._process.stdout.close()


@contextmanager
def started(portal: Portal, *options: str) -> Iterator[Preview]:
    """Start a preview on a free port unless `options` name one; end it after the test."""
    preview = Preview(portal, *(options if "--port" in options else ("--port", "0", *options)))
    try:
        yield preview
    finally:
        preview.end()


def replaced(folder: Path, with_text: Callable[[str], str]) -> None:
    """Put a changed copy of `folder` in its place, as a version control system or a sync tool may do."""
    other = folder.with_name(folder.name + "-other")
    shutil.copytree(folder, other)
    for file in other.rglob("*.md"):
        file.write_text(with_text(file.read_text("utf-8")), "utf-8")
    folder.rename(folder.with_name(folder.name + "-old"))
    other.rename(folder)
