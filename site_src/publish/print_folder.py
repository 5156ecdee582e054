"""The one folder in which documents find their templates, styles and fonts."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_src.digest import digest_of
from site_src.discover.source import Inventory
from site_src.plan.document_jobs import PRINT
from site_src.theme import Theme


def print_folder(theme: Theme, inventory: Inventory, work: Path) -> Path:
    """Return the folder of what documents look like.

    A style names its fonts beside it and may open nothing outside its folder. So the
    files of a theme that replaces some of another's are put together in `work`; where
    one theme brings all of them, it is that theme's own folder.
    """
    names = {source: path for path, source in theme.sources.items() if path.startswith(PRINT)}
    if not names:
        return Path()
    roots = {source.partition("/")[0] for source in names}
    if len(roots) == 1:
        return (Path(inventory.roots[roots.pop()]) / PRINT).resolve()
    digest = digest_of([[path, theme.digests[path].hex()] for path in sorted(names.values())])
    together = work / f"print-{digest.hex()[:16]}"
    if not together.is_dir():
        for older in work.glob("print-*"):
            shutil.rmtree(older)
        beside = work / "print-new"
        for source in inventory.sources:
            if (path := names.get(source.path)) is not None:
                file = beside / path.removeprefix(PRINT)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(inventory.read(source))
        beside.rename(together)
    return together.resolve()
