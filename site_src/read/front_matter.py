"""Cut a Markdown file into its front matter and its body."""

from __future__ import annotations

import re
from dataclasses import replace

from site_src.problems import Problem, Remedy
from site_src.read.excerpt import excerpt

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_NEARLY = re.compile(r"[-—–－─_=]{2,}[ \t]*(?:\n|$)")
_NEAR_END = re.compile(r"^(?:[-—–－─_=]{2,}|[—–－─]+)[ \t]*$", re.MULTILINE)
_PAIR = re.compile(r"[^\s:：#-][^:：]{0,30}[:：]\s*(\S.*)?$")
_EXAMPLE = "文件开头写成三行：第一行 ---，第二行 title: 后面写标题，第三行 ---，下面才是正文"


def fenced(text: str) -> tuple[int, int, int] | None:
    """Return where the YAML begins and ends and where the body begins, as indexes into `text`.

    None if there is no front matter, or no end of it.
    """
    opening = _FENCE.search(text)
    if opening is None or text[: opening.start()].strip():
        return None
    closing = _FENCE.search(text, opening.end())
    return (opening.end(), closing.start(), closing.end() + 1) if closing else None


def split(text: str, path: str) -> tuple[str, str, int, tuple[Problem, ...]]:
    """Return the YAML, the body, the line of the file where the body starts, and problems.

    The YAML keeps its line numbers: empty lines stand where the file has the fence
    and what is above it. Both texts are empty when there is a problem.
    """
    found = fenced(text)
    if found is None:
        opening = _FENCE.search(text)
        if opening is None or text[: opening.start()].strip():
            return "", "", 1, _no_front_matter(text, path)
        return "", "", 1, (_unclosed(text, path, opening.start(), opening.end()),)
    start, end, below = found
    above = text.count("\n", 0, start)
    body_line = above + text.count("\n", start, end) + 2
    return "\n" * above + text[start:end], text[below:], body_line, ()


def _no_front_matter(text: str, path: str) -> tuple[Problem, ...]:
    start = len(text) - len(text.lstrip())
    line = text.count("\n", 0, start) + 1
    head = text[start : start + 200]
    if near := _NEARLY.match(head):
        first = _nearly(text, path, line, "front-matter-missing", "第一行", near.group().strip())
        below = start + near.end()
        # Who typed the first line so typed the last one so.
        return (first,) if _FENCE.search(text, below) else (first, _unclosed(text, path, start, below))
    if head.startswith("+++"):
        message, hint = "开头是 TOML（+++），这里用 YAML", f"+++ 换成 ---，等号换成冒号加空格。{_EXAMPLE}"
        return (_problem(text, path, line, "front-matter-toml", message, hint),)
    if head.startswith("{"):
        message, hint = "开头是 JSON（{），这里用 YAML", f"去掉大括号、引号和行末的逗号。{_EXAMPLE}"
        return (_problem(text, path, line, "front-matter-json", message, hint),)
    return (_problem(text, path, line, "front-matter-missing", "文件开头没有标题、日期这些说明", _EXAMPLE),)


def _nearly(text: str, path: str, line: int, rule: str, which: str, written: str) -> Problem:
    """Say that a line should be three hyphens and is something like them."""
    found = _problem(
        text, path, line, rule, f"{which}应是三个减号，写成了 {written}", "换成英文输入法下的三个减号：---"
    )
    return replace(found, remedy=Remedy(1, len(written), "---"))


def _unclosed(text: str, path: str, opened: int, below: int) -> Problem:
    """Name the line that closes it nearly, or after which the closing fence belongs: the last of the first pairs."""
    if near := _NEAR_END.search(text, below):
        where = text.count("\n", 0, near.start()) + 1
        return _nearly(text, path, where, "front-matter-unclosed", "结束开头说明的一行", near.group().strip())
    first = text.count("\n", 0, opened) + 1
    last = first
    for number, line in enumerate(text.split("\n")[first:], start=first + 1):
        if _PAIR.match(line) or line.startswith(("- ", "  ")):
            last = number
        else:
            break
    hint = f"在第 {last} 行下面加一行 ---" if last > first else "在最后一项说明下面加一行 ---"
    return _problem(text, path, first, "front-matter-unclosed", "开头的 --- 没有用另一个 --- 结束", hint)


def _problem(text: str, path: str, line: int, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, line, 1, rule, message, hint, excerpt(text, line))
