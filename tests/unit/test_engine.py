"""The digest of the program covers every file that can change a byte of the output."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_src.engine import LIBRARIES, distribution
from tests.unit.test_architecture import imported, modules, part_of


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


NO_STEPS = {"cli", "serve", "starter"}
"""Parts of the package that make no output."""

LOADED = """
import importlib, json, sys
from importlib.metadata import packages_distributions
at_start = {name.partition(".")[0] for name in sys.modules}
for name in json.loads(sys.argv[1]):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != "msvcrt":  # On Windows alone.
            raise
of = packages_distributions()
print(json.dumps(sorted({one for name in {*map(lambda name: name.partition(".")[0], sys.modules)} - at_start for one in of.get(name, ())})))
"""


def test_it_counts_every_distribution_that_a_step_imports_and_no_other(project: Path) -> None:
    names = set()
    for name, file in modules().items():
        if part_of(name) not in NO_STEPS:
            # ``from a.b import c`` gives a.b.c, which is a module or stands in one.
            found = imported(name, file.read_text("utf-8"), file.name == "__init__.py")
            names |= {one.rpartition(".")[0] or one for one in found} | {name}
    run = subprocess.run(
        [sys.executable, "-c", LOADED, json.dumps(sorted(names))],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    # The days of the time zones are read, not imported.
    assert {distribution(one) for one in json.loads(run.stdout)} | {"tzdata"} == LIBRARIES
