"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from site_src.model.values.address import is_address
from site_src.model.values.moment import YEARS, Moment
from site_src.options import BuildOptions


def _moment(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            known = Moment.parse(value).day.year in YEARS
        except ValueError:
            known = False
        if not known:
            raise click.BadParameter(f'{value}，应写成 2026-11-18 或 "2026-11-18 09:30"', context, parameter)
    return value


def _address(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_address(value):
        raise click.BadParameter(f"{value}，应以 https:// 开头，不带 ? 和 #", context, parameter)
    return value


def _count(context: click.Context, parameter: click.Parameter, value: int) -> int:
    if value < 0:
        raise click.BadParameter(f"{value}，应是 0 或更大的整数", context, parameter)
    return value


FOLDER = click.Path(path_type=Path)
SHARED = (
    click.option("--content", type=FOLDER, default="content", metavar="文件夹", help="内容在哪个文件夹，默认 content"),
    click.option("--output", type=FOLDER, default="output", metavar="文件夹", help="网站生成到哪个文件夹，默认 output"),
    click.option("--theme", default=None, metavar="名称|文件夹", help="主题的名称，或主题所在的文件夹，默认 default"),
    click.option("--base-url", callback=_address, metavar="网址", help="网站的正式地址，代替 site.yaml 里的"),
    click.option(
        "--as-of", callback=_moment, metavar="时刻", help='按某一时刻生成，如 2026-11-18 或 "2026-11-18 09:30"'
    ),
    click.option("--drafts", is_flag=True, help="连草稿一起生成"),
    click.option("--jobs", type=int, callback=_count, default=0, metavar="数目", help="同时用几个进程，默认每核一个"),
)


def build_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what is built from what; the command gets them as one `BuildOptions`."""

    @wraps(function)  # with the options that the command has of its own
    def command(
        content: Path,
        output: Path,
        theme: str | None,
        base_url: str | None,
        as_of: str | None,
        drafts: bool,
        jobs: int,
        clean: bool = False,
        strict: bool = False,
        **rest: Any,
    ) -> Any:
        options = BuildOptions(content, output, theme, base_url, as_of, drafts, clean, jobs, strict)
        return function(options, **rest)

    for option in reversed(SHARED):
        command = option(command)
    return command
