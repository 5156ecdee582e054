"""A CSV table to one tree a row, with the place of every cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from site_src.problems import Problem, Remedy, masked
from site_src.read.excerpt import excerpt
from site_src.read.spreadsheet import SUSPICIOUS, spoilt
from site_src.read.tree import Location, TableCell, Tree

SEPARATOR_LINE = re.compile(r"sep=,", re.IGNORECASE)
"""A first line that only tells Excel how to split the others."""

MOST = 100
"""Wrong cells of a table, and wrong columns, that are told one by one."""

_OTHER_DELIMITERS = {"，": "中文逗号（，）", ";": "分号（;）", "；": "中文分号（；）", "\t": "制表符", "|": "竖线（|）"}


class CellMarks(NamedTuple):
    """The places of one row: `record` is its text, which starts on line `line` of the file."""

    record: str
    line: int
    names: tuple[str | None, ...]

    def locate(self, way: Location, key: bool) -> tuple[int, int]:
        index = self.names.index(way[0]) if way and way[0] in self.names else 0
        return _place(self.record, self.line, index)


class _CsvRow(NamedTuple):
    cells: list[str]
    line: int
    record: str


def rows(text: str, path: str, columns: Mapping[str, str]) -> tuple[tuple[Tree, ...], tuple[Problem, ...]]:
    """Read a table whose first row names the columns; `columns` maps a title to its field.

    A column may be headed by its title or by the name of its field. A row becomes a
    dict of field -> `TableCell`; empty cells and empty rows are left out, and rows with too many or too few cells,
    whose cells may stand in any column.
    """
    if not columns:
        hint = "每条内容写一个 .md 或 .yaml 文件"
        return (), (_problem(text, path, 1, 1, "csv-not-here", "这一类内容不能写成 CSV 表格", hint),)
    records, problems = _records(text, path)
    if not records:
        empty = _problem(text, path, 1, 1, "csv-empty", "表格是空的", f"第一行写列名：{','.join(columns)}")
        return (), (*problems, *(() if problems else (empty,)))
    head, *body = records
    names, found = _names(head, path, columns, text)
    problems += found
    # Rows under a wrong title would all lack that field: say it once, at the title.
    usable = not found
    trees = []
    wrong: list[Problem] = []
    left = 0
    for row in body:
        if len(wrong) < MOST:
            wrong += _misfits(row, names, path, text)
            wrong += _spoilt(row, path, text)
        else:
            left += not _fits(row, len(names))
        pairs = zip(names, row.cells, strict=False)
        value = {name: TableCell(cell.strip()) for name, cell in pairs if name and cell.strip()}
        if usable and _fits(row, len(names)):
            trees.append(Tree(value, CellMarks(row.record, row.line, names)))
    if left:
        message = f"后面还有 {left} 行有错，没有逐行列出"
        wrong.append(replace(wrong[-1], rule="too-many", message=message, hint="先改前面的，再检查一次"))
    return tuple(trees), (*problems, *wrong)


def _records(text: str, path: str) -> tuple[list[_CsvRow], list[Problem]]:
    """Split into rows that hold something; a quote that never ends ends the table."""
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True)
    found: list[_CsvRow] = []
    above = 0
    try:
        for cells in reader:
            if above == 0 and SEPARATOR_LINE.fullmatch(lines[0]):
                pass
            elif any(cell.strip() for cell in cells):
                found.append(_CsvRow(cells, above + 1, "\n".join(lines[above : reader.line_num])))
            above = reader.line_num
    except csv.Error as error:
        line = lines[above]
        column = line.find('"') + 1 or 1
        if "field larger" in str(error):
            message, hint = "有一格的文字太长", "检查引号是否成对，或把长文字写成 .md 文件"
        else:
            message, hint = "引号没有成对，或者引号后面还有字", '整格用英文双引号括住，格内的双引号写两个：""'
        return found, [_problem(text, path, above + 1, column, "csv-quote", message, hint)]
    return found, []


def _names(
    head: _CsvRow, path: str, columns: Mapping[str, str], text: str
) -> tuple[tuple[str | None, ...], list[Problem]]:
    """Return the field of each column: "" if it has no title, None if its title is of no use."""
    known = {**columns, **{field: field for field in columns.values()}}
    problems: list[Problem] = []
    names: list[str | None] = []
    if len(head.cells) == 1 and head.cells[0].strip() not in known and (other := _other_delimiter(head.cells[0])):
        hint = "列与列之间用英文逗号；在 Excel 里“另存为”选“CSV UTF-8（逗号分隔）”"
        message = f"列与列之间用了{_OTHER_DELIMITERS[other]}"
        column = head.record.index(other) + 1
        return (None,), [_problem(text, path, head.line, column, "csv-delimiter", message, hint)]
    heads = frozenset(head.cells)
    for index, cell in enumerate(head.cells):
        if len(problems) == MOST:
            left = f"后面还有 {len(head.cells) - index} 列没有核对"
            problems.append(replace(problems[-1], rule="too-many", message=left, hint="先改前面的，再检查一次"))
            names += [None] * (len(head.cells) - index)
            break
        title = "".join(cell.split())
        name = known.get(title) if title else ""
        rule, message, hint, near = "", "", "", ""
        if name is None:
            near = _meant(title, heads, columns)
            rule, message = "csv-unknown-column", f"没有“{title}”这一列"
            hint = f"是不是“{near}”？" if near else ""
            hint += f"可以有的列：{'、'.join(columns)}"
        elif name and name in names:
            rule, message, hint = "csv-duplicate-column", f"“{title}”这一列有两个", "留下一个，另一个删去"
            name = None
        if rule:
            line, column = _place(head.record, head.line, index)
            there = cell and text.split("\n", line)[line - 1].startswith(cell, column - 1)
            remedy = Remedy(column, len(cell), near) if near and there else None
            problems.append(replace(_problem(text, path, line, column, rule, message, hint), remedy=remedy))
        names.append(name)
    return tuple(names), problems


def _meant(title: str, heads: Collection[str], columns: Mapping[str, str]) -> str:
    """Return the column that was probably meant by `title`, or ""."""
    free = [name for name in columns if name not in heads]
    # What a thing is called is its title, whatever else the words are close to.
    names = [name for name in free if columns[name] == "title" and re.search("名称|题目|标题|名字|课名", title)]
    return next(iter(names or get_close_matches(title, [*free, *columns.values()], 1, 0.5)), "")


def _other_delimiter(cell: str) -> str | None:
    return max((mark for mark in _OTHER_DELIMITERS if mark in cell), key=cell.count, default=None)


def _fits(row: _CsvRow, width: int) -> bool:
    return len(row.cells) >= width and not any(cell.strip() for cell in row.cells[width:])


def _misfits(row: _CsvRow, names: Sequence[str | None], path: str, text: str) -> list[Problem]:
    width = len(names)
    extra = [index for index, cell in enumerate(row.cells) if index >= width and cell.strip()]
    if not _fits(row, width):
        line, column = _place(row.record, row.line, extra[0] if extra else len(row.cells) - 1)
        message = f"这一行有 {len(row.cells)} 格，表头有 {width} 格"
        if not extra and (whole := _with_commas(row, width)):
            hint = f"两格之间用英文逗号，写成：{whole}"
            remedy = Remedy(1, len(row.record), whole)
            return [replace(_problem(text, path, line, column, "csv-cells", message, hint), remedy=remedy)]
        hint = (
            "多半是格里的文字含英文逗号：整格用英文双引号括住，或换成中文逗号"
            if extra
            else "空着的格也要留逗号；两格之间用了中文逗号的，换成英文逗号"
        )
        return [_problem(text, path, line, column, "csv-cells", message, hint)]
    for index, cell in enumerate(row.cells[:width]):
        if cell.strip() and names[index] == "":
            line, column = _place(row.record, row.line, index)
            return [
                _problem(
                    text, path, line, column, "csv-no-title", "这一格上面没有列名", "在第一行补上列名，或清空这一格"
                )
            ]
    return []


def _with_commas(row: _CsvRow, width: int) -> str:
    """Return a row on one line with its full-width commas as the others, if it has as many cells as it should then."""
    whole = row.record.replace("，", ",")
    return whole if "\n" not in whole and '"' not in whole and whole.count(",") == width - 1 else ""


def _spoilt(row: _CsvRow, path: str, text: str) -> list[Problem]:
    problems = []
    for index, cell in enumerate(row.cells if SUSPICIOUS.search(row.record) else ()):
        if found := spoilt(cell.strip()):
            line, column = _place(row.record, row.line, index)
            problem = _problem(text, path, line, column, found.rule, found.message, found.hint)
            problems.append(replace(problem, severity=found.severity))
    return problems


def _place(record: str, line: int, index: int) -> tuple[int, int]:
    """Return the line and column at which cell `index` of `record` starts (its opening quote, if any)."""
    quoted = False
    column = 1
    for character in record:
        if index == 0:
            break
        column += 1
        if character == '"':
            quoted = not quoted
        elif character == "\n":
            line, column = line + 1, 1
        elif character == "," and not quoted:
            index -= 1
    return line, column


def _problem(text: str, path: str, line: int, column: int, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, line, column, rule, masked(message), masked(hint), excerpt(text, line, column))
