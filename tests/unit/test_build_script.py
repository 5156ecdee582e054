"""build.py started with whatever Python is at hand."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def clone(tmp_path: Path, project: Path) -> Path:
    """A clone whose command needs one package; `run` starts it without any installed package."""
    shutil.copy(project / "build.py", tmp_path)
    (tmp_path / "site_src").mkdir()
    return tmp_path


def run(clone: Path, command_line: str) -> subprocess.CompletedProcess[str]:
    (clone / "site_src/cli.py").write_text(command_line, "utf-8")
    return subprocess.run([sys.executable, "-S", "build.py"], cwd=clone, capture_output=True, encoding="utf-8")


@pytest.mark.parametrize(
    "source",
    ["import click\n\ndef main(): ...\n", "def main():\n    import click.testing\n"],
    ids=["at start", "later"],
)
def test_a_missing_package_is_named_with_the_command_that_installs_it(clone: Path, source: str) -> None:
    result = run(clone, source)
    assert result.returncode == 3
    assert result.stdout == ""
    assert "click" in result.stderr
    assert "make site" in result.stderr
    assert "pip install ." in result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_module_of_the_program_is_not_taken_for_a_missing_package(clone: Path) -> None:
    result = run(clone, "import site_src.lost\n")
    assert "ModuleNotFoundError: No module named 'site_src.lost'" in result.stderr


def test_the_command_decides_the_exit_code(clone: Path) -> None:
    assert run(clone, "import sys\n\ndef main(): sys.exit(2)\n").returncode == 2


def test_a_worker_that_imports_the_script_does_not_build_again(clone: Path) -> None:
    (clone / "site_src/cli.py").write_text("def main(): raise SystemExit('built')\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import build"], cwd=clone, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
