"""Into what a total is converted: a share of what can be had, or a multiple."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_src.scoring.number import plain, times


@dataclass(frozen=True, slots=True)
class Conversion:
    """The total times `factor`; where it is a `share`, divided by what it could be first.

    `name` is what the result is called. Where it `decides`, marks and bands are held against it.
    """

    factor: Decimal
    share: bool
    name: str
    printed: str = ""
    decides: bool = True

    @property
    def words(self) -> str:
        """How it is worked out, as printed: ``实得分÷应得分×100``."""
        return self.printed or (f"实得分÷应得分×{plain(self.factor)}" if self.share else f"实得分×{plain(self.factor)}")

    @property
    def line(self) -> str:
        """Its name and how it is worked out: ``折算得分（实得分÷应得分×100）``."""
        return f"{self.name}（{self.words}）"

    def most(self, total: Decimal) -> Decimal:
        """Return the most that it can be, where `total` is the most of what is converted."""
        return self.factor if self.share else times(total, self.factor)
