"""Tables: full-width bars are bars, and every row has as many cells as the header."""

from __future__ import annotations

import re

from site_src.problems import Problem
from site_src.read.markdown.source import MarkdownSource

_NO_BAR = re.compile(r"\\.|(`+)[^`]*\1")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
_RULE = re.compile(r"(?=[^|]*\|) *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")
_WIDE_RULE = str.maketrans("｜－ー—：　", "|---: ")
_END_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|$")


def ruled(line: str) -> str | None:
    """Return `line` as the rule under a table's header (``|---|:-:|``), or None if it is none."""
    rule = line.translate(_WIDE_RULE).strip()
    return rule if "-" in rule and _RULE.fullmatch(rule) else None


def cells(row: str) -> int:
    """Return how many cells a row has; bars in code and escaped bars separate nothing."""
    bars = _NO_BAR.sub("", row) if "`" in row or "\\" in row else row
    return bars.strip().removeprefix("|").removesuffix("|").count("|") + 1


def row(line: str) -> str:
    """Return a row with half-width bars, one at either end."""
    text = line.strip(" \u3000")
    if "\\|" in text and "`" in text:
        # Inside code no bar separates, and the parser would print the backslash.
        text = _CODE.sub(lambda code: code.group().replace("\\|", "|"), text)
    if "|" not in text:
        text = text.replace("｜", "|")
    start = "" if text.startswith("|") else "|"
    return f"{start}{text}{'' if _END_BAR.search(text) else '|'}"


def rowed(line: str, below: str) -> int:
    """Return how many cells each of two lines has that could be rows of one table; 0 if they could not."""
    if not all("|" in one or "｜" in one for one in (line, below)):
        return 0
    count = cells(row(line))
    return count if count > 1 and cells(row(below)) == count else 0


def lay_out(source: MarkdownSource, lines: list[str], first: int, rule: str) -> tuple[list[str], list[Problem]]:
    """Return the rows of the table whose header is `lines[0]` and rule the next line, and its ragged rows.

    `first` is the index of the header in the source. The table ends with the first
    line that has no bar.
    """
    header = row(lines[0])
    rows = [header, row(rule)]
    problems = []
    for line in lines[2:]:
        if "|" not in line and "｜" not in line:
            break
        rows.append(row(line))
    wanted = cells(header)
    for number, line in enumerate(rows[1:], start=first + 1):
        count = cells(line)
        if count != wanted:
            what = "分隔行" if number == first + 1 else "这一行"
            problems.append(
                source.problem(
                    number,
                    1,
                    "table-ragged",
                    f"表格{what}有 {count} 格，表头有 {wanted} 格",
                    f"每行都写 {wanted} 格，空着的格也要留竖线，如“{'| ' * wanted}|”；格里的竖线写成 \\|",
                )
            )
    return rows, problems
