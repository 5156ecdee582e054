"""``init``: a new portal in an empty folder, in which a unit changes only its own data."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from importlib.resources.abc import Traversable
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from site_src.cli.help import ChineseWords
from site_src.cli.options import FOLDER
from site_src.refused import Refused

ZONE = "Asia/Shanghai"
"""The time zone of a portal whose site.yaml names none."""
QUESTIONS = {
    "name": ("单位名称", "单位名称（写进网站名，如“某某小学”）"),
    "organisation": ("主办单位", "主办单位（全称，如“某某小学工会委员会”）"),
    "department": ("承办部门", "承办部门（没有就直接回车）"),
    "address": ("办公地址", "办公地址（没有就直接回车）"),
}
NEEDED = ("name", "organisation")
# A value is put into YAML and Markdown as it is, so it holds nothing that means something there.
_VALUE = re.compile(r"[^\W_][\w（）()《》“”·、，—–.& -]*")


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="在一个空文件夹里新建一套门户内容：求助电话、专栏、几篇起步的文章和页面，日期都是今天。\n\n"
    "在终端里运行会逐项询问；写了选项的不再问。",
)
@click.argument("folder", metavar="文件夹", type=FOLDER)
@click.option("--name", metavar="名称", help="单位名称，如 某某小学")
@click.option("--organisation", metavar="名称", help="主办单位全称，如 某某小学工会委员会")
@click.option("--department", metavar="名称", help="承办部门，可以不写")
@click.option("--address", metavar="地址", help="办公地址，可以不写")
def command(folder: Path, **given: str | None) -> int:
    """Copy the starter content, filled in; say the next three steps."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} 里已经有东西，没有动它。请换一个空文件夹")
    blanks = {QUESTIONS[key][0]: value for key, value in answers(given).items()}
    today = datetime.now(UTC).astimezone(ZoneInfo(ZONE)).date()
    for path, text in starter(blanks, today):
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    for line in next_steps(folder):
        click.echo(line)
    return 0


def answers(given: Mapping[str, str | None]) -> dict[str, str]:
    """Return an answer to each question: from the options, or asked on a terminal."""
    found = {}
    for key, (_, question) in QUESTIONS.items():
        value = given[key]
        if value is None and sys.stdin.isatty():
            value = click.prompt(
                question, default=None if key in NEEDED else "", show_default=False, prompt_suffix="："
            )
        value = " ".join((value or "").split())
        if not value and key in NEEDED:
            raise click.UsageError(f"缺少 --{key}：{question}")
        if value and not _VALUE.fullmatch(value):
            raise click.UsageError(f"--{key} 只能用文字、数字和常见的标点，不能有冒号、#、引号这些符号：{value}")
        found[key] = value
    return found


def starter(blanks: Mapping[str, str], today: date) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file of the starter content, dated `today` and filled in."""
    from site_src.starter.fill import filled, starter_files

    empty = "|".join(blank for blank, value in blanks.items() if not value)
    for path, text in _texts(starter_files() / "content"):
        if empty:
            # A line whose only value is left open would say nothing: it stays as a remark.
            text = re.sub(f"(?m)^([a-z_]+: )〈({empty})〉$", r"# \1\2", text)
        yield path, filled(text, blanks, today)


def _texts(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _texts(item, f"{above}{item.name}/")
        else:
            yield above + item.name, item.read_text("utf-8")


def next_steps(folder: Path) -> Iterator[str]:
    """Yield what to do with the new portal."""
    program = click.get_current_context().find_root().info_name
    content, output = (folder / "content").as_posix(), (folder / "output").as_posix()
    yield f"新建了 {content}。接下来："
    yield f"  1. 打开 {content}/site.yaml，核对名称；有咨询电话的，写进 {content}/contacts/hotlines.yaml。"
    yield f"  2. 边改边看：{program} serve --content {_quoted(content)}"
    yield f"  3. 生成网站：{program} --content {_quoted(content)} --output {_quoted(output)}"


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
