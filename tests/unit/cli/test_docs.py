"""The manuals speak of commands, options, files and messages that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_src.cli.main import COMMANDS, command
from site_src.model.registry import CONTENT_TYPES

PAGES = ("docs/manual.md", "docs/forms.md", "docs/deploying.md", "site_src/README.md")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, project: Path) -> Path:
    name: str = request.param
    return project / name


def test_commands_and_options_exist(page: Path) -> None:
    context = command.make_context("build.py", ["--help"], resilient_parsing=True)
    for line in re.findall(r"(?:build\.py|yizhan)((?: [^\n`#|&]+)?)", page.read_text("utf-8")):
        words = line.split()
        name = words[0] if words and not words[0].startswith("-") else "build"
        if name not in COMMANDS:
            continue
        found = command.get_command(context, name)
        assert found is not None
        known = {option for parameter in found.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line


def test_links_to_other_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#@]+\.(?:md|py))\)", text):
        assert (page.parent / target).is_file(), target


def test_every_content_type_and_every_message_of_the_manual_is_real(project: Path) -> None:
    manual = (project / "docs/manual.md").read_text("utf-8")
    source = "\n".join(path.read_text("utf-8") for path in (project / "site_src").rglob("*.py"))
    source = re.sub(r"\{[^{}]*\}", "…", source)

    for name in CONTENT_TYPES:
        assert f"`{name}`" in manual
    rows = re.search(r"\| 看到 \|.*?\n\n", manual, re.DOTALL)
    assert rows
    for said in re.findall(r"(?m)^\| ([^|]+?) \|", rows.group())[2:]:
        for part in re.split("…+|“|”|<|>", said):
            assert part in source, said


def test_files_named_in_the_architecture_chapter_exist(project: Path) -> None:
    package = project / "site_src"
    text = (package / "README.md").read_text("utf-8")
    for name in re.findall(r"`([a-z_/]+\.py|[a-z_]+/)`", text):
        assert (package / name).exists() or (project / name).exists(), name
