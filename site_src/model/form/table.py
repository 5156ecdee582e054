"""Tables of a form: columns, blank rows, a total; or the printed rows of a rubric."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from site_src.model.entry import model_of
from site_src.model.form.field import CIRCLE, NO_CIRCLE, Answer, Basis, FieldName
from site_src.model.form.formula_mistake import NO_NUMBERS, renamed
from site_src.model.form.printed_rows import printed_row_faults
from site_src.model.form.row_source import ROW_FACTS, RowSource
from site_src.model.judge.among import among
from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.suggest import suggestion
from site_src.model.part import Part
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.fields import OneOrMore
from site_src.scoring.form import COMPUTABLE, circle

Shown = Literal["category", "content", "item", "number", "text", "how", "points"]


class TableColumn(Answer):
    """One column; in a rubric's table a printed column says what it shows.

    `shows` names one body cell each: ``category`` and ``content`` are merged over the
    items of a category; ``item`` is number, text and points in one cell; ``number``,
    ``text``, ``how`` (it is scored) and ``points`` stand alone. All but the last cover one column of the grid.
    """

    span: int = Field(default=1, ge=1, description="占网格的几列", examples=["2"])
    shows: tuple[Shown, ...] = Field(
        default=(), description="评分细则的哪些内容印在这一列", examples=["[number, text]"]
    )
    origin: str = Field(
        default="", alias="from", description="表写了 rows_from 时，这一列印条目的哪个字段", examples=["category"]
    )

    @property
    def is_filled(self) -> bool:
        """Whether there is nothing to fill in: it is printed, counted, or taken from entries."""
        return bool(self.origin) or self.type in ("printed", "auto_number")


class Total(Part):
    """The last row: a label and the sums of some columns."""

    label: str = Field(min_length=1, description="合计行的标签，照原件写", examples=["总计"])
    sums: OneOrMore[FieldName] = Field(description="对哪些列求和", examples=["[amount]"])


class TableBlock(Part):
    """A table with `blank_rows` rows to fill, with printed questions, with the rows of a
    rubric, or with a row for each entry of a directory.

    Its label is printed in a merged cell at the `side`, in a full-width row `above`,
    or not at all (``none``); it always names the table on screen and in a workbook.
    """

    id: FieldName = Field(description="表的编号，一张表格内不重复", examples=["equipment"])
    label: str = Field(min_length=1, description="表名", examples=["服务设备设施投入情况"])
    label_at: Literal["side", "above", "none"] = Field(
        default="none", description="表名印在哪里：side 左边，above 上方，none 不印"
    )
    label_span: int = Field(default=1, ge=1, description="表名在左边时占几列", examples=["1"])
    hint: str = Field(default="", description="表名后面印的提示", examples=["(以附件形式发送照片)"])
    columns: OneOrMore[TableColumn] = Field(
        description="各列，从左到右",
        examples=["[{id: name, label: 姓名, type: text}, {id: phone, label: 电话, type: phone}]"],
    )
    blank_rows: int = Field(default=0, ge=0, description="空行数", examples=["5"])
    blank_rows_basis: Basis = Field(
        default="printed", description="空行数的依据：printed 原件印有，implied 正文提到，inferred 推断"
    )
    printed_rows: tuple[str | tuple[str, ...], ...] = Field(
        default=(),
        description="各行印好的字，如一行一个问题；每段印在 type: printed 的列里",
        examples=["[有没有固定的场地？, 有没有专人值班？]"],
    )
    total: Total | None = Field(default=None, description="合计行")
    rubric: str | None = Field(default=None, description="由评分细则生成各行时，写细则的编号", examples=["cz_rubric"])
    rows_from: RowSource | None = Field(
        default=None,
        description="各行由站内的课程、专家或驿站生成，一条一行，下载时已经填好：courses、experts、stations",
        examples=["courses"],
    )
    attachment: str = Field(default="", description="随这张表另附的材料", examples=["设备照片"])
    basis: Basis = Field(default="printed", description="依据：printed 原件印有，implied 正文提到，inferred 推断")

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        printed = printed_row_faults(self.id, self.printed_texts, self.columns)
        refuse([*self._row_faults(), *printed, *self._source_faults(), *self._column_faults(), *self._total_faults()])
        return self

    @property
    def width(self) -> int:
        """Columns of the grid that the table covers."""
        return sum(column.span for column in self.columns) + (self.label_span if self.label_at == "side" else 0)

    @property
    def printed_texts(self) -> tuple[tuple[str, ...], ...]:
        """What is printed in each row, one text for each printed column."""
        return tuple((row,) if isinstance(row, str) else row for row in self.printed_rows)

    @property
    def own_rows(self) -> int:
        """How many rows it writes itself: blank ones, or printed questions."""
        return self.blank_rows or len(self.printed_rows)

    def _row_faults(self) -> list[Fault]:
        if self.printed_rows and (self.rubric or self.rows_from or self.blank_rows):
            message = "表“{id}”的各行写在 printed_rows 里，不能再写 blank_rows、rubric 或 rows_from"
            details = {"id": self.id, "hint": "留下 printed_rows，或留下另一样，删去其余"}
            return [Fault(("printed_rows",), "table-rows", message, details)]
        if self.rubric and self.blank_rows:
            message = "表“{id}”的各行来自评分细则，不能再写空行数"
        elif not self.rubric and not self.rows_from and not self.own_rows:
            message = "表“{id}”没有空行：请写 blank_rows；各行有印好的字的，写 printed_rows"
        else:
            return []
        hint = "删去 blank_rows" if self.rubric else "照原件有几行空的，就写 blank_rows: 几"
        return [Fault(("blank_rows",), "table-rows", message, {"id": self.id, "hint": hint})]

    def _source_faults(self) -> list[Fault]:
        """Return what does not go with rows that come from entries, or is missing for them."""
        taking = [(index, column) for index, column in enumerate(self.columns) if column.origin]
        if self.rows_from is None:
            message = "列“{label}”写了 from，表要用 rows_from 写明各行从哪里来"
            details: dict[str, str] = {"hint": "在 label 下面加一行 rows_from: courses，或删去这一列的 from"}
            return [
                Fault(("columns", index, "from"), "column-from", message, details | {"label": column.label})
                for index, column in taking
            ]
        faults = []
        others = {"blank_rows": self.blank_rows, "rubric": self.rubric, "total": self.total}
        for key in (key for key, value in others.items() if value):
            details = {"id": self.id, "source": self.rows_from, "key": key, "hint": f"删去 {key}"}
            faults.append(Fault((key,), "table-rows", "表“{id}”的各行来自 {source}，不能再写 {key}", details))
        if self.label_at == "side":
            message = "表“{id}”的各行来自 {source}，会排到几页上，表名不能印在左边"
            details = {"id": self.id, "source": self.rows_from, "hint": "写 label_at: above 或 label_at: none"}
            faults.append(Fault(("label_at",), "table-rows", message, details))
        if not taking:
            message = "表“{id}”的各行来自 {source}，要在各列里用 from 写明印哪个字段"
            details = {
                "id": self.id,
                "source": self.rows_from,
                "hint": f"给各列写 from:，后面可以写：{'、'.join(ROW_FACTS[self.rows_from])}",
            }
            faults.append(Fault(("columns",), "column-from", message, details))
        known = ROW_FACTS[self.rows_from]
        for index, column in taking:
            if column.origin not in known:
                details = {"source": self.rows_from, "name": column.origin, "hint": self._offered(column.origin)}
                place = ("columns", index, "from")
                faults.append(Fault(place, "column-from", "{source} 没有“{name}”这个字段可印", details))
        return faults

    def _offered(self, name: str) -> str:
        """Return what an editor may have meant by `name`, or all that may be written."""
        assert self.rows_from
        known = ROW_FACTS[self.rows_from]
        model = model_of(CONTENT_TYPES[self.rows_from])
        near = getattr(model, "csv_columns", {}).get(name) or suggestion(name, model)
        return f"是不是 {near}？" if near in known else f"可以写：{'、'.join(known)}"

    def _column_faults(self) -> list[Fault]:
        faults: list[Fault] = []
        ids = [column.id for column in self.columns]
        numbers = {column.id for column in self.columns if column.type in COMPUTABLE}
        looped = circle({column.id: column.operands for column in self.columns if column.formula})
        for index, column in enumerate(self.columns):
            place = ("columns", index)
            if column.id in ids[:index]:
                faults.append(
                    Fault(
                        (*place, "id"),
                        "field-twice",
                        "字段编号“{id}”重复",
                        {"id": column.id, "hint": "换一个本表没有的编号"},
                    )
                )
            if column.type == "printed" and not (self.rubric and column.shows) and not self.printed_rows:
                message = "列“{label}”是印好的：表要写 rubric，列要写 shows；或者把各行的字写在表的 printed_rows 里"
                details = {
                    "label": column.label,
                    "hint": "照评分细则印的写 rubric 和 shows，别的写 printed_rows；要人填的改 type",
                }
                faults.append(Fault((*place, "type"), "column-printed", message, details))
            if column.shows and column.type != "printed":
                message = "列“{label}”要由人填写，不能写 shows"
                faults.append(
                    Fault(
                        (*place, "shows"),
                        "column-shows",
                        message,
                        {"label": column.label, "hint": "删去 shows；是印好的，把 type 改成 printed"},
                    )
                )
            if len(column.shows) > column.span:
                wide = str(len(column.shows))
                details = {"label": column.label, "shows": wide, "span": str(column.span), "hint": f"写 span: {wide}"}
                faults.append(
                    Fault((*place, "span"), "column-span", "列“{label}”要印 {shows} 格，只占 {span} 列", details)
                )
            faults += [
                Fault(
                    (*place, "formula"),
                    "formula-field",
                    "算式里的“{id}”不是这张表的数字列",
                    {"id": operand, **renamed(column.formula, operand, numbers - {column.id})},
                )
                for operand in column.operands
                if operand not in numbers
            ]
            if column.id == looped:
                faults.append(Fault((*place, "formula"), *CIRCLE, {"id": looped, "hint": NO_CIRCLE}))
        return faults

    def _total_faults(self) -> list[Fault]:
        types = {column.id: column.type for column in self.columns}
        sums = self.total.sums if self.total else ()
        return [
            Fault(
                ("total", "sums", index),
                "total-column",
                "“{id}”不是这张表的数字列，不能求和",
                {"id": name, **among(name, [id for id, type in types.items() if type in COMPUTABLE], NO_NUMBERS)},
            )
            for index, name in enumerate(sums)
            if types.get(name) not in COMPUTABLE
        ]


def cell_name(table: TableBlock, row: int, column: TableColumn) -> str:
    """Return the name of one cell as a field; `row` counts from 1: ``equipment.2.amount``."""
    return f"{table.id}.{row}.{column.id}"
