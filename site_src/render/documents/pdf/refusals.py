"""Why a document is not made."""

from __future__ import annotations

from collections.abc import Iterable


class NoGlyph(ValueError):
    """`characters` stand in a document and no font has them."""

    def __init__(self, characters: str) -> None:
        super().__init__("没有字体能印出：" + "、".join(f"{one}（U+{ord(one):04X}）" for one in characters))
        self.characters = characters


class ForeignFont(ValueError):
    """Something was set in a font of this machine: a style names a family that documents do not have."""

    def __init__(self, families: Iterable[str]) -> None:
        self.families = tuple(sorted(families))
        super().__init__("样式里的字体没有随主题提供：" + "、".join(self.families))


class AddressRefused(ValueError):
    """A document asked for `address`, which it may not or cannot load; nothing was opened."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address
