"""JSON Schema of every content type, for editors that complete and check YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from site_src.model.content_type import ContentTypes
from site_src.model.entry import model_of

_STARTS_IN_LATIN = re.compile("[A-Za-z`]")


class _ChineseOnly(GenerateJsonSchema):
    """Leave out what pydantic derives from the source: English titles and docstrings."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        made.pop("title", None)
        if _STARTS_IN_LATIN.match(made.get("description", "")):
            made.pop("description", None)
        return made


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the files that `model` describes."""
    made = model.model_json_schema(by_alias=True, schema_generator=_ChineseOnly, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schemas(types: ContentTypes, others: Mapping[str, type[BaseModel]]) -> dict[str, Any]:
    """Return the schema of each content type by the name of its folder, and of `others` by their names."""
    models = {name: model_of(one) for name, one in types.items()} | dict(others)
    return {name: schema_of(model) for name, model in models.items()}


def file_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a file that holds one record, or a list of them, from that of the record."""
    defs = {**schema.get("$defs", {}), "entry": {k: v for k, v in schema.items() if k not in ("$schema", "$defs")}}
    entry = {"$ref": "#/$defs/entry"}
    return {"$schema": schema["$schema"], "$defs": defs, "anyOf": [entry, {"type": "array", "items": entry}]}
