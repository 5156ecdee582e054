"""What a score comes to: a veto, a mark that is reached or missed, a band."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_src.scoring.number import plain

DONE = "已打完分"
"""Said where a rubric has neither marks nor bands."""
NO_BAND = "没有对应的结论"
NONE_APPLIES = "没有适用的条目"
REACHED, MISSED = "达到", "未达到"
"""Said of a mark beside the verdict."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A score to reach, called `name`; without `inclusive` it must be passed."""

    name: str
    at: Decimal
    inclusive: bool = True
    printed: str = ""

    def reached(self, total: Decimal) -> bool:
        """Say whether `total` is enough."""
        return total >= self.at if self.inclusive else total > self.at

    @property
    def words(self) -> str:
        """The mark as printed: ``95分以上``."""
        return self.printed or f"{plain(self.at)}分"

    @property
    def line(self) -> str:
        """The mark with its name, and whether its bound is enough, which the printed words may leave open."""
        return f"{self.name}：{self.words}（{'含本数' if self.inclusive else '不含本数'}）"

    @property
    def praise(self) -> str:
        return f"{REACHED}{self.name}（{self.words}）"

    @property
    def blame(self) -> str:
        """What is said before the points that are missing."""
        return f"{MISSED}{self.name}，还差"


@dataclass(frozen=True, slots=True)
class Band:
    """The verdict from `least` points up to where the next band begins; `most` is what is printed, or `printed` itself."""

    least: Decimal
    most: Decimal
    verdict: str
    inclusive: bool = True
    printed: str = ""

    @property
    def words(self) -> str:
        """The scores as printed: ``60分以下``, ``0至60分（不含60分）``."""
        bound = "" if self.inclusive else f"（不含{plain(self.most)}分）"
        return f"{self.printed or f'{plain(self.least)}至{plain(self.most)}分'}{bound}"


@dataclass(frozen=True, slots=True)
class Veto:
    """Something that decides the result whatever the score: an event, or a `condition` that is not met."""

    when: str
    then: str
    condition: bool = False

    @property
    def words(self) -> str:
        return f"{f'不符合“{self.when}”' if self.condition else self.when}：{self.then}"
