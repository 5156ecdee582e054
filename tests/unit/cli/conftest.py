"""A portal that ``init`` has made, and the command line run as a user runs it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from site_src.cli import main


class Ran(NamedTuple):
    """Exit code and what was printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process; everything but the exit is real."""

    def command(*args: str | Path) -> Ran:
        capsys.readouterr()
        code = ended(*args)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command


def ended(*args: str | Path) -> int:
    """Run a command in this process; return its exit code."""
    with pytest.raises(SystemExit) as exit_:
        main([str(arg) for arg in args])
    gc.enable()  # the command turns it off for a process that soon ends; this one does not
    return int(exit_.value.code or 0)


class Portal(NamedTuple):
    """Folders of a portal, and the options that name them."""

    content: Path
    output: Path

    @property
    def options(self) -> tuple[str, ...]:
        return ("--content", str(self.content), "--output", str(self.output), "--jobs", "1")

    def write(self, path: str, text: str) -> Path:
        """Write a source below content/."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file


@pytest.fixture
def portal(tmp_path: Path, run: Run) -> Portal:
    """A new portal of an imagined school, not yet built."""
    folder = tmp_path / "驿站"
    made = run("init", folder, "--name", "某某小学", "--organisation", "某某小学工会委员会")
    assert made.code == 0, made.err
    return Portal(folder / "content", folder / "output")


def notice(title: str, day: str, more: str = "") -> str:
    """Return a notice as an editor writes it."""
    return f"---\ntitle: {title}\ndate: {day}\nissuer: 某某小学工会委员会\n{more}---\n\n正文。\n"
