"""``schema`` gives editors the rules of the program, and the manual its table of fields."""

from __future__ import annotations

import json
from pathlib import Path

from site_src.model.registry import CONTENT_TYPES
from tests.unit.cli.conftest import Run


def test_the_table_of_the_manual_is_that_of_the_program(project: Path, run: Run) -> None:
    written = (project / "docs/fields.md").read_text("utf-8")

    assert written == run("schema", "--table").out, "refresh it: python build.py schema --table > docs/fields.md"


def test_one_schema_or_all_are_plain_json(run: Run) -> None:
    one = json.loads(run("schema", "通知").out)
    whole = json.loads(run("schema").out)

    assert one["properties"]["issuer"]["description"] == "发文单位全称"
    assert set(whole) == {*CONTENT_TYPES, "site", "theme"}
    assert whole["notices"] == one
    assert json.loads(run("schema", "site").out)["properties"]["hotlines"]


def test_files_for_an_editor_are_written_and_their_use_is_shown(tmp_path: Path, run: Run) -> None:
    told = run("schema", "--dir", tmp_path / "schemas")

    settings = json.loads(told.out[told.out.index("{") :])["yaml.schemas"]
    assert len(settings) == len(CONTENT_TYPES) + 2
    for place in settings:
        assert "$schema" in json.loads(Path(place).read_text("utf-8"))
    assert settings[(tmp_path / "schemas/forms.schema.json").as_posix()] == "content/forms/**/*.yaml"


def test_the_schema_of_a_file_allows_one_entry_or_a_list_of_them(tmp_path: Path, run: Run) -> None:
    run("schema", "contacts", "--dir", tmp_path)

    made = json.loads((tmp_path / "contacts.schema.json").read_text("utf-8"))

    assert [choice.get("type", choice.get("$ref")) for choice in made["anyOf"]] == ["#/$defs/entry", "array"]
    assert made["$defs"]["entry"]["additionalProperties"] is False


def test_a_yes_or_no_may_be_written_in_either_language(run: Run) -> None:
    draft = json.loads(run("schema", "pages").out)["properties"]["draft"]

    assert {True, "是", "否", "yes", "no"} <= set(draft["enum"])


def test_an_unknown_type_is_refused(run: Run) -> None:
    ended = run("schema", "notics")

    assert ended.code == 2
    assert "是不是 notic" in ended.err
