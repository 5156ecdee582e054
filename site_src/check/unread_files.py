"""Files in the folders of content that nothing uses: what an editor saved and nobody will see."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote

from site_src.assemble.site import Site
from site_src.model.card import Card
from site_src.model.entry import model_of
from site_src.model.registry import DOCUMENT_ENDS
from site_src.problems import Problem, Severity

_OFFICE = (".xlsx", ".xls", ".et")
_COPY = re.compile(
    r"(?: ?- ?副本| ?副本| - Copy)(?: ?[（(]\d+[)）])?$|[（(]\d+[)）]$|\.sync-conflict-[\w-]+$"
    r"| ?[（(][^（()）]*(?:冲突|conflicted copy)[^（()）]*[)）]$",
    re.IGNORECASE,
)
"""What Windows, WPS, Syncthing and network disks put at the end of the name of a copy."""


def unread_files(site: Site, cards: Sequence[Card], misplaced: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each file that no entry uses, and for each entry that looks like a copy of another.

    `cards` are those of all entries: what a draft or an entry to come uses will be published with it.
    Nothing is said of `misplaced` paths: they are content in the wrong folder.
    """
    used = {normpath(join(dirname(card.path), unquote(link.target))) for card in cards for link in card.links}
    for path in site.assets:
        if path not in used and path not in misplaced and not path.startswith("content/static/"):
            yield _warning(path, "file-unused", *_said(site, path))
    paths = {card.path for card in cards}
    for path in sorted(paths):
        stem, end = splitext(path)
        first = _COPY.sub("", stem)
        if first != stem and f"{first}{end}" in paths:
            name = f"{first}{end}".rpartition("/")[2]
            text = f"像是 {name} 的副本，会另外发布一份"
            yield _warning(path, "file-copy", text, f"和 {name} 对照，留下要的，删去这一个；真是另一条的，改个文件名")


def _said(site: Site, path: str) -> tuple[str, str]:
    """Return message and hint about a file that nothing uses."""
    name, folder = path.rpartition("/")[2], path.split("/")[1]
    stem, end = splitext(name)
    if splitext(stem)[1].lower() in DOCUMENT_ENDS:
        return f"{name} 不会当作内容来读：文件名末尾多了 {end}", f"是内容的，改名为 {stem}"
    if end.lower() in _OFFICE and folder in site.types and getattr(model_of(site.types[folder]), "csv_columns", {}):
        return "Excel 文件不会当作清单来读", "在 Excel 里另存为“CSV UTF-8（逗号分隔）”，放在同一个文件夹里"
    return "没有一条内容用到这个文件，它不会发布", "在要用它的那一条里写上链接；不用的，移出 content"


def _warning(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, rule, message, hint, severity=Severity.WARNING)
