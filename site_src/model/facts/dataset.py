"""Tables of data for boards and drawings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from site_src.model.content_type import ContentType


class ColumnFacts(NamedTuple):
    """One column, as `types.dataset.Column` has it."""

    key: str
    title: str
    type: str
    unit: str
    required: bool
    sample: bool
    note: str


class DatasetFacts(NamedTuple):
    """What other pages see of a table: all of it. The cells of a row stand under the keys of their columns."""

    kind: str
    columns: tuple[ColumnFacts, ...]
    rows: tuple[Mapping[str, str | None], ...]
    source: str
    as_of: str
    note: str


def _restored(kept: tuple[Any, ...]) -> DatasetFacts:
    facts = DatasetFacts._make(kept)
    return facts._replace(columns=tuple(map(ColumnFacts._make, facts.columns)))


DATA = ContentType(
    folder="data",
    model="site_src.model.types.dataset:Dataset",
    facts=DatasetFacts,
    restored=_restored,
    title="数据公开",
    name="数据",
    description="工作目标、进展和服务网络的数据。",
    listing="whole",
)
