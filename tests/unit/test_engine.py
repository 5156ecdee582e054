"""The digest of the program covers every file that can change a byte of the output."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def package(project: Path, tmp_path: Path) -> Path:
    """A copy of the program, to be changed."""
    ignored = shutil.ignore_patterns("__pycache__", "starter")
    return Path(shutil.copytree(project / "site_src", tmp_path / "site_src", ignore=ignored))


def digest_of(package: Path) -> str:
    """Return what a program in another folder takes itself for."""
    code = "from site_src.engine import engine; print(engine().hex())"
    run = subprocess.run([sys.executable, "-c", code], cwd=package.parent, capture_output=True, text=True, check=True)
    return run.stdout


def test_it_is_the_same_in_any_folder_and_after_a_run(package: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(package, tmp_path / "elsewhere" / "site_src"))
    assert digest_of(package) == digest_of(other) == digest_of(package)


def test_it_changes_with_code_and_with_the_files_that_code_reads(package: Path) -> None:
    seen = {digest_of(package)}
    others = [file for file in package.rglob("*") if file.suffix not in (".py", ".pyc", ".md") and file.is_file()]
    for file in [package / "render" / "page.py", *others[:3]]:
        file.write_bytes(file.read_bytes() + b"\n")
        seen.add(digest_of(package))
    assert len(seen) == 2 + len(others[:3])
