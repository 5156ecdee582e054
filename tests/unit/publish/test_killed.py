"""kill -9 at any moment: the old site or the new one, whole, and the next build goes on from there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.building import MOMENT, finished, started
from tests.small_site import SETTINGS, SmallSite, Tree, notice, small_site

ENTRIES = 120
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def name(site: SmallSite, word: str) -> None:
    """Give the portal a name: every page changes."""
    site.write("content/site.yaml", SETTINGS.replace("示例市教职工", word))


def enlarged(site: SmallSite) -> SmallSite:
    """Give the portal so many entries that there is work for several workers."""
    for number in range(ENTRIES):
        site.write(f"content/notices/n{number}.md", notice(f"第{number}号通知", date="2026-10-01"))
    return site


@pytest.fixture
def big_site(site: SmallSite) -> SmallSite:
    return enlarged(site)


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    """The whole site under each of two names, in whatever folder it lies."""
    site, found = enlarged(small_site(tmp_path_factory.mktemp("trees"))), {}
    for word in ("甲市", "乙市"):
        name(site, word)
        found[word] = site.clean_tree(as_of=MOMENT)
    return found


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_build_killed_at_any_moment_leaves_one_whole_site(
    big_site: SmallSite, trees: dict[str, Tree], jobs: str
) -> None:
    name(big_site, "甲市")
    begun = time.monotonic()
    assert finished(big_site, "--jobs", jobs).returncode == 0
    length = time.monotonic() - begun
    steps = 12
    for step in range(steps):
        word = ("乙市", "甲市")[step % 2]
        name(big_site, word)
        process = started(big_site, "--jobs", jobs)
        try:
            process.communicate(timeout=length * (0.3 + 0.7 * step / steps))
        except subprocess.TimeoutExpired:
            kill(process)
        assert big_site.tree() in trees.values()
    name(big_site, "乙市")
    assert finished(big_site, "--jobs", jobs).returncode == 0
    assert big_site.tree() == trees["乙市"]


def test_a_build_killed_right_after_its_switch_leaves_the_new_site(big_site: SmallSite, trees: dict[str, Tree]) -> None:
    name(big_site, "甲市")
    assert finished(big_site).returncode == 0
    manifest = big_site.output / "manifest.txt"
    for word in ("乙市", "甲市", "乙市"):
        before = manifest.stat().st_ino
        name(big_site, word)
        process = started(big_site)
        while process.poll() is None and manifest.stat().st_ino == before:
            pass
        kill(process)
        assert big_site.tree() == trees[word]
        big_site.write("content/notices/n0.md", notice("改过的通知", date="2026-10-01"))
        assert finished(big_site).returncode == 0
        assert big_site.tree() == big_site.clean_tree(as_of=MOMENT)
        big_site.write("content/notices/n0.md", notice("第0号通知", date="2026-10-01"))


def test_workers_of_a_killed_build_end_and_let_the_next_one_in(big_site: SmallSite, trees: dict[str, Tree]) -> None:
    name(big_site, "甲市")
    assert finished(big_site).returncode == 0
    name(big_site, "乙市")
    process = started(big_site, "--jobs", "2")
    while process.poll() is None and len(workers_of(process.pid)) < 2:
        pass
    kill(process)
    done = finished(big_site)  # fails after two minutes if a worker keeps the lock
    assert done.returncode == 0, done.stderr
    assert big_site.tree() == trees["乙市"]


def workers_of(process: int) -> list[str]:
    """Return the ids of the children of a process, where the system shows them."""
    file = Path(f"/proc/{process}/task/{process}/children")
    if not file.exists():
        pytest.skip("the system does not show the children of a process")
    try:
        return file.read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def test_a_lock_file_of_a_dead_process_holds_nobody_up(site: SmallSite) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    site.work.mkdir()
    (site.work / "lock").write_text(f"{dead.pid}\n")
    done = finished(site)
    assert (done.returncode, done.stderr) == (0, "")
    assert os.path.exists(site.output / "index.html")
