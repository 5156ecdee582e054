"""The way of a content file has one direction, and a start of the program costs little."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "site_src"
STEPS = ("discover", "read", "model", "assemble", "check", "plan", "render", "inspect", "publish")
OUTER = ("cli", "build", "gather", "make", "pipeline", "ready", "serve", "importing", "write")
"""What may know the steps. All else at the top of the package is shared: values, settings, the cache."""

SHARED_MAY_IMPORT = {
    "cache": {"discover", "read", "model"},  # keeps sources, bodies and entries
    "config": {"model"},  # settings are validated as entries are
    "site_config": {"model"},
    "theme": {"model"},
    "options": {"model"},  # which content types and output kinds there are
    "kind": {"model"},  # an entry may ask for a file
    "starter": {"model"},  # how their folders are called
}
HEAVY = {"asyncio", "jinja2", "livereload", "markdown", "multiprocessing", "pydantic", "pypinyin", "rich", "yaml"}
LONGEST_FILE = 250
LONGEST_FUNCTION = 60
LONGEST_TEMPLATE_LINE = 200


def modules() -> dict[str, Path]:
    """Return every module of the package by dotted name."""
    found = {}
    for file in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imported(name: str, source: str, is_package: bool = False) -> Iterator[str]:
    """Yield the dotted names that a module imports anywhere: at its top, in functions, for types.

    ``from a.b import c`` gives ``a.b.c``: c may be a module, and a prefix says the rest.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            here = name.split(".") if is_package else name.split(".")[:-1]
            base = here[: len(here) - node.level + 1] if node.level else []
            base += node.module.split(".") if node.module else []
            yield from (".".join([*base, alias.name]) for alias in node.names)


def part_of(name: str) -> str:
    """Return the step or top-level module that a dotted name of the package belongs to, or ""."""
    parts = name.split(".")
    return parts[1] if parts[0] == PACKAGE and len(parts) > 1 else ""


def breaches(name: str, targets: set[str]) -> list[str]:
    """Say which of its imports the module may not have."""
    mine, wrong = part_of(name), []
    for target in sorted(targets):
        other = part_of(target)
        if target.partition(".")[0] == "tests":
            wrong.append(f"{name} imports {target}: the program knows nothing of its tests")
        elif not other or other == mine or mine in OUTER:
            continue
        elif other in OUTER:
            wrong.append(f"{name} imports {target}: {other} is outside the steps and knows them, not the reverse")
        elif mine in STEPS and other in STEPS and STEPS.index(other) > STEPS.index(mine):
            wrong.append(f"{name} imports {target}: {other} comes after {mine}")
        elif mine not in STEPS and other in STEPS and other not in SHARED_MAY_IMPORT.get(mine, set()):
            wrong.append(f"{name} imports {target}: {mine or PACKAGE} is shared by the steps and knows none")
    if mine not in ("pipeline", "build") and {"discover", "publish"} <= {part_of(target) for target in targets}:
        wrong.append(f"{name} imports discover and publish: only pipeline and build know the whole way")
    return wrong


def imports_of_the_package() -> dict[str, set[str]]:
    return {
        name: set(imported(name, file.read_text("utf-8"), file.name == "__init__.py"))
        for name, file in modules().items()
    }


def test_a_step_imports_only_itself_earlier_steps_and_what_is_shared() -> None:
    assert [line for name, targets in imports_of_the_package().items() for line in breaches(name, targets)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("site_src.read.body", "from site_src.model.entry import Entry"),
        ("site_src.read.body", "def late():\n    import site_src.publish"),
        ("site_src.read.body", "from ..render import page"),
        ("site_src.plan", "from site_src import pipeline"),
        ("site_src.problems", "from site_src.read.body import Body"),
        ("site_src.config", "from site_src.assemble.site import Site"),
        ("site_src.scoring.rubric", "from site_src.model.types.rubric import Rubric"),
        ("site_src.cli", "from site_src.discover import discover\nfrom site_src.publish import publish"),
        ("site_src.model.entries", "from site_src.write.save import change"),
        ("site_src.serve.preview", "from tests.conftest import project"),
    ],
)
def test_a_forbidden_import_is_found(name: str, source: str) -> None:
    assert len(breaches(name, set(imported(name, source)))) == 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "site_src.model.judge.validate",
            "from site_src.read.yaml_tree import Tree\nfrom site_src.problems import Problem",
        ),
        ("site_src.config", "from site_src.model.part import Part"),
        ("site_src.model.types.rubric", "from site_src.scoring.rubric import RubricArithmetic"),
        ("site_src.pipeline", "from site_src.discover import discover\nfrom site_src.publish import publish"),
        ("site_src.render.page", "from . import feed\nimport jinja2"),
    ],
)
def test_an_allowed_import_passes(name: str, source: str) -> None:
    assert breaches(name, set(imported(name, source))) == []


def test_no_part_of_the_package_needs_what_needs_it() -> None:
    """Modules and rooms beside each other stand in an order, whatever an import is for and wherever it stands."""
    known = modules()
    graph = {
        name: {nearest(target, known) for target in targets} - {"", name}
        for name, targets in imports_of_the_package().items()
    }
    folders = {name.rpartition(".")[0] for name in graph} - {""}
    assert [circle for folder in sorted(folders) if (circle := cycle_in(between_parts(folder, graph)))] == []


def between_parts(folder: str, graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return what the modules and rooms right below a folder import of one another."""

    def part(name: str) -> str:
        depth = folder.count(".") + 1
        return ".".join(name.split(".")[: depth + 1]) if name.startswith(f"{folder}.") else ""

    parts: dict[str, set[str]] = {part(name): set() for name in graph if part(name)}
    for name, targets in graph.items():
        if part(name):
            parts[part(name)] |= {part(target) for target in targets} - {"", part(name)}
    return parts


def test_a_circle_of_rooms_is_found_though_no_two_modules_need_each_other() -> None:
    graph = {"p.a.one": {"p.b.one"}, "p.b.two": {"p.a.two"}, "p.b.one": set(), "p.a.two": set()}
    assert cycle_in(graph) == []
    assert cycle_in(between_parts("p", graph)) == ["p.a", "p.b"]


def nearest(target: str, known: Collection[str]) -> str:
    """Return the longest prefix of a dotted name that is a known module, or ""."""
    parts = target.split(".")
    return next((name for n in range(len(parts), 1, -1) if (name := ".".join(parts[:n])) in known), "")


def cycle_in(graph: dict[str, set[str]]) -> list[str]:
    """Return modules that import each other in a circle, or []: take away, again and again, what needs nothing."""
    left = dict(graph)
    while ready := [name for name, needs in left.items() if not needs & left.keys()]:
        for name in ready:
            del left[name]
    return sorted(left)


def test_a_circle_of_imports_is_found() -> None:
    assert cycle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["a", "b", "c"]


def shared_names(sources: dict[str, str]) -> dict[str, list[str]]:
    """Return the names that classes of several modules have, with those modules; a private name is its module's own."""
    found: dict[str, list[str]] = {}
    for module, source in sources.items():
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, []).append(module)
    return {name: where for name, where in found.items() if len(where) > 1}


def test_no_two_classes_share_a_name() -> None:
    shared = shared_names({name: file.read_text("utf-8") for name, file in modules().items()})
    assert shared == {}


def test_two_classes_of_one_name_are_found() -> None:
    assert shared_names({"a": "class Row: ...\nclass _Kind: ...", "b": "class Row: ...\nclass _Kind: ..."}) == {
        "Row": ["a", "b"]
    }


def test_no_file_is_too_long_to_be_read_at_one_sitting() -> None:
    lengths = {name: len(file.read_text("utf-8").splitlines()) for name, file in modules().items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_be_seen_at_once() -> None:
    found = {f"{name}.{node.name}": length(node) for name, file in modules().items() for node in functions(file)}
    assert {name: lines for name, lines in found.items() if lines > LONGEST_FUNCTION} == {}


def test_no_line_of_a_template_is_too_long_to_be_read() -> None:
    wrong = {
        f"{file.relative_to(ROOT)}:{number}": len(line)
        for file in sorted((ROOT / "themes").rglob("*.html"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_TEMPLATE_LINE
    }
    assert wrong == {}


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize(
    "name", [name for name in (PACKAGE, f"{PACKAGE}.problems", f"{PACKAGE}.cli") if name in modules()]
)
def test_starting_the_program_imports_nothing_heavy(name: str) -> None:
    code = f"import json, sys, {name}; print(json.dumps(list(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert {module.partition(".")[0] for module in json.loads(run.stdout)} & HEAVY == set()
