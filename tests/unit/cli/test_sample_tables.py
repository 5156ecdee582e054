"""The sample tables of the manual: whole, as Excel saves them, and a portal builds with them."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from site_src.model.entry import model_of
from site_src.model.registry import CONTENT_TYPES
from tests.unit.cli.conftest import Portal, Run

WITH_TABLES = [name for name, one in CONTENT_TYPES.items() if hasattr(model_of(one), "csv_columns")]


def columns(name: str) -> dict[str, str]:
    found: dict[str, str] = getattr(model_of(CONTENT_TYPES[name]), "csv_columns")  # noqa: B009 not every type has it
    return found


def test_a_portal_builds_with_all_of_them_without_a_warning(portal: Portal, run: Run, project: Path) -> None:
    for name in WITH_TABLES:
        (portal.content / name).mkdir(exist_ok=True)
        shutil.copy(project / "docs/tables" / f"{name}.csv", portal.content / name)

    built, checked = run("build", "--strict", *portal.options), run("check", *portal.options)

    assert (built.code, built.err) == (0, "")
    assert "没有问题" in checked.out
    for name in WITH_TABLES:
        assert (portal.output / name / "index.html").is_file()


@pytest.mark.parametrize("name", WITH_TABLES)
def test_a_sample_has_every_column_and_opens_in_excel(name: str, project: Path) -> None:
    data = (project / "docs/tables" / f"{name}.csv").read_bytes()
    head, *rows = csv.reader(data.decode("utf-8-sig").splitlines())

    assert data.startswith(b"\xef\xbb\xbf")  # without it Excel takes the file for GBK
    assert head == list(columns(name))
    assert all(any(row[index] for row in rows) for index in range(len(head)))


@pytest.mark.parametrize("name", WITH_TABLES)
def test_the_manual_names_every_column_and_marks_those_that_are_needed(name: str, project: Path) -> None:
    manual = (project / "docs/manual.md").read_text("utf-8")
    line = re.search(rf"(?m)^\| \[{name}\.csv\]\(tables/{name}\.csv\) \| `content/{name}` \| (.*) \|$", manual)
    model = model_of(CONTENT_TYPES[name])

    assert line
    needed = {
        title for title, field in columns(name).items() if field == "id" or model.model_fields[field].is_required()
    }
    assert line[1].split("、") == [f"{title}★" if title in needed else title for title in columns(name)]


@pytest.mark.parametrize("name", WITH_TABLES)
def test_new_begins_with_the_sample_of_a_table(name: str, portal: Portal, run: Run, project: Path) -> None:
    made = run("new", name, "春季清单", "--table", "--content", str(portal.content))

    assert made.code == 0, made.err
    written = (portal.content / name / "chun-ji-qing-dan.csv").read_bytes()
    assert written == (project / "docs/tables" / f"{name}.csv").read_bytes()


def test_a_type_without_tables_says_which_have_one(portal: Portal, run: Run) -> None:
    made = run("new", "notices", "春季清单", "--table", "--content", str(portal.content))

    assert made.code == 2
    assert "contacts" in made.err
    assert "stations" in made.err
