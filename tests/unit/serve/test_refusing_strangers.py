"""The preview server and those who are not meant: V1 to V4."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.unit.serve.running import WALK, Portal, Preview

SECRET = "只有本机的人知道"


def test_v1_only_127_0_0_1_listens(seen: Preview) -> None:
    socket.create_connection(("127.0.0.1", seen.port), 5).close()
    # All of 127.0.0.0/8 is this machine: a server bound to every address would answer here.
    with pytest.raises(OSError):  # noqa: PT011 (refused or unreachable, by system)
        socket.create_connection(("127.0.0.2", seen.port), 5)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0:{port}"],
)
@pytest.mark.parametrize("path", ["/", WALK, "/livereload.js", "/livereload", "/lost"])
def test_v2_a_foreign_host_is_refused_everywhere(seen: Preview, host: str, path: str) -> None:
    answer = seen.get(path, Host=host.format(port=seen.port))
    assert answer.status == 403
    assert "第一版" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:{port}", "localhost:{port}", "LocalHost"])
def test_v2_both_names_of_this_machine_are_served(seen: Preview, host: str) -> None:
    assert seen.get(WALK, Host=host.format(port=seen.port)).status == 200


def websocket(port: int, **headers: str) -> int:
    """Return the status with which a websocket opens."""

    async def opened() -> int:
        request = HTTPRequest(f"ws://127.0.0.1:{port}/livereload", headers=headers)
        try:
            connection = await websocket_connect(request)
        except HTTPClientError as error:
            return error.code
        connection.close()
        return 101

    return asyncio.run(opened())


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://127.0.0.1:1", "http://127.0.0.1.evil.example", "null"]
)
def test_v2_a_websocket_from_a_foreign_page_is_refused(seen: Preview, origin: str) -> None:
    assert websocket(seen.port, Origin=origin) == 403


def test_v2_a_websocket_under_a_foreign_name_is_refused_though_its_origin_agrees(seen: Preview) -> None:
    assert websocket(seen.port, Origin="http://evil.example", Host="evil.example") == 403


def test_v2_a_websocket_from_its_own_page_opens(seen: Preview) -> None:
    assert websocket(seen.port, Origin=f"http://127.0.0.1:{seen.port}") == 101


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "/%2e%2e/%2e%2e/content/site.yaml",
        "/articles/..%2f..%2f..%2f..%2fcontent/site.yaml",
        "/..%5c..%5ccontent%5csite.yaml",
        "/..\\..\\content\\site.yaml",
        "/articles\\body\\walk.html",
        "/%00",
        "/articles/body/walk.html%00.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/_last-good/../../content/site.yaml",
        "/_last-good/..%2f..%2fcontent/site.yaml",
        "/%ff%fe",
    ],
)
def test_v3_a_path_that_leaves_the_site_is_not_found(seen: Preview, path: str) -> None:
    answer = seen.get(path)
    assert answer.status in (302, 404) if path.startswith("/_last-good") else answer.status == 404
    assert "测试单位" not in answer.text


def test_v3_a_link_that_leads_out_of_the_site_is_not_followed(portal: Portal, preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text(SECRET, "utf-8")
    os.symlink(tmp_path / "secret.html", portal.preview / "link.html")
    os.symlink(tmp_path, portal.preview / "folder")
    for path in ("/link.html", "/folder/secret.html", "/folder/", "/folder"):
        answer = preview.get(path)
        assert answer.status == 404, path
        assert SECRET not in answer.text


def test_v4_the_reload_script_is_in_the_pages_of_the_server_and_in_no_file(portal: Portal, preview: Preview) -> None:
    assert "livereload.js" in preview.get(WALK).text
    files = [file for file in portal.preview.rglob("*") if file.is_file()]
    assert len(files) > 5
    assert [file for file in files if b"livereload" in file.read_bytes()] == []
