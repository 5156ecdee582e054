"""The JSON Schema says in Chinese what a field is and nothing in English."""

import json
import re

from site_src.model.json_schema import schema_of, schemas
from site_src.model.registry import CONTENT_TYPES
from tests.unit.model.validate_model import Sample


def test_fields_are_described_and_unknown_keys_refused() -> None:
    made = schema_of(Sample)

    assert made["properties"]["title"]["description"] == "标题，一行文字"
    assert made["additionalProperties"] is False
    assert set(made["required"]) == {"title", "kind"}
    assert set(made["$defs"]["OpeningHours"]["properties"]) == {"days", "from", "to"}


def test_every_content_type_has_a_schema_that_is_plain_json() -> None:
    made = schemas(CONTENT_TYPES, {"site": Sample})

    assert set(made) == {*CONTENT_TYPES, "site"}
    assert json.loads(json.dumps(made)) == made


def test_every_field_of_every_content_type_is_described_in_chinese() -> None:
    bare = [
        f"{name}.{key}"
        for name, made in schemas(CONTENT_TYPES, {}).items()
        for record in (made, *made.get("$defs", {}).values())
        for key, field in record.get("properties", {}).items()
        if not re.search("[\u4e00-\u9fff]", field.get("description", ""))
    ]

    assert bare == []
