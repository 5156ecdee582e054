"""``build``: make the site."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from site_src.build.drive import build
from site_src.build.result import BuildResult
from site_src.build.source_roots import source_roots
from site_src.cli.help import ChineseWords
from site_src.cli.options import build_options
from site_src.cli.voice import voice
from site_src.options import BuildOptions


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="生成网站。\n\n只重做有变化的文件；内容有错误时不发布，原来的网站一个字节也不动。",
)
@build_options
@click.option("--clean", is_flag=True, help="不用缓存，全部重新生成")
@click.option("--strict", is_flag=True, help="有提醒也不发布")
@click.option("--all", "all_of_them", is_flag=True, help="一条一条列出全部错误和提醒")
def command(options: BuildOptions, all_of_them: bool) -> int:
    """Build, report, return the exit code."""
    with voice() as speaking:
        result = build(options, datetime.now(UTC), speaking)
    for note in result.notes:
        click.echo(f"注意：{note}", err=True)
    if result.problems:
        from site_src.report import as_text

        click.echo(as_text(result.problems, source_roots(options), all_of_them=all_of_them) + "\n", err=True)
    click.echo(summary(result, options), err=not result.published)
    failed = not result.published or any(problem.is_error for problem in result.problems)
    return 1 if failed else 0


def summary(result: BuildResult, options: BuildOptions) -> str:
    """Return the last line: what was made, how long it took, what was reused."""
    found = ""
    if result.problems:
        from site_src.report import counted

        found = counted(result.problems)
    if not result.published:
        stays = f"{options.output} 里的网站还是原来的。" if options.output.exists() else ""
        return f"没有发布：{found}。{stays}"
    seconds = f"{result.seconds:.2f} 秒"
    if not result.made and not result.gone:
        work = f"没有变化，{result.kept} 个文件都保持原样"
    else:
        gone = f"，撤下 {len(result.gone)} 个" if result.gone else ""
        work = f"生成 {len(result.made)} 个文件{gone}，沿用 {result.kept} 个；读了 {result.sources} 个源文件中的 {result.read} 个"
    return f"已发布到 {options.output}：{work}，用时 {seconds}" + (f"（{found}）" if found else "")
