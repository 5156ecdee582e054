"""Files in the folders of content that nothing uses: what an editor saved and nobody will see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote

from site_src.assemble.site import Site
from site_src.check.copies import copies
from site_src.discover.source import STATIC
from site_src.model.card import Card
from site_src.model.entry import model_of
from site_src.model.registry import DOCUMENT_ENDS
from site_src.problems import Problem, Severity

_OFFICE = (".xlsx", ".xls", ".et")


def unread_files(
    site: Site, cards: Sequence[Card], misplaced: Collection[str], passed_over: Iterable[str]
) -> Iterator[Problem]:
    """Yield a warning for each file that no entry uses, and for each entry that looks like a copy of another.

    `cards` are those of all entries: what a draft or an entry to come uses will be published with it.
    Nothing is said of `misplaced` paths: they are content in the wrong folder. `passed_over` are those whose
    names say that they are no content.
    """
    used = {normpath(join(dirname(card.path), unquote(link.target))) for card in cards for link in card.links}
    for path in site.assets:
        if path not in used and path not in misplaced and not path.startswith(STATIC):
            yield _warning(path, "file-unused", *_said(site, path))
    yield from copies({card.path for card in cards})
    for path in passed_over:
        yield _warning(path, "file-passed-over", *_said_of_a_name(path))


def _said(site: Site, path: str) -> tuple[str, str]:
    """Return message and hint about a file that nothing uses."""
    name, folder = path.rpartition("/")[2], path.split("/")[1]
    stem, end = splitext(name)
    if splitext(stem)[1].lower() in DOCUMENT_ENDS:
        return f"{name} 不会当作内容来读：文件名末尾多了 {end}", f"是内容的，改名为 {stem}"
    if end.lower() in _OFFICE and folder in site.types and getattr(model_of(site.types[folder]), "csv_columns", {}):
        return "Excel 文件不会当作清单来读", "在 Excel 里另存为“CSV UTF-8（逗号分隔）”，放在同一个文件夹里"
    return "没有一条内容用到这个文件，它不会发布", "在要用它的那一条里写上链接；不用的，移出 content"


def _said_of_a_name(path: str) -> tuple[str, str]:
    """Return message and hint about a file that was not even read."""
    name = path.rpartition("/")[2]
    if name.startswith("~$"):
        return "Word、Excel 或 WPS 正开着一个文件，或上次没有正常关闭", "先保存并关闭；没有开着的，删去这个文件"
    if name.startswith("."):
        return "以点开头的文件和文件夹不会读，也不会发布", f"要发布的，改名为 {name.lstrip('.')}；不要的删去"
    kept = name.rstrip("~") if name.endswith("~") else splitext(name)[0]
    return "备份和没有下载完的文件不会读，也不会发布", f"里面有要的，改名为 {kept}；不要的删去"


def _warning(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, rule, message, hint, severity=Severity.WARNING)
