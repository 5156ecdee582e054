"""A case is a portal: ``content`` goes in, ``expected`` comes out, ``console.txt`` is what is said meanwhile.

``python -m tests.cases.case`` writes what comes out now; read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASES = tuple(sorted(folder.name for folder in HERE.iterdir() if (folder / "content").is_dir()))
MOMENT = "2026-11-18 09:30"


class Outcome(NamedTuple):
    """The files by path and all that was said, without what differs from run to run."""

    files: dict[str, bytes]
    console: str


def outcome(case: str, folder: Path) -> Outcome:
    """Build `case` in the empty `folder` by the command line."""
    shutil.copytree(HERE / case / "content", folder / "content")
    shutil.copytree(HERE / "theme", folder / "theme")
    command = [sys.executable, str(ROOT / "build.py"), "build", "--theme", "./theme", "--as-of", MOMENT]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    said = re.sub(r"[\d.]+ 秒", "N 秒", done.stdout + done.stderr)
    return Outcome(files_in(folder / "output"), f"{said}退出码 {done.returncode}\n")


def expected(case: str) -> Outcome:
    """Return what `case` should come to."""
    return Outcome(files_in(HERE / case / "expected"), (HERE / case / "console.txt").read_text("utf-8"))


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below `folder` by its path."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def renew(case: str) -> None:
    """Make what `case` comes to now what it should come to."""
    with tempfile.TemporaryDirectory() as folder:
        files, console = outcome(case, Path(folder))
    shutil.rmtree(HERE / case / "expected", ignore_errors=True)
    for path, data in files.items():
        file = HERE / case / "expected" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (HERE / case / "console.txt").write_text(console, "utf-8")


if __name__ == "__main__":
    for name in CASES:
        renew(name)
