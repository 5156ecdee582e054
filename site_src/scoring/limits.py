"""Which numbers a blank takes, the same in every format."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_src.scoring.number import plain

POINTS = "分"
"""What scores are counted in."""

ABSENT = "不适用"
"""Written in the place of a score where the item does not apply."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers from `least` to `most` (None: without end), both included; `whole` ones only if so said.

    With `steps` only those are taken. `or_nothing` takes 0 as well, below the least:
    an item worth 2 to 4 points gives none where nothing is there. `unit` is what is
    counted, for the words of a refusal. With `or_absent` the word `ABSENT` is taken as well.
    """

    least: Decimal = Decimal(0)
    most: Decimal | None = None
    whole: bool = False
    steps: tuple[Decimal, ...] = ()
    or_nothing: bool = False
    unit: str = ""
    or_absent: bool = False

    def take(self, number: Decimal) -> bool:
        """Say whether `number` may be given."""
        if self.steps:
            return number in self.steps
        if self.or_nothing and number == 0:
            return True
        if self.whole and number != number.to_integral_value():
            return False
        return self.least <= number and (self.most is None or number <= self.most)

    @property
    def refusal(self) -> str:
        """What is said where another number is given, in Chinese: ``只能填 0 到 4 分``."""
        return f"{self._numbers}，或者填“{ABSENT}”" if self.or_absent else self._numbers

    @property
    def _numbers(self) -> str:
        if self.most is not None and self.least < 0 == self.most:
            return f"扣分填负数，{self._taken}"
        return self._taken

    @property
    def _taken(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        kind = "整数" if self.whole else "数字"
        if self.steps:
            return f"只能填 {'、'.join(map(plain, self.steps))}{unit}"
        if self.most is None:
            return f"请填不小于 {plain(self.least)} 的{kind}"
        nothing = "0 或 " if self.or_nothing else ""
        most = f"{nothing}{plain(self.least)} 到 {plain(self.most)}"
        return f"只能填 {most}{unit}" if unit else f"请填 {most} 之间的{kind}"


def counted_by(each: Decimal, most: Decimal) -> Limits:
    """Return the scores from 0 up to `most` that so many points `each` make; a negative one counts down from `most`.

    The last step is as long as what is left: ``2.5`` up to 8 gives 0, 2.5, 5, 7.5, 8.
    A `most` below 0 is the most that is taken away: 0, -2, -4 …
    """
    if most < 0:
        taken = counted_by(abs(each), -most).steps
        return Limits(most, Decimal(0), steps=tuple(sorted(-step for step in taken)), unit=POINTS)
    counted = [abs(each) * times for times in range(int(most / abs(each)) + 1)]
    steps = {most - one for one in counted} | {Decimal(0)} if each < 0 else {*counted, most}
    return Limits(most=most, steps=tuple(sorted(steps)), unit=POINTS)
