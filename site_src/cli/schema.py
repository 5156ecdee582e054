"""``schema``: what may stand in each kind of file, for editors and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from site_src.cli.content_types import content_type_of, listed
from site_src.cli.help import ChineseWords
from site_src.cli.options import FOLDER
from site_src.model.content_type import ContentTypes
from site_src.model.registry import CONTENT_TYPES

SETTINGS = {"site": "site.yaml", "theme": "theme.yaml"}
"""Files that hold settings: name of the schema -> file."""


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="导出各类内容的 JSON Schema。编辑器据此提示字段、标出写错的地方。\n\n"
    f"类型不写就是全部；可以写 {listed()}，以及 site（site.yaml）、theme（theme.yaml）。",
)
@click.argument("content_type", metavar="[类型]", required=False)
@click.option("--dir", "folder", type=FOLDER, metavar="文件夹", help="每类写成一个文件，并说明 VS Code 怎样使用")
@click.option("--table", "as_table", is_flag=True, help="输出中文的字段表（Markdown），不输出 JSON")
@click.pass_obj
def command(known: ContentTypes | None, content_type: str | None, folder: Path | None, as_table: bool) -> int:
    """Print or write the schemas."""
    types = known or CONTENT_TYPES
    made = all_schemas(types)
    if content_type:
        name = content_type if content_type in SETTINGS else content_type_of(content_type, types=types)
        made = {name: made[name]}
    if as_table:
        click.echo("\n".join(tables(made, types)))
    elif folder is not None:
        for line in written(made, folder):
            click.echo(line)
    else:
        click.echo(_json(made[name] if content_type else made))
    return 0


def all_schemas(types: ContentTypes) -> dict[str, Any]:
    """Return the schema of each content type and of the settings, by name."""
    from site_src.config import SiteConfig
    from site_src.model.json_schema import schemas
    from site_src.theme import ThemeConfig

    return schemas(types, {"site": SiteConfig, "theme": ThemeConfig})


def tables(made: Mapping[str, Any], types: ContentTypes) -> Iterator[str]:
    """Yield the tables of all schemas, the fields that all entries share first."""
    from site_src.cli.field_table import COMMON, table

    entries = [name for name in made if name not in SETTINGS]
    if len(entries) > 1:
        shared = made[entries[0]]
        properties = {key: shared["properties"][key] for key in COMMON}
        yield "# 字段表\n"
        yield "这份表由 `schema --table` 生成，与程序用来检查内容的规则是同一份。\n"
        yield "## 每类内容都有的字段\n"
        yield from table({"properties": properties, "required": ["title"]})
    for name, schema in made.items():
        title = SETTINGS.get(name) or f"{name}：{types[name].title}"
        yield f"\n## {title}\n"
        yield from table(schema, COMMON if name in entries and len(entries) > 1 else ())


def written(made: Mapping[str, Any], folder: Path) -> Iterator[str]:
    """Write each schema to its file in `folder`; yield what was written and how VS Code uses it."""
    from site_src.model.json_schema import file_schema

    folder.mkdir(parents=True, exist_ok=True)
    places = {}
    for name, schema in made.items():
        file = folder / f"{name}.schema.json"
        whole = schema if name in SETTINGS else file_schema(schema)
        file.write_text(_json(whole) + "\n", "utf-8", newline="\n")
        shown = file.as_posix()
        places[shown if file.is_absolute() else f"./{shown}"] = SETTINGS.get(name, f"content/{name}/**/*.yaml")
    yield f"写好了 {len(places)} 个文件，在 {folder.as_posix()}。"
    yield "在 VS Code 里装 YAML 扩展（redhat.vscode-yaml），把下面的内容写进 .vscode/settings.json："
    yield _json({"yaml.schemas": places})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
