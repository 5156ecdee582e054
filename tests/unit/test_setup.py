"""tools/setup.sh on machines that lack something: stand-in commands first in PATH play the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell script")


@pytest.fixture
def clone(tmp_path: Path, project: Path) -> Path:
    """A clone that locks no package, so that a set-up needs no network."""
    folder = tmp_path / "clone"
    (folder / "tools").mkdir(parents=True)
    shutil.copy(project / "tools/setup.sh", folder / "tools")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (folder / lock).write_text("# nothing\n", "utf-8")
    return folder


def machine(folder: Path, **commands: str) -> dict[str, str]:
    """Return an environment where each of `commands` runs the given shell text."""
    programs = folder.parent / "bin"
    programs.mkdir(exist_ok=True)
    for name, text in commands.items():
        program = programs / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        program.chmod(0o755)
    return {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHON": sys.executable}


def setup(clone: Path, environment: dict[str, str], target: str = "site") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "tools/setup.sh", target],
        cwd=clone,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )


def test_an_old_python_is_refused_with_the_package_to_install(clone: Path) -> None:
    environment = machine(clone, python3='[ "$1" = -V ] && echo Python 3.10.12 || exit 1') | {"PYTHON": "python3"}
    result = setup(clone, environment)
    assert result.returncode == 1
    assert "Python 3.10.12" in result.stderr
    assert "apt-get install python3.11" in result.stderr
    assert not (clone / ".venv").exists()


def test_without_rights_the_one_command_is_shown_and_nothing_is_run(clone: Path) -> None:
    environment = machine(clone, id="echo 1000", sudo="exit 1", dpkg_query="exit 1", apt_get="touch was-run")
    result = setup(clone, environment)
    assert result.returncode == 1
    assert "su -c 'apt-get update" in result.stderr
    assert "libpango-1.0-0" in result.stderr
    assert not (clone / "was-run").exists()
    assert not (clone / ".venv").exists()


def test_only_missing_packages_are_installed_and_through_sudo(clone: Path) -> None:
    environment = machine(
        clone,
        id="echo 1000",
        sudo='[ "$1" = -n ] || { echo "$@" >sudo.txt; exit 7; }',
        dpkg_query='[ "$4" = libharfbuzz-subset0 ] || printf installed',
        apt_get="exit 1",
    )
    result = setup(clone, environment)
    assert result.returncode == 1  # the stand-in for sudo installs nothing
    command = (clone / "sudo.txt").read_text("utf-8")
    assert command.rstrip().endswith("--no-install-recommends libharfbuzz-subset0")


def test_a_second_run_does_nothing_and_a_changed_lock_is_installed(clone: Path) -> None:
    environment = machine(clone, dpkg_query="printf installed", apt_get="exit 1") | {"SYSTEM": "skip"}
    first = setup(clone, environment)
    assert (first.returncode, first.stderr) == (0, "")
    assert "requirements.lock" in first.stdout

    offline = machine(clone, dpkg_query="touch looked", apt_get="touch looked") | {"SYSTEM": "skip"}
    again = setup(clone, offline)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert not (clone / "looked").exists()

    (clone / "requirements.lock").write_text("# nothing, but other\n", "utf-8")
    assert "requirements.lock" in setup(clone, environment).stdout


def test_a_failed_set_up_is_tried_again(clone: Path) -> None:
    environment = machine(clone) | {"SYSTEM": "skip", "PIP_NO_INDEX": "1"}
    (clone / "requirements.lock").write_text("nowhere-to-be-found==1 --hash=sha256:" + "0" * 64 + "\n", "utf-8")
    failed = setup(clone, environment)
    assert failed.returncode == 1
    assert "Python 软件包没有装上" in failed.stderr
    (clone / "requirements.lock").write_text("# nothing\n", "utf-8")
    assert setup(clone, environment).returncode == 0
