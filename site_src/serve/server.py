"""The server: one thread of its own, on 127.0.0.1."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from site_src.refused import Refused
from site_src.serve.board import Board
from site_src.serve.pages import Pages
from site_src.serve.reload import ReloadLine, ReloadScript

HOST = "127.0.0.1"
TRIES = 100
"""How many ports after the wanted one are tried."""
_TAKEN = (errno.EADDRINUSE, errno.EACCES)


class Port(NamedTuple):
    """An open port: its number and the sockets that listen on it."""

    number: int
    sockets: list[socket.socket]


class _Running(NamedTuple):
    board: Board
    loop: asyncio.AbstractEventLoop
    stop: asyncio.Event


def open_port(wanted: int) -> Port:
    """Listen on `wanted` or, if it is taken, on the next one that is free; on any if it is 0.

    Raises Refused if none of them can be had.
    """
    for number in range(wanted, min(wanted + TRIES, 65_535) + 1):
        try:
            sockets = bind_sockets(number, HOST, family=socket.AF_INET)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        else:
            return Port(sockets[0].getsockname()[1], sockets)
    raise Refused(f"从 {wanted} 起的端口都被占用，或者不许使用。请用 --port 换一个，如 --port 8800")


@contextmanager
def serving(root: Path, port: Port) -> Iterator[Board]:
    """Serve the site in `root` on `port`; show attempts on the board that is given."""
    ready: Future[_Running] = Future()
    Thread(target=lambda: asyncio.run(_serve(root, port, ready)), name="serve", daemon=True).start()
    running = ready.result()
    try:
        yield running.board
    finally:
        running.loop.call_soon_threadsafe(running.stop.set)


async def _serve(root: Path, port: Port, ready: Future[_Running]) -> None:
    running = _Running(Board(asyncio.get_running_loop()), asyncio.get_running_loop(), asyncio.Event())
    server = HTTPServer(_application(root, port.number, running.board))
    server.add_sockets(port.sockets)
    ready.set_result(running)
    await running.stop.wait()
    server.stop()
    await server.close_all_connections()


def _application(root: Path, port: int, board: Board) -> Application:
    pages = {"root": root, "board": board, "port": port}
    return Application(
        [("/livereload", ReloadLine, {"board": board}), ("/livereload.js", ReloadScript)],
        default_handler_class=Pages,
        default_handler_args=pages,
        log_function=lambda answered: None,  # the terminal is for what was built
    )
