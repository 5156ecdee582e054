"""How a preview begins and ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.serve.running import PATIENCE, ROOT, WALK, Portal, Preview, article, started


def test_ctrl_c_ends_it_cleanly(preview: Preview) -> None:
    assert preview.interrupt() == 0
    assert preview.lines[-1] == "预览已结束。"
    assert not [line for line in preview.lines if "Traceback" in line]


def test_a_taken_port_gives_way_to_the_next_and_it_is_said(portal: Portal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        with started(portal, "--port", str(taken)) as preview:
            assert f"端口 {taken} 已被占用" in preview.opened()
            assert preview.port > taken
            assert preview.get(WALK).status == 200


def test_without_content_it_does_not_start(portal: Portal) -> None:
    with started(portal, "--content", "nowhere") as preview:
        assert preview.exit_code() == 2
    assert "找不到内容文件夹 nowhere" in "\n".join(preview.lines)
    assert "http://" not in "\n".join(preview.lines)


def test_a_site_that_was_built_to_be_published_is_not_overwritten(portal: Portal) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "build", "--theme", "./theme"]
    subprocess.run(command, cwd=portal.folder, check=True, capture_output=True)
    before = {file: file.read_bytes() for file in (portal.folder / "output").rglob("*") if file.is_file()}
    with started(portal, "--output", "output") as preview:
        assert preview.exit_code() == 2
    assert "要发布的网站" in "\n".join(preview.lines)
    with started(portal) as preview:
        preview.opened()
        preview.shows("第一版")
    assert {file: file.read_bytes() for file in (portal.folder / "output").rglob("*") if file.is_file()} == before


def test_a_second_preview_of_the_same_folder_goes_on_where_the_first_ended(portal: Portal) -> None:
    for _ in range(2):
        with started(portal) as preview:
            preview.opened()
            assert preview.get(WALK).status == 200
            assert preview.interrupt() == 0


def test_it_shows_the_moment_that_was_asked_for(portal: Portal) -> None:
    with started(portal, "--as-of", "2026-01-01") as preview:
        preview.opened()
        assert preview.get(WALK).status == 404
    with started(portal, "--as-of", "2026-01-06") as preview:
        preview.opened()
        assert preview.get(WALK).status == 200


def test_a_theme_without_a_gallery_is_not_said_to_have_one(preview: Preview) -> None:
    assert preview.get("/_gallery/").status == 404
    assert preview.interrupt() == 0
    assert "部件样例" not in "\n".join(preview.lines)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal interrupts a group of processes")
def test_ctrl_c_in_the_first_build_ends_it_with_one_line(portal: Portal) -> None:
    """As from a terminal: the workers are interrupted as well."""
    for number in range(300):
        (portal.folder / f"content/articles/body/n{number}.md").write_text(article(f"第{number}版。\n" * 50), "utf-8")
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--theme", "./theme", "--port", "0", "--jobs", "2"]
    process = subprocess.Popen(
        command, cwd=portal.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    assert process.stdout is not None
    assert "http://" in process.stdout.readline()
    while process.poll() is None and not children(process.pid):
        pass
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=PATIENCE)
    assert said.split() == ["预览已结束。"]
    assert process.returncode == 0
    with started(portal) as preview:
        preview.opened()
        assert preview.get(WALK).status == 200


def children(process: int) -> str:
    """Return the ids of the children of a process, where the system shows them."""
    file = Path(f"/proc/{process}/task/{process}/children")
    if not file.exists():
        pytest.skip("the system does not show the children of a process")
    return file.read_text()
