"""``theme``: where the themes are, and one file of them copied into the portal's own theme, to be changed there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import click

from site_src.cli.help import ChineseWords
from site_src.cli.options import FOLDER
from site_src.refused import Refused
from site_src.themes import SETTINGS, own_theme, theme_folders

EXAMPLE = "templates/parts/footer.html"


@click.command(
    cls=ChineseWords,
    options_metavar="[选项]",
    help="说出用的是哪几个主题、各在哪个文件夹；theme copy 文件，把其中的文件取到自己的主题（content 旁边的 theme 文件夹）来改，"
    f"如 theme copy {EXAMPLE}。\n\n文件可以不写前面的文件夹，只要认得出是哪一个。",
)
@click.argument("words", metavar="[copy 文件……]", nargs=-1)
@click.option("--content", type=FOLDER, default="content", metavar="文件夹", help="内容在哪个文件夹，默认 content")
def command(words: tuple[str, ...], content: Path) -> int:
    """Say where the themes are, or copy files of them."""
    if words and (words[0] != "copy" or len(words) == 1):
        raise click.UsageError(f"theme 后面什么也不写，或写 copy 和文件，如 theme copy {EXAMPLE}")
    if words:
        copy(content, words[1:])
    else:
        tell(content)
    return 0


def tell(content: Path) -> None:
    """Say which themes are used and where they are."""
    for number, folder in enumerate(theme_folders(None, content)):
        name = "自己的主题" if folder == own_theme(content) else f"主题 {folder.name}"
        click.echo(f"{name}{'，在它下面' if number else ''}：{folder}")
    click.echo(f"取一个文件来改：{click.get_current_context().find_root().info_name} theme copy {EXAMPLE}")


def copy(content: Path, names: Collection[str]) -> None:
    """Copy files from the themes below into the own theme; begin one if there is none. Refused before anything is written."""
    if not content.is_dir():
        raise Refused(f"找不到内容文件夹 {content}。请在项目文件夹里运行，或用 --content 指定")
    own = own_theme(content)
    below = [folder for folder in theme_folders(None, content) if folder != own]
    files = files_of(below)
    chosen = [named(name, files) for name in names]
    for name in chosen:
        if (own / name).exists():
            raise Refused(f"已经有 {own / name}，没有动它。要重新取，先把它删去或改名")
    if not (own / SETTINGS).is_file():
        own.mkdir(parents=True, exist_ok=True)
        (own / SETTINGS).write_text(f"extends: {below[0].name}\n", "utf-8", newline="\n")
        click.echo(f"新建了 {own / SETTINGS}，在主题 {below[0].name} 上改。")
    for name in chosen:
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_bytes(files[name].read_bytes())
        click.echo(f"取来了 {own / name}：改它就行，删去就回到原来的。")


def files_of(folders: Collection[Path]) -> dict[str, Path]:
    """Return the files of themes by their path, each from the first of `folders` that has it."""
    return {
        file.relative_to(folder).as_posix(): file
        for folder in reversed(list(folders))
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file != folder / SETTINGS
    }


def named(wish: str, files: Collection[str]) -> str:
    """Return which of `files` is meant by a path or the end of one; raise Refused if that is not clear."""
    name = wish.replace("\\", "/").removeprefix("./")
    meant = [name] if name in files else [file for file in files if file.endswith(f"/{name}")]
    if len(meant) == 1:
        return meant[0]
    said = "、".join(meant or _near(name, files))
    if meant:
        raise Refused(f"叫 {name} 的有几个：{said}。请写全")
    raise Refused(f"主题里没有 {name}" + (f"。是不是 {said}？" if said else "。有哪些，看 theme 说的那个文件夹"))


def _near(name: str, files: Collection[str]) -> Iterator[str]:
    from difflib import get_close_matches

    last = name.rpartition("/")[2]
    ends = {file.rpartition("/")[2]: file for file in files}
    yield from get_close_matches(name, files, 1, 0.7) or (ends[one] for one in get_close_matches(last, ends, 1, 0.6))
