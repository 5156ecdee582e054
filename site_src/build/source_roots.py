"""The folders that a build reads."""

from __future__ import annotations

from site_src.options import BuildOptions
from site_src.refused import Refused
from site_src.themes import theme_folders


def source_roots(options: BuildOptions) -> dict[str, str]:
    """Return the folders of a build by their logical names; raise Refused if one is missing.

    ``theme`` is the theme itself, ``base``, ``base2`` … are those that it extends.
    """
    if not options.content.is_dir():
        raise Refused(f"找不到内容文件夹 {options.content}。请在项目文件夹里运行，或用 --content 指定；新建一个用 init")
    folders = theme_folders(options.theme, options.content)
    names = ("theme", "base", *(f"base{number}" for number in range(2, len(folders))))
    return {"content": str(options.content)} | dict(zip(names, map(str, folders), strict=False))
