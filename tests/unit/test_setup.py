"""tools/setup.sh on machines that lack something: stand-in commands first in PATH play the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell script")


@pytest.fixture
def clone(tmp_path: Path, project: Path) -> Path:
    """A clone that locks no package, so that a set-up needs no network."""
    folder = tmp_path / "clone"
    (folder / "tools").mkdir(parents=True)
    for tool in ("setup.sh", "whole.py"):
        shutil.copy(project / "tools" / tool, folder / "tools")
    (folder / "site_src").mkdir()
    (folder / "build.py").write_text("print('built')\n", "utf-8")
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


def wheel(folder: Path) -> str:
    """Write a package of one module and return its entry in a lock file."""
    folder.mkdir()
    file = folder / "kept-1.0-py3-none-any.whl"
    record = "kept.py,,\nkept-1.0.dist-info/METADATA,,\nkept-1.0.dist-info/WHEEL,,\nkept-1.0.dist-info/RECORD,,\n"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("kept.py", "")
        package.writestr("kept-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: kept\nVersion: 1.0\n")
        package.writestr("kept-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        package.writestr("kept-1.0.dist-info/RECORD", record)
    return f"kept==1.0 \\\n    --hash=sha256:{sha256(file.read_bytes()).hexdigest()}\n    # via nothing\n"


@pytest.mark.parametrize("lost", ["kept.py", "kept-1.0.dist-info"])
def test_a_package_that_went_missing_is_installed_again_and_nothing_else(
    clone: Path, tmp_path: Path, lost: str
) -> None:
    (clone / "requirements.lock").write_text(wheel(tmp_path / "wheels"), "utf-8")
    environment = machine(clone) | {
        "SYSTEM": "skip", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path / "wheels"),
    }  # fmt: skip
    assert setup(clone, environment).returncode == 0
    (gone,) = (clone / ".venv").rglob(lost)
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()

    mended = setup(clone, environment)

    assert (mended.returncode, mended.stderr) == (0, "")
    assert "重新安装：kept" in mended.stdout
    assert gone.exists()
    assert setup(clone, environment).stdout == ""


def test_the_program_is_compiled_when_it_is_set_up(clone: Path) -> None:
    assert setup(clone, machine(clone) | {"SYSTEM": "skip", "PYTHONDONTWRITEBYTECODE": "1"}).returncode == 0
    assert list((clone / "__pycache__").glob("build.*.pyc"))
