"""``new``: begin an entry with a file that is right from the first line."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import click

from site_src.cli.content_types import content_type_of, listed
from site_src.cli.help import ChineseWords
from site_src.cli.options import FOLDER
from site_src.config import SiteConfig
from site_src.discover.source import SETTINGS
from site_src.model.content_type import ContentType, ContentTypes
from site_src.model.facts.article import ARTICLES
from site_src.model.registry import CONTENT_TYPES
from site_src.refused import Refused

LONGEST_NAME = 48
"""Characters of a file name made from a title: it is also the last part of the address."""
_THERE = "已经有 {}，没有动它。请换一个标题，或用 --name 另起文件名"


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="新建一个条目，如 new notices 关于开展健康讲座的通知。\n\n"
    f"类型写文件夹名或中文：{listed()}。\n\n文件名取标题的拼音；日期是今天；先是草稿，写好后把 draft 改成 no。",
)
@click.argument("content_type", metavar="类型")
@click.argument("title", metavar="标题")
@click.option("--column", metavar="专栏", help="文章放进哪个专栏，写文件夹名或专栏名称")
@click.option("--name", metavar="文件名", help="自己定文件名：小写字母、数字和连字符")
@click.option("--table", is_flag=True, help="从样例表格（CSV）开始，一行一条；标题就是文件的名字")
@click.option("--content", type=FOLDER, default="content", metavar="文件夹", help="内容在哪个文件夹，默认 content")
@click.pass_obj
def command(
    known: ContentTypes | None,
    content_type: str,
    title: str,
    column: str | None,
    name: str | None,
    table: bool,
    content: Path,
) -> int:
    """Write the file, say what to do next."""
    from site_src.starter.fill import filled
    from site_src.write.scalar import scalar_text

    types = known or CONTENT_TYPES
    config = settings_of(content, types)
    kind = content_type_of(content_type, config, types)
    folder = content / kind
    if kind == ARTICLES.folder:
        folder /= column_of(column, config)
    elif column:
        raise click.UsageError("只有文章（articles）分专栏，别的类型不写 --column")
    if not title.strip() or any(unicodedata.category(character) == "Cc" for character in title):
        raise click.UsageError("标题是一行文字，不能是空的")
    if table:
        return _table(folder, name_of(title, name, kind), types[kind], content, types)
    suffix, text = begun(types[kind])
    blanks = {"标题": scalar_text(" ".join(title.split())), "主办单位": scalar_text(config.organisation)}
    file = folder / f"{name_of(title, name, kind)}{suffix}"
    write_new(content, file, filled(text, blanks, today(config)).encode(), types)
    click.echo(f"新建了 {file.as_posix()}，还是草稿。写好以后，把 draft 那一行改成 draft: no。")
    return 0


def _table(folder: Path, name: str, kind: ContentType, content: Path, types: ContentTypes) -> int:
    """Write the sample of a table, say what to do next."""
    from site_src.starter.tables import sample_table

    sample = sample_table(kind.folder)
    if sample is None:
        have = "、".join(f"{one.folder}（{one.name}）" for one in types.values() if sample_table(one.folder))
        raise click.UsageError(f"{kind.name}没有样例表格。有的是：{have}")
    file = folder / f"{name}.csv"
    write_new(content, file, sample, types)
    click.echo(f"新建了 {file.as_posix()}，里面的行是样例：用 Excel 打开，换成自己的。")
    return 0


def begun(kind: ContentType) -> tuple[str, str]:
    """Return suffix and text of the file that a new entry begins as: that of the starter, or one made of the fields."""
    from site_src.model.entry import Entry, model_of
    from site_src.starter.fill import skeleton
    from site_src.starter.plain import plain_skeleton

    try:
        return skeleton(kind.folder)
    except KeyError:
        return ".md", plain_skeleton(model_of(kind), Entry)


def settings_of(content: Path, types: ContentTypes = CONTENT_TYPES) -> SiteConfig:
    """Return the settings of the portal; raise Refused if it has none that can be used."""
    from site_src.model.settings import read_settings
    from site_src.site_config.section import TYPES

    try:
        data = (content / "site.yaml").read_bytes()
    except FileNotFoundError:
        raise Refused(
            f"{content} 里没有 site.yaml。请在项目文件夹里运行，或用 --content 指定；新建一套用 init"
        ) from None
    config, problems = read_settings(SiteConfig, SETTINGS, data, {TYPES: types})
    if config is None:
        from site_src.report import as_text

        raise Refused(f"{as_text(problems, {'content': str(content)})}\n\n请先改好 site.yaml。")
    return config


def column_of(wish: str | None, config: SiteConfig) -> str:
    """Return the folder of the column that `wish` names; raise click.UsageError if it is not clear."""
    names = {column.title: name for name, column in config.columns.items()} | {name: name for name in config.columns}
    if wish in names:
        return names[wish]
    known = "、".join(f"{name}（{column.title}）" for name, column in config.columns.items())
    said = f"没有专栏“{wish}”" if wish else "文章要放进一个专栏：加上 --column 专栏"
    raise click.UsageError(f"{said}。可以写：{known or '先在 site.yaml 的 columns 里加一个专栏'}")


def name_of(title: str, wish: str | None, content_type: str) -> str:
    """Return the file name without suffix: as wished, or the title in pinyin."""
    from pydantic import TypeAdapter, ValidationError

    from site_src.assemble.permalink import slug_of
    from site_src.model.values.fields import Slug

    name = wish or slug_of(title)
    if wish is None and len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME + 1].rpartition("-")[0] or name[:LONGEST_NAME]
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError as error:
        if wish is None:  # a name that is reserved, such as index
            return f"{content_type}-{name}"
        raise click.UsageError(f"--name 的值不对：{error.errors()[0]['msg']}") from None
    return name


def today(config: SiteConfig) -> date:
    """Return the day of the portal: of its pinned moment, or the present one in its time zone."""
    return config.as_of.day if config.as_of else datetime.now(UTC).astimezone(config.zone).date()


def write_new(content: Path, file: Path, data: bytes, types: ContentTypes) -> None:
    """Write a source below `content` that is not there yet; raise Refused if there is one of that name, or `data` has a mistake."""
    from site_src.write.save import Conflict, Declined, create

    for suffix in (".md", ".yaml", ".yml", ".csv"):
        if (there := file.with_suffix(suffix)).exists():
            raise Refused(_THERE.format(there.as_posix()))
    path = f"content/{file.relative_to(content).as_posix()}"
    answer = create(file, path, data, types)
    if isinstance(answer, Conflict):
        raise Refused(_THERE.format(file.as_posix()))
    if isinstance(answer, Declined):
        from site_src.report import as_text

        said = as_text(answer.problems, {"content": str(content)})
        raise Refused(f"{said}\n\n没有新建。")
