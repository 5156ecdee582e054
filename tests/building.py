"""The real command in a process of its own, for what cannot be shown inside one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.small_site import SmallSite

ROOT = Path(__file__).resolve().parents[1]
MOMENT = "2026-11-18 09:30"


def command(site: SmallSite, *options: str) -> list[str]:
    """Return the command line that builds `site` as of a fixed moment."""
    folders = ["--content", f"{site.folder}/content", "--theme", f"{site.folder}/theme", "--output", str(site.output)]
    return [sys.executable, str(ROOT / "build.py"), "build", *folders, "--as-of", MOMENT, *options]


def started(
    site: SmallSite, *options: str, environment: Mapping[str, str] | None = None, **more: Any
) -> subprocess.Popen[str]:
    """Start a build of `site`."""
    values = {**os.environ, **(environment or {})}
    pipe = subprocess.PIPE
    return subprocess.Popen(command(site, *options), env=values, stdout=pipe, stderr=pipe, encoding="utf-8", **more)


def finished(site: SmallSite, *options: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Build `site` and wait for the end."""
    process = started(site, *options, **more)
    out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)
