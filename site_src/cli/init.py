"""``init``: a new portal in an empty folder, in which a unit changes only its own data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from site_src.cli.answers import COLOURS, NONE, answers
from site_src.cli.help import ChineseWords
from site_src.cli.options import FOLDER
from site_src.refused import Refused
from site_src.starter import BLANKS
from site_src.starter.portal import portal_files

ZONE = "Asia/Shanghai"
"""The time zone of a portal whose site.yaml names none."""


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="在一个空文件夹里新建一套门户内容：求助电话、专栏、几篇起步的文章和页面，日期都是今天。\n\n"
    "在终端里运行会逐项询问，答得不对当场重问；写了选项的不再问。",
)
@click.argument("folder", metavar="文件夹", type=FOLDER)
@click.option("--name", metavar="名称", help="单位名称，如 某某小学")
@click.option("--organisation", metavar="名称", help="主办单位全称，如 某某小学工会委员会")
@click.option("--department", metavar="名称", help="承办部门，可以不写")
@click.option("--address", metavar="地址", help="办公地址，可以不写")
@click.option("--phone", metavar="号码", help="办公电话，只写单位的，可以不写")
@click.option("--colour", metavar="颜色", help=f"主色：{'、'.join(COLOURS)}，或 #1d4e89 这样的颜色；深浅由程序配")
@click.option("--columns", metavar="专栏", help=f"要哪些知识专栏，用顿号隔开，默认都要；一个也不要，就写“{NONE}”")
@click.option("--programmes", metavar="项目", help=f"要哪些工作项目，用顿号隔开，默认都要；一个也不要，就写“{NONE}”")
def command(folder: Path, **given: str | None) -> int:
    """Copy the starter content, cut and filled in; say the next three steps."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} 里已经有东西，没有动它。请换一个空文件夹")
    said = answers(given)
    blanks = dict(zip(BLANKS, (said.name, said.organisation, said.department, said.address, said.phone), strict=True))
    today = datetime.now(UTC).astimezone(ZoneInfo(ZONE)).date()
    files = portal_files(
        blanks, today,
        columns=said.columns, programmes=said.programmes, accent=said.colour,
    )  # fmt: skip
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    for line in next_steps(folder):
        click.echo(line)
    return 0


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
