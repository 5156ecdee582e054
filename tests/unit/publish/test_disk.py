"""A full disk, a disk that cannot be written, and two builds at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_src.publish.lock import locked
from site_src.refused import Refused
from tests.building import finished, started
from tests.small_site import SmallSite, article, stamps

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts are those of Unix")


def limit_files(size: int) -> None:
    """Let no file of this process grow beyond `size` bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def mounted(folder: Path, options: str) -> bool:
    """Mount a small disk in memory at `folder`; say whether that is allowed here."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    return (
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], capture_output=True).returncode
        == 0
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "size=600k"):
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def assert_stopped(done: subprocess.CompletedProcess[str]) -> None:
    """Expect the exit code of a failure of the machine and a sentence in Chinese without a traceback."""
    assert done.returncode == 3, done.stderr
    assert "磁盘" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("size", [100, 30_000, 150_000])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_stops_the_build_and_the_old_site_stays(site: SmallSite, size: int, jobs: str) -> None:
    for number in range(60):
        site.write(f"content/pages/p{number}.md", article(f"单页{number}"))
    assert finished(site).returncode == 0
    before = stamps(site.output)
    site.write("content/static/big.txt", "大\n" * 100_000)
    with (site.folder / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("tagline: 新的一句话\n")
    assert_stopped(finished(site, "--jobs", jobs, preexec_fn=lambda: limit_files(size)))
    assert stamps(site.output) == before
    assert finished(site).returncode == 0
    assert site.tree() == site.clean_tree(as_of="2026-11-18 09:30")


def test_a_disk_without_room_for_the_new_site_keeps_the_old_one(site: SmallSite, small_disk: Path) -> None:
    portal = SmallSite(site.folder)
    options = ("--output", str(small_disk / "output"))
    assert finished(portal, *options).returncode == 0
    before = stamps(small_disk / "output")
    big = site.write("content/static/big.txt", "大\n" * 200_000)
    assert_stopped(finished(portal, *options))
    assert stamps(small_disk / "output") == before
    big.unlink()
    site.write("content/static/small.txt", "小\n")
    done = finished(portal, *options)
    assert done.returncode == 0, done.stderr
    assert (small_disk / "output/small.txt").read_text("utf-8") == "小\n"


def test_an_output_that_cannot_be_written_is_refused_before_any_work(site: SmallSite, tmp_path: Path) -> None:
    disk = tmp_path / "read-only"
    disk.mkdir()
    if not mounted(disk, "ro"):
        pytest.skip("no disk can be mounted here")
    try:
        with pytest.raises(Refused, match="写不进去"):
            site.build(output=disk / "output")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_an_output_below_a_file_is_refused_before_any_work(site: SmallSite, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused, match="写不进去"):
        site.build(output=tmp_path / "file" / "output")


def test_a_second_build_says_that_it_waits_and_then_builds(site: SmallSite) -> None:
    assert finished(site).returncode == 0
    site.write("content/static/new.txt", "新\n")
    with locked(site.work / "lock", pytest.fail):
        second = started(site)
        assert second.stderr is not None
        assert second.stderr.readline() == f"另一次构建正在进行（进程 {os.getpid()}），等它结束……\n"
        assert not (site.output / "new.txt").exists()
    _, err = second.communicate(timeout=60)
    assert (second.returncode, err) == (0, "")
    assert (site.output / "new.txt").exists()


def test_builds_started_together_all_succeed(site: SmallSite) -> None:
    builds = [started(site) for _ in range(4)]
    codes = [(build.communicate(timeout=120), build.returncode)[1] for build in builds]
    assert codes == [0, 0, 0, 0]
    assert site.tree() == site.clean_tree(as_of="2026-11-18 09:30")
