"""``next-change``: when the site changes by itself, so that a timer can rebuild it then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from site_src.build.drive import examine
from site_src.cli.help import ChineseWords
from site_src.cli.options import build_options
from site_src.cli.voice import voice
from site_src.options import BuildOptions

if TYPE_CHECKING:
    from site_src.assemble.live import LiveEntry
    from site_src.assemble.site import Site


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="下一次不改内容也该重新生成的时刻。\n\n"
    "标准输出只有一行：日期、时间、时区、ISO 时刻，用空格隔开，供定时任务读取；没有这样的时刻就是空的。"
    "那时什么会变，写在标准错误输出里。",
)
@build_options
def command(options: BuildOptions) -> int:
    """Find the moment, print it, say what changes then."""
    clock = datetime.now(UTC)
    with voice() as speaking:
        found = examine(options, clock, speaking)
        site = found.site
        if site is None or any(problem.is_error for problem in found.problems):
            click.echo("内容里有错误，算不准。请先运行 check，改好再问。", err=True)
            return 1
        if site.config.as_of and not options.as_of:
            click.echo(f"这是演示：时刻固定在 {site.config.as_of}（site.yaml 的 as_of），不会自己变。", err=True)
            return 0
        if site.until is None:
            click.echo("内容不改，网站就一直不变，不用定时重新生成。", err=True)
            return 0
        then = examine(replace(options, as_of=site.until.isoformat(" ", "minutes")), clock, speaking).site
    click.echo(plain_line(site.until, site))
    for line in changes(site, then) if then else ():
        click.echo(line, err=True)
    return 0


def plain_line(until: datetime, site: Site) -> str:
    """Return `until` (naive, local) as day, time, zone and ISO 8601, separated by spaces."""
    return (
        f"{until.isoformat(' ', 'minutes')} {site.config.timezone} {until.replace(tzinfo=site.config.zone).isoformat()}"
    )


def changes(now: Site, then: Site) -> Iterator[str]:
    """Yield, in words, what is different between the site of two moments."""
    for id, entry in then.by_id.items():
        before = now.by_id.get(id)
        if before is None:
            yield _line("发布", entry)
        else:
            if entry.standing.state != before.standing.state:
                yield _line(f"变为“{_label(entry)}”", entry)
            if entry.standing.expired != before.standing.expired:
                yield _line("注明已过期", entry)
    for id, entry in now.by_id.items():
        if id not in then.by_id:
            yield _line("撤下", entry)


def _label(entry: LiveEntry) -> str:
    from site_src.assemble.wording import label

    return label(entry.card, entry.standing.state)


def _line(what: str, entry: LiveEntry) -> str:
    return f"那时{what}：《{entry.card.title}》 {entry.card.path}"
