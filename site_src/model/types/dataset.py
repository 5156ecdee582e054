"""A typed table of data for boards and drawings: targets, calendars, counts of a network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, WithJsonSchema, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.dataset import DATA, ColumnFacts, DatasetFacts
from site_src.model.judge.among import among
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.cell_mistake import cell_meant
from site_src.model.values.fields import YesNo
from site_src.model.values.moment import Moment
from site_src.model.values.month_day import MonthDay

Cell = Annotated[str, WithJsonSchema({"type": ["string", "number"]})] | None

_ID = re.compile(r"[a-z]+/")
"""How a source begins that is the id of an entry and not a name."""
REQUIRED_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "table": {},
    "target_board": {"what": "text", "target": "number", "unit": "text", "progress": "number"},
    "network": {"level": "number", "name": "text", "count": "number"},
    "calendar": {"name": "text", "first": "month_day", "last": "month_day"},
}
"""Kind of dataset -> the columns that its drawing needs, with their type."""


class DataColumn(Part):
    """One column; `key` is the key of its cells in every row."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$", description="列的键，小写字母", examples=["target"])
    title: str = Field(min_length=1, description="列的标题", examples=["目标"])
    type: Literal["text", "number", "percent", "date", "month_day", "yes_no"] = Field(
        default="text", description="列的类型", examples=["number"]
    )
    unit: str = Field(default="", description="整列共用的单位", examples=["场"])
    required: YesNo = Field(default=False, description="每行都要有", examples=["true"])
    sample: YesNo = Field(default=False, description="整列是示例数字", examples=["true"])
    note: str = Field(default="", description="列的说明")


class TargetLine(NamedTuple):
    """One line of a target board. A target without a figure is None, and so is progress not yet counted."""

    what: str
    target: Decimal | None
    unit: str
    progress: Decimal | None


class Dataset(Entry):
    """Columns with a type and rows of cells. Rows keep their text; `number` reads it exactly."""

    content_type = DATA

    kind: Literal["table", "target_board", "network", "calendar"] = Field(
        default="table", description="种类：表格、目标板、网络层级、日历", examples=["target_board"]
    )
    columns: tuple[DataColumn, ...] = Field(min_length=1, description="各列的定义")
    rows: tuple[Mapping[str, Cell], ...] = Field(min_length=1, description="各行，列的键: 值")
    source: str = Field(default="", description="数据出处，可写条目编号", examples=["notices/wh2025"])
    as_of: Moment | None = Field(default=None, description="数据截至哪一天", examples=["2026-11-16"])
    note: str = Field(default="", description="表下的说明")

    @model_validator(mode="after")
    def _whole(self) -> Dataset:
        refuse((*self._column_faults(), *self._cell_faults()))
        return self

    def _column_faults(self) -> Iterator[Fault]:
        types = {column.key: column.type for column in self.columns}
        for place, column in enumerate(self.columns):
            if any(column.key == other.key for other in self.columns[:place]):
                yield Fault(
                    ("columns", place, "key"),
                    "column-repeated",
                    "列“{key}”写了两次",
                    {"key": column.key, "hint": "给其中一列换一个 key，各行里照着改"},
                )
        for key, wanted in REQUIRED_COLUMNS[self.kind].items():
            if types.get(key) != wanted:
                hint = f"在 columns 里加上 {{key: {key}, title: 后面写列名, type: {wanted}}}"
                if key in types:
                    hint = f"{key} 这一列的 type 写成 {wanted}"
                details = {"kind": self.kind, "key": key, "type": wanted, "hint": hint}
                yield Fault(("columns",), "column-missing", "{kind} 要有列 {key}，类型 {type}", details)

    def _cell_faults(self) -> Iterator[Fault]:
        columns = {column.key: column for column in self.columns}
        for place, row in enumerate(self.rows):
            for key, cell in row.items():
                if key not in columns:
                    yield Fault(
                        ("rows", place, key), "cell-column", "没有列“{key}”", {"key": key, **_named(key, columns)}
                    )
                elif cell and not _READS[columns[key].type](cell):
                    form = _FORMS[columns[key].type]
                    details = {
                        "value": cell,
                        "title": columns[key].title,
                        "form": form,
                        **cell_meant(cell, columns[key].type, form),
                    }
                    yield Fault(("rows", place, key), "cell-type", "“{title}”要写{form}，写的是“{value}”", details)
            for key, column in columns.items():
                if column.required and not row.get(key):
                    yield Fault(
                        ("rows", place),
                        "cell-missing",
                        "这一行缺“{title}”",
                        {"title": column.title, "hint": f"加上 {key}: 后面写{column.title}"},
                    )

    def number(self, row: int, key: str) -> Decimal | None:
        """Return the exact number in row `row` (from 0) and column `key`; None for an empty cell."""
        cell = self.rows[row].get(key)
        return Decimal(cell.rstrip("%")) if cell else None

    def targets(self) -> tuple[TargetLine, ...]:
        """Return the lines of a target board in order."""
        return tuple(
            TargetLine(
                row.get("what") or "", self.number(at, "target"), row.get("unit") or "", self.number(at, "progress")
            )
            for at, row in enumerate(self.rows)
        )

    def facts(self) -> DatasetFacts:
        return DatasetFacts(
            kind=self.kind,
            columns=tuple(
                ColumnFacts(one.key, one.title, one.type, one.unit, one.required, one.sample, one.note)
                for one in self.columns
            ),
            rows=tuple(dict(row) for row in self.rows),
            source=self.source,
            as_of=str(self.as_of or ""),
            note=self.note,
        )

    def mentions(self) -> tuple[Mention, ...]:
        return (Mention(("source",), "entry", self.source),) if _ID.match(self.source) else ()


def _number(cell: str) -> bool:
    try:
        return Decimal(cell).is_finite()
    except InvalidOperation:
        return False


def _parses(parse: Any, cell: str) -> bool:
    try:
        parse(cell)
    except ValueError:
        return False
    return True


_READS: Mapping[str, Any] = {
    "text": lambda cell: True,
    "number": _number,
    "percent": lambda cell: re.fullmatch(r"\d+(\.\d+)?%?", cell) is not None,
    "date": lambda cell: _parses(Moment.parse, cell),
    "month_day": lambda cell: _parses(MonthDay.parse, cell),
    "yes_no": lambda cell: cell in {"是", "否"},
}
_FORMS: Mapping[str, str] = {
    "number": "数字（阿拉伯数字，不带单位）",
    "percent": "百分数",
    "date": "日期（年-月-日）",
    "month_day": "月-日",
    "yes_no": "是或否",
}


def _named(key: str, columns: Mapping[str, DataColumn]) -> dict[str, str]:
    """Return the hint at a key of a row that no column has."""
    return {"hint": among(key, columns, "先在 columns 里写明各列")["hint"]}
