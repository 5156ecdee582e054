"""``explain``: where a published file comes from, what it depends on, why it was last made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import click

from site_src.build.drive import examine
from site_src.build.source_roots import source_roots
from site_src.cli.help import ChineseWords
from site_src.cli.options import build_options
from site_src.cli.voice import voice
from site_src.options import BuildOptions
from site_src.refused import Refused

if TYPE_CHECKING:
    from site_src.assemble.live import LiveEntry
    from site_src.cli.inputs import Where
    from site_src.plan.job import Job
    from site_src.publish.outputs import Origin


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="说明一个生成的文件从哪里来、用到什么、上次为什么重做。\n\n"
    "文件写 notices/x.html、output/notices/x.html 或网址。其他选项与生成时写的一样。",
)
@click.argument("file", metavar="文件")
@build_options
def command(options: BuildOptions, file: str) -> int:
    """Look the file up in what was published and in what would be made now."""
    from site_src.ready import Ready
    from site_src.report import shown_path

    published = recorded(options)
    with voice() as speaking:
        found = examine(options, datetime.now(UTC), speaking)
    jobs = {job.output: job for job in found.plan.all} if isinstance(found, Ready) else {}
    path = wanted(file, options.output, jobs.keys() | published.keys())
    entries = found.site.by_id if found.site else {}
    roots = source_roots(options)
    files = found.theme.sources if found.theme else {}

    def where(source: str) -> str:
        return shown_path(files.get(source, source), roots)

    for line in explained(path, published.get(path), jobs.get(path), entries, where):
        click.echo(line)
    return 0


def recorded(options: BuildOptions) -> Mapping[str, Origin]:
    """Return the origin of every published file, as the last build left it; empty if none is to be had."""
    from site_src.cache.store import Damaged, Store
    from site_src.engine import engine
    from site_src.publish.outputs import load_origins
    from site_src.publish.places import places_for

    own = places_for(options.output, [Path(folder) for folder in source_roots(options).values()]).own
    if not own.store.is_file():
        return {}
    try:
        with closing(Store(own.store, "", readonly=True)) as store:
            return load_origins(store) if store.is_of(engine().hex()) else {}
    except Damaged:
        return {}


def wanted(file: str, output: Path, known: Iterable[str]) -> str:
    """Return the output path that `file` means; raise Refused with the nearest one if there is none.

    An address may stand for a site in any sub-path, so its longest tail that is a
    published file counts.
    """
    parts = urlsplit(file)
    given = PurePosixPath(unquote(parts.path if parts.scheme in ("http", "https") else file.replace("\\", "/")))
    paths = set(known)
    for folder in (output.as_posix(), output.absolute().as_posix()):
        if given.is_relative_to(folder):
            given = given.relative_to(folder)
    far = bool(parts.netloc) or given.is_absolute()
    names = [part for part in given.parts if part not in ("/", ".")]
    for start in range(len(names) + 1 if far else 1):
        tail = "/".join(names[start:])
        for path in (tail, f"{tail}/index.html".lstrip("/")):
            if path in paths:
                return path
    from difflib import get_close_matches

    near = get_close_matches("/".join(names), paths, n=1, cutoff=0.5)
    raise Refused(f"没有生成过 {file}。" + (f"是不是 {near[0]}？" if near else "请核对文件名，或先生成一次网站"))


def explained(
    path: str, origin: Origin | None, job: Job | None, entries: Mapping[str, LiveEntry], where: Where
) -> Iterator[str]:
    """Yield the lines of the explanation; `where` tells an editor the file of a source."""
    from site_src.cli.inputs import because, used
    from site_src.publish.outputs import origin_of

    yield f"{path}\n来自：{where(job.source if job else origin.source if origin else '')}"
    if origin is not None:
        yield from ("上次生成，是因为：", *because(origin, job, entries, where))
    else:
        yield "没有上次生成的记录：还没有生成过，或者程序更新过。"
    if job is None:
        yield "按现在的内容和选项没有这个文件：内容有错误，或者下次生成时会撤下它。"
        return
    yield from ("用到：", *used(job, entries, where))
    if origin is not None:
        now = origin_of(job, origin)
        if now.reasons == ("file",):
            yield "现在：与发布的一致，下次生成不会重做。"
        else:
            yield from ("现在：下次生成会重做，因为：", *because(now, job, entries, where))
