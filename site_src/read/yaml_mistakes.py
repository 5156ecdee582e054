"""What an editor did when YAML does not parse: the parser's complaint, understood.

A parser tells where it gave up. The mistake is mostly on that line or the one before, and
it is nearly always one of a few: the table `_MISTAKES` knows them by the look of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from site_src.problems import Problem, Remedy, masked
from site_src.read.excerpt import excerpt
from site_src.read.quoted import quoted
from site_src.read.yaml_repairs import mended


class _Mistake(NamedTuple):
    """A mistake by the look of its line; `mended` is what stands behind the group `keeps` when the hint is followed."""

    rule: str
    look: re.Pattern[str]
    message: str
    hint: str
    keeps: str = ""
    mended: str = ""


_SPACES = {ord("\t"): "  ", 0x3000: "  ", 0xA0: " "}
"""How wide in spaces is what was typed instead."""

_KEY = r"(?P<lead>[ ]*(?:-[ ]+)?)(?P<key>[^\s:：,，。\"'#\[\]{}()（）]{1,30})"

_FULL_WIDTH_COLON = _Mistake(
    "yaml-full-width-colon", re.compile(rf"{_KEY}(?P<at>：)[ \u3000]*(?P<value>(?:(?!: ).)*)$"),
    "冒号是中文的（：），这里要用英文冒号加空格", "写成：{key}: {value}", "key", ": {value}",
)  # fmt: skip
_NO_SPACE = _Mistake(
    "yaml-no-space", re.compile(rf"{_KEY}(?P<at>:)(?P<value>[^\s:/].*)$"),
    "冒号后面少一个空格", "写成：{key}: {value}", "key", ": {value}",
)  # fmt: skip
_MISTAKES = (
    _Mistake("yaml-tab", re.compile(r"[ ]*(?P<at>\t+)"), "行首用了制表符（Tab 键）缩进", "换成空格，每深一层两个空格", mended="{spaces}"),
    _Mistake(
        "yaml-wide-space", re.compile(r"[ ]*(?P<at>[\u3000\xa0]+)(?=\S)"),
        "行首用了中文空格或网页里带来的空格缩进", "换成英文空格，每深一层两个空格", mended="{spaces}",
    ),
    _Mistake(
        "yaml-wide-space", re.compile(rf"{_KEY}:[ ]*(?P<at>[\u3000\xa0]+)[ \u3000\xa0]*(?P<value>.*)$"),
        "冒号后面的空格是中文的，或是网页里带来的", "写成：{key}: {value}", "key", ": {value}",
    ),
    _FULL_WIDTH_COLON,
    _NO_SPACE,
    _Mistake(
        "yaml-bracket", re.compile(rf"{_KEY}:[ ]+(?P<list>\[[^\[\]]*\]|\{{[^{{}}]*\}})(?P<at>[\]}}]+)[ ]*$"),
        "多了一个 {at}", "写成：{key}: {list}", "key", ": {list}",
    ),
    _Mistake(
        "yaml-bracket", re.compile(rf"{_KEY}:[ ]+(?P<at>\[[^\]]*\]|\{{[^}}]*\}})(?P<value>[ ]*[^\s#,].*)$"),
        "值以括号开头，后面还有字", "给整个值加引号：{key}: {whole}", "key", ": {whole}",
    ),
    _Mistake(
        "yaml-quote", re.compile(r"[^\[]*\[(?:[^\"]*\"[^\"]*\")*[^\"]*(?P<at>\")[^\"]*\][ ]*$"),
        "方括号里有一个引号没有成对", "在这一项的末尾、逗号或 ] 前面补上英文双引号",
    ),
    _Mistake(
        "yaml-special-start", re.compile(rf"{_KEY}:[ ]+(?P<at>[@`%*&!|>])(?P<value>.*)$"),
        "值不能直接以 {at} 开头", "给整个值加引号：{key}: {whole}", "key", ": {whole}",
    ),
    _Mistake(
        "yaml-special-start", re.compile(r"(?P<lead>[ ]*-[ ]+)(?P<at>[@`%*&!|>])(?P<value>.*)$"),
        "值不能直接以 {at} 开头", "给整个值加引号：- {whole}", "lead", "{whole}",
    ),
    _Mistake(
        "yaml-quote", re.compile(rf"{_KEY}:[ ]+(?P<at>\"[^\"]*\"|'[^']*')(?P<value>[ ]*[^\s#].*)$"),
        "引号后面还有字，引号只能括住整个值", "给整个值换一种引号：{key}: {whole}", "key", ": {whole}",
    ),
    _Mistake(
        "yaml-colon-in-value", re.compile(rf"{_KEY}:[ ]+(?P<value>[^\"'\[{{\s].*?(?P<at>:)(?:[ ].*)?)$"),
        "值里又有英文冒号和空格，不知道在哪里断开", "给整个值加引号：{key}: {whole}", "key", ": {whole}",
    ),
    _Mistake(
        "yaml-full-width-comma", re.compile(r"(?P<indent>[ ]*)[^\[{]*[\[{][^\]}]*?(?P<at>，)"),
        "括号里用了中文逗号", "写成：{line}", "indent", "{half}",
    ),
)  # fmt: skip

# By the words of the parser, where no line looks like a known mistake. libyaml and the
# Python parser word some of them differently. "context" points to where a thing began.
_COMPLAINTS = (
    ("escape", "problem", "yaml-escape", "双引号里的反斜杠 \\ 有特别的意思", "把外面的双引号换成单引号，或把 \\ 写成 \\\\"),
    ("quoted scalar", "context", "yaml-quote", "引号没有成对，或者单双引号、中英文引号混用", "值的两头用同样的英文引号"),
    (
        "single document", "problem", "yaml-documents", "一个文件里只能有一份数据，这里又有一行 ---",
        "删去这一行，两份里都有的项只留一个；是两条内容的，分成两个文件",
    ),
    ("flow ", "context", "yaml-bracket", "括号没有成对，或者里面少了英文逗号", "检查这里到后面的 ] 和 }，每两项之间一个英文逗号"),
    ("mapping values are not allowed", "problem", "yaml-indent", "缩进不对：这一行比上一行深，上一行却已经有值", "和同一层的各行左边对齐"),
    ("':'", "context", "yaml-no-colon", "这一行没有写成“名称: 值”", "补上英文冒号和空格；接着上一行的文字，要比上一行缩进两个空格"),
    ("cannot start any token", "problem", "yaml-special-start", "这里不能以这个符号开头", "给整个值加上英文双引号"),
    ("block", "problem", "yaml-indent", "缩进不对：这一行没有和上面任何一层对齐", "同一层的各行左边对齐，每深一层两个空格"),
)  # fmt: skip


def explain(error: yaml.YAMLError, text: str, path: str, above: int) -> tuple[Problem, ...]:
    """Return what is wrong with `text`, which made the parser raise `error`.

    `above` is the number of lines of the file before `text`.
    """
    ended, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if ended is None:
        return (_problem(text, path, above, 1, 1, "yaml-syntax", "不是有效的 YAML", "检查有没有看不见的符号"),)
    last = min(ended.line, text.count("\n"))
    first = began.line if began is not None and "scalar" in str(getattr(error, "context", "")) else last - 1
    if found := _recognised(text, path, above, range(max(first, last - 3, 0), last + 1)):
        return found
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for words, where, rule, message, hint in _COMPLAINTS:
        if words in said:
            mark: Any = began if where == "context" and began is not None else ended
            hint, remedy = mended(rule, text.split("\n"), mark.line, mark.column, hint)
            return (_problem(text, path, above, mark.line + 1, mark.column + 1, rule, message, hint, remedy),)
    message, hint = "从这里起读不懂", "检查这一行和上一行的冒号、引号和缩进"
    return (_problem(text, path, above, ended.line + 1, ended.column + 1, "yaml-syntax", message, hint),)


def structureless(text: str, path: str, above: int) -> tuple[Problem, ...]:
    """Return what is wrong with a text that is neither a mapping nor a list."""
    lines = text.split("\n")
    written = [number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    if not written:
        return (_problem(text, path, above, 1, 1, "yaml-empty", "里面什么也没有写", "至少写上一行 title: 后面写标题"),)
    for mistake in (_FULL_WIDTH_COLON, _NO_SPACE):
        matches = [(number, match) for number in written if (match := mistake.look.match(lines[number]))]
        if matches:
            return tuple(_seen(text, path, above, number, mistake, match) for number, match in matches)
    message, hint = (
        "应是一行一项的“名称: 值”",
        "每行写成“名称: 值”：英文冒号，后面一个空格。这一行是标题的，写成 title: {line}",
    )
    hint = hint.format(line=lines[written[0]].strip()[:40])
    return (_problem(text, path, above, written[0] + 1, 1, "yaml-no-colon", message, hint),)


def _recognised(text: str, path: str, above: int, window: range) -> tuple[Problem, ...]:
    lines = text.split("\n")
    for mistake in _MISTAKES:
        for number in reversed(window):
            match = mistake.look.match(lines[number])
            if match and not (mistake.rule == "yaml-quote" and ": " in match["at"]):
                return (*_others(text, path, above, number, mistake), _seen(text, path, above, number, mistake, match))
    return ()


def _others(text: str, path: str, above: int, seen: int, mistake: _Mistake) -> Iterator[Problem]:
    """Yield the same mistake on other lines: who typed one full-width colon typed several."""
    if mistake is _FULL_WIDTH_COLON or mistake.rule == "yaml-tab":
        for number, line in enumerate(text.split("\n")):
            match = mistake.look.match(line)
            if number != seen and match and not line.lstrip().startswith(("-", "#")):
                yield _seen(text, path, above, number, mistake, match)


def _seen(text: str, path: str, above: int, number: int, mistake: _Mistake, match: re.Match[str]) -> Problem:
    groups = {name: (value or "").rstrip() for name, value in match.groupdict().items()}
    line = match.string.rstrip()
    start, end = (match.end(mistake.keeps), len(line)) if mistake.keeps else match.span("at")
    value = line[start:].removeprefix(":").strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        value = value[1:-1]
    half = line[start:].replace("，", ", ")
    groups |= {"half": half, "line": half.strip(), "whole": quoted(value), "spaces": match["at"].translate(_SPACES)}
    message, hint = mistake.message.format_map(groups), mistake.hint.format_map(groups)
    remedy = Remedy(start + 1, end - start, mistake.mended.format_map(groups)) if mistake.mended else None
    return _problem(text, path, above, number + 1, match.start("at") + 1, mistake.rule, message, hint, remedy)


def _problem(
    text: str, path: str, above: int, line: int, column: int, rule: str, message: str, hint: str,
    remedy: Remedy | None = None,
) -> Problem:  # fmt: skip
    # What is missing at the end is missed by the parser on a line that is not there.
    lines = text.split("\n", line)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    shown = excerpt(text, line, column)
    return Problem(path, line + above, column, rule, masked(message), masked(hint), shown, remedy=remedy)
