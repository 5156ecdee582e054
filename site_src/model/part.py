"""What all records of entries and settings are made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A record inside an entry: frozen, and an unknown key is a mistake."""

    # By alias, because a record is kept as JSON and read back with the words of its source.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, serialize_by_alias=True)
