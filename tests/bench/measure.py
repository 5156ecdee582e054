"""One command, measured from outside: its time, and the memory of it and all it starts."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

Command = tuple[str, ...]

SAMPLE_SECONDS = 0.02


class BuildError(Exception):
    """A command did not build its site; the text holds the end of its output."""


def seconds(command: Command, folder: Path) -> float:
    """Run `command` in `folder` and return its wall-clock seconds, start of the process included."""
    start = time.perf_counter()
    run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    elapsed = time.perf_counter() - start
    if run.returncode:
        raise BuildError(
            f"{' '.join(command)}: exit {run.returncode}\n{run.stdout.decode('utf-8', 'replace')[-2_000:]}"
        )
    return elapsed


def peak_memory(command: Command, folder: Path) -> int:
    """Run `command` and return the peak in bytes of the proportional set sizes of its process tree, added up.

    A page shared by several processes counts once, so a pool of forked workers is neither flattered
    nor counted twice. Linux only; a run of its own, as the sampling costs time.
    """
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, sum(map(proportional, family(process.pid))))
            time.sleep(SAMPLE_SECONDS)
    if process.returncode:
        raise BuildError(f"{' '.join(command)}: exit {process.returncode}")
    return peak


def family(pid: int) -> list[int]:
    """Return the process and all that descend from it."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:  # gone meanwhile
        return [pid]
    return [pid, *(one for child in children for one in family(child))]


def proportional(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
