"""``serve``: preview the site while it is being written."""

from __future__ import annotations

import time
from pathlib import Path

import click

from site_src.cli.help import ChineseWords
from site_src.cli.options import build_options
from site_src.cli.voice import voice
from site_src.options import BuildOptions
from site_src.serve.attempt import Attempt
from site_src.serve.preview import preview

FOLDER = Path(".preview/site")
"""Where a preview lies, with its cache beside it: never in the folder that is published."""


@click.command(
    cls=ChineseWords,
    help="预览：保存文件，浏览器自动刷新。草稿也显示；只有本机能打开。按 Ctrl-C 结束。",
    options_metavar="[选项]",
)
@build_options
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8000, metavar="端口", help="默认 8000；被占用就用下一个空着的"
)
def command(options: BuildOptions, port: int) -> int:
    """Preview until Ctrl-C; that is the way to end, so it is no failure."""

    def opened(address: str, number: int, gallery: str) -> None:
        taken = f"，端口 {port} 已被占用" if port not in (0, number) else ""
        click.echo(f"预览：{address}（按 Ctrl-C 结束{taken}）")
        if gallery:
            click.echo(f"部件样例：{gallery}（改主题时看）")

    try:
        preview(options, port, opened, voice, tell)
    except KeyboardInterrupt:
        click.echo("\n预览已结束。")
    return 0


for parameter in command.params:
    if isinstance(parameter, click.Option) and parameter.name == "output":
        parameter.default, parameter.help = FOLDER, f"预览放在哪里，默认 {FOLDER.as_posix()}"
    elif isinstance(parameter, click.Option) and parameter.name in ("drafts", "base_url"):
        parameter.hidden = True  # a preview always shows drafts, under its own address


def tell(tried: Attempt, before: Attempt | None) -> None:
    """Print what an attempt changed since the one before; nothing if it changed nothing."""
    same = tried.looks_like(before)
    problems = tried.result.problems if tried.result else ()
    known = before.result.problems if before and before.result else ()
    if problems and problems != known:
        from site_src.report import as_text

        click.echo("\n" + as_text(problems, tried.roots) + "\n", err=True)
    if not same:
        click.echo(f"{time.strftime('%H:%M:%S')} {_outcome(tried)}")


def _outcome(tried: Attempt) -> str:
    if tried.refusal:
        return tried.refusal
    if tried.crash:
        return f"程序出错了（不是内容的错），改动文件后会再试：\n{tried.crash}"
    result = tried.result
    assert result is not None
    if not result.published:
        return "有错误，网页上显示的就是；改好并保存，会自动恢复"
    gone = f"，撤下 {len(result.gone)} 个" if result.gone else ""
    return f"生成 {len(result.made)} 个文件{gone}，沿用 {result.kept} 个，用时 {result.seconds:.2f} 秒"
