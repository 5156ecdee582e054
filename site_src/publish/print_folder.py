"""The one folder in which documents find their templates, styles and fonts."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_src.digest import digest, digest_of
from site_src.discover.source import Inventory
from site_src.plan.document_jobs import PRINT
from site_src.theme import Theme


def print_folder(theme: Theme, inventory: Inventory, work: Path) -> Path:
    """Return the folder of what documents look like.

    A style names its fonts beside it and may open nothing outside its folder, and the
    files may come from several themes. So they are put together in `work`, each read
    against its digest: what is printed by is what the keys of the documents say.
    Raises SourceChanged if one is edited meanwhile.
    """
    looks = {path.removeprefix(PRINT): value for path, value in theme.digests.items() if path.startswith(PRINT)}
    if not looks:
        return Path()
    together = work / f"print-{digest_of([[path, looks[path].hex()] for path in sorted(looks)]).hex()[:16]}"
    if _digests(together) != looks:
        for older in work.glob("print-*"):
            shutil.rmtree(older)
        _put_together(theme, inventory, work / "print-new").rename(together)
    return together.resolve()


def _digests(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): digest(file.read_bytes()) for file in files}


def _put_together(theme: Theme, inventory: Inventory, folder: Path) -> Path:
    names = {source: path for path, source in theme.sources.items() if path.startswith(PRINT)}
    for source in inventory.sources:
        if (path := names.get(source.path)) is not None:
            file = folder / path.removeprefix(PRINT)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(inventory.read(source))
    return folder
