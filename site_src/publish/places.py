"""Where a build writes: the output folder, and the folder beside it that belongs to the build."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from site_src.cache.store import ENDS as STORE_ENDS
from site_src.plan.job import MANIFEST as MANIFEST
from site_src.publish.tree import remove_any
from site_src.refused import Refused


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """What one portal has for itself: `output` is switched; `work` is its sibling, so that both lie on one file system."""

    output: Path
    work: Path

    @property
    def next(self) -> Path:
        """The tree that is written and then becomes the output."""
        return self.work / "next"

    @property
    def spare(self) -> Path:
        """Documents of a build that could not be published."""
        return self.work / "spare"

    @property
    def old(self) -> Path:
        """The former output while two renames are under way."""
        return self.work / "old"

    @property
    def store(self) -> Path:
        """Records of what was published, and the readings behind it, which are found by the path of their source."""
        return self.work / "cache.sqlite"

    @property
    def lock(self) -> Path:
        return self.work / "lock"


@dataclass(frozen=True, slots=True)
class SharedPlaces:
    """What is held against all it was made of before it is used: below one `folder`, several portals take what is equal."""

    folder: Path

    @property
    def fonts(self) -> Path:
        """Fonts that were cut down to what a document shows."""
        return self.folder / "fonts"

    @property
    def bytecode(self) -> Path:
        """Compiled templates."""
        return self.folder / "templates"


@dataclass(frozen=True, slots=True)
class Places:
    """Where a build writes, and what it takes from builds before: of its own portal, of any portal."""

    own: OwnPlaces
    shared: SharedPlaces
    mended: tuple[str, ...] = ()
    """What stood in the place of the folder of the build."""


def places_for(output: Path, sources: list[Path]) -> Places:
    """Return the places of a build into `output`; raise Refused before anything is touched.

    Refused are: the root of the disk, the home folder, a folder that holds or is held
    by a source folder, a link, and a folder in which files lie that no build wrote.
    """
    real = Path(os.path.realpath(output))
    if real in (Path(real.anchor), Path.home()) or real.is_mount():
        raise Refused(f"不能把网站生成到 {output}：这是整个磁盘、个人主文件夹或挂载点。请换一个单独的文件夹，如 output")
    if output.is_symlink():
        raise Refused(f"{output} 是一个链接，无法整体替换。请把它删掉，或换一个文件夹")
    for source in map(Path, map(os.path.realpath, sources)):
        if real == source or real in source.parents or source in real.parents:
            raise Refused(f"生成文件夹 {output} 与内容文件夹 {source} 重叠，会互相覆盖。请换一个单独的文件夹")
    if real.exists() and not real.is_dir():
        raise Refused(f"{output} 是一个文件，不是文件夹。请换一个名字")
    own = OwnPlaces(real, real.parent / f".{real.name}.build")
    mended = os.path.lexists(own.work) and not own.work.is_dir()
    _refuse_unwritable(output, own, replaces=mended)
    return Places(own, SharedPlaces(own.work), (own.work.name,) if mended else ())


def repaired(places: Places) -> tuple[str, ...]:
    """Remove what is no folder where a folder belongs, and no file where a file does; return their paths.

    All of it is made anew by the build. Called before the lock is held, which may be one of them.
    """
    own, shared = places.own, places.shared
    folders = (own.next, own.spare, shared.fonts, shared.bytecode, *own.work.glob("print-*"))
    files = (own.lock, *(Path(f"{own.store}{end}") for end in STORE_ENDS))
    wrong = [one for one in folders if os.path.lexists(one) and (one.is_symlink() or not one.is_dir())]
    wrong += [one for one in files if os.path.lexists(one) and (one.is_symlink() or not one.is_file())]
    for one in wrong:
        remove_any(str(one))
    return (*places.mended, *(one.relative_to(own.work.parent).as_posix() for one in wrong))


def clear(places: Places) -> None:
    """Remove all that builds have derived and kept beside the output, but for the cache file itself.

    What else lies there (the lock, the mark of a preview) stays.
    """
    own, shared = places.own, places.shared
    for folder in (own.next, own.spare, *own.work.glob("print-*"), shared.fonts, shared.bytecode):
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_unwritable(output: Path, own: OwnPlaces, *, replaces: bool) -> None:
    try:
        if replaces:
            own.work.unlink()
        own.work.mkdir(parents=True, exist_ok=True)
        # Beside the output as well: that is where it is switched.
        for folder in (own.work, own.output.parent):
            probe = folder / f".{own.output.name}.probe"
            probe.write_bytes(b"")
            probe.unlink()
    except OSError as error:
        raise Refused(f"{output} 所在的文件夹写不进去：{error.strerror}。请检查权限和磁盘，或换一个文件夹") from error
