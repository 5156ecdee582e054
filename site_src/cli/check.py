"""``check``: say what is wrong with the content and what wants care; publish nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from site_src.build.drive import examine
from site_src.build.source_roots import source_roots
from site_src.cli.help import ChineseWords
from site_src.cli.options import build_options
from site_src.cli.voice import voice
from site_src.options import BuildOptions


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="只检查内容，不生成网站。\n\n"
    "除了 build 会报的错误，还提醒：热线该核对了、栏目久未更新、表格没有通知用到。有错误时退出码是 1，只有提醒时是 0。",
)
@build_options
@click.option("--strict", is_flag=True, help="有提醒，退出码也是 1")
@click.option("--all", "all_of_them", is_flag=True, help="一条一条列出全部错误和提醒")
@click.option("--json", "as_data", is_flag=True, help="输出 JSON，供程序读取")
def command(options: BuildOptions, all_of_them: bool, as_data: bool) -> int:
    """Survey, report, return the exit code."""
    from site_src.report import as_json, as_text, counted

    with voice() as speaking:
        found = examine(options, datetime.now(UTC), speaking, thorough=True)
    roots = source_roots(options)
    if as_data:
        click.echo(as_json(found.problems, roots))
    elif found.problems:
        click.echo(as_text(found.problems, roots, all_of_them=all_of_them) + "\n")
        click.echo(f"检查完毕：{counted(found.problems)}。")
    else:
        click.echo("检查完毕：没有问题。")
    return 0 if found.may_publish(options.strict) else 1
