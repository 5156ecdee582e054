"""A theme as the build sees it: its settings and the names of its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from site_src.model.entry import Part


class ThemeConfig(Part):
    """theme.yaml: what the theme is called and which files are bundled, in their order."""

    title: str = Field(min_length=1, description="主题名称")
    styles: tuple[str, ...] = Field(default=(), description="样式表，按先后顺序合成一个文件")
    scripts: tuple[str, ...] = Field(default=(), description="脚本，按先后顺序合成一个文件")


@dataclass(frozen=True, slots=True)
class Theme:
    """`digests` maps the path of every file of the theme (``templates/base.html``) to its digest."""

    config: ThemeConfig
    digests: Mapping[str, bytes]

    @property
    def templates(self) -> dict[str, bytes]:
        """Digest of each template by its name below templates/."""
        start = "templates/"
        return {path[len(start) :]: value for path, value in self.digests.items() if path.startswith(start)}
