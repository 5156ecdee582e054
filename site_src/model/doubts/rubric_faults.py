"""What is doubtful in a rubric but does not keep it from being used: warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from math import gcd

from site_src.model.judge.fault import Fault
from site_src.model.types.rubric import Rubric
from site_src.model.types.rubric_item import RubricItem
from site_src.scoring.expression import Converted
from site_src.scoring.number import PLACES, plain

_BARE = re.compile(r"[（()）、.．\s]")
"""What stands around a number: ``（一）``, ``1.``"""
_DIGITS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """Return 1 to 99 as a Chinese numeral: 一, 十, 十二, 二十."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def numbering_faults(rubric: Rubric) -> tuple[Fault, ...]:
    """Return category and item numbers that are repeated or skipped."""
    return tuple(_numbering_faults(rubric))


def _numbering_faults(rubric: Rubric) -> Iterator[Fault]:
    begun, last = 0, 0
    for index, category in enumerate(rubric.categories):
        place = ("categories", index)
        expected = numeral(index + 1)
        if category.division:
            begun = index
        if category.no and _BARE.sub("", category.no) not in _expected(index, begun):
            details = {"no": category.no, "name": category.name, "expected": expected}
            yield Fault(
                (*place, "no"), "rubric-numbering", "类别“{name}”的序号是“{no}”，按顺序应是“{expected}”", details
            )
        # Numbers begin again with each category, or run on through all of them.
        first = next((item.no for item in category.items if item.no), None)
        previous = last if first == last + 1 else 0
        for row, item in enumerate(category.items):
            if item.no is None:
                continue
            if item.no != previous + 1:
                message = "“{name}”的序号 {no} 与前一条重复或倒退，应是 {expected}"
                if item.no > previous + 1:
                    message = "“{name}”的序号从 {previous} 跳到 {no}，应是 {expected}"
                details = {
                    "name": category.name,
                    "no": str(item.no),
                    "previous": str(previous),
                    "expected": str(previous + 1),
                }
                yield Fault((*place, "items", row, "no"), "rubric-numbering", message, details)
            previous = last = item.no


def _expected(index: int, begun: int) -> tuple[str, ...]:
    """Return the numbers that a category may bear, counted from the first or from the first below its heading."""
    return tuple(text for count in (index + 1, index - begun + 1) for text in (numeral(count), str(count)))


def band_faults(rubric: Rubric) -> tuple[Fault, ...]:
    """Return gaps and overlaps between the verdict bands; none without bands.

    Bands include both ends, unless they say otherwise of the upper one: then the next
    begins at it. Else it begins one step above; the step is the largest of which bands and points
    that count towards the total are multiples, and at most 1: 0.5 where half points are given; of a score
    that is converted or weighted it is 0.01. Each fault has its ``hint``.
    """
    return tuple(_band_faults(rubric)) if rubric.bands else ()


def _band_faults(rubric: Rubric) -> Iterator[Fault]:
    step = _step(rubric)
    order = sorted(range(len(rubric.bands)), key=lambda index: (rubric.bands[index].least, rubric.bands[index].most))
    reached, above = -step, ""
    for index in order:
        band = rubric.bands[index]
        place = ("bands", index)
        details = {"verdict": band.verdict, "least": plain(band.least), "most": plain(band.most)}
        if band.most < band.least:
            message = "“{verdict}”的最高分 {most} 小于最低分 {least}"
            hint = f"写反了的，least 写 {plain(band.most)}，most 写 {plain(band.least)}"
            yield Fault((*place, "most"), "rubric-bands", message, {**details, "hint": hint})
            continue
        if band.least <= reached:
            message = "“{verdict}”从 {least} 分起，与到 {reached} 分为止的分数段重叠"
            details |= {
                "reached": plain(reached),
                "hint": f"查对原件；这一段从 {plain(reached + step)} 分起的，写 least: {plain(reached + step)}",
            }
            yield Fault((*place, "least"), "rubric-bands", message, details)
        elif band.least > reached + step:
            yield Fault(
                (*place, "least"), "rubric-bands", *_gap(reached + step, band.least - step, band.verdict, above)
            )
        reached, above = max(reached, band.most if band.inclusive else band.most - step), band.verdict
    most = rubric.arithmetic.judged_most
    if reached < most:
        details = {"reached": plain(reached), "total": plain(most)}
        details["hint"] = f"到满分为止都是“{above}”的，most 写 {plain(most)}；不是的，加上这一段"
        yield Fault(("bands",), "rubric-bands", "{reached} 分以上到满分 {total} 分没有结论", details)


def _gap(first: Decimal, last: Decimal, verdict: str, above: str) -> tuple[str, dict[str, str]]:
    """Return message and details of the scores from `first` to `last` below the band of `verdict`, which no band has."""
    scores = f"{plain(first)} 分" if first == last else f"{plain(first)} 到 {plain(last)} 分"
    hint = f"归“{verdict}”的，这一段写 least: {plain(first)}"
    if above:
        hint += f"；归“{above}”的，那一段写 most: {plain(last)}"
    return "{scores}没有结论，它在“{verdict}”这一段下面", {"scores": scores, "verdict": verdict, "hint": hint}


def _step(rubric: Rubric) -> Decimal:
    arithmetic = rubric.arithmetic
    if isinstance(arithmetic.judged, Converted) or any(part.weight != 1 for part in arithmetic.counted):
        return Decimal(1).scaleb(-PLACES)
    items = (item for category in rubric.categories if category.counted for item in category.items)
    numbers = [number for item in items for number in _given(item)]
    numbers += [number for band in rubric.bands for number in (band.least, band.most)]
    places = max(len(plain(number).partition(".")[2]) for number in numbers)
    return Decimal(gcd(10**places, *(int(number.scaleb(places)) for number in numbers))).scaleb(-places)


def _given(item: RubricItem) -> Iterator[Decimal]:
    """Yield the numbers of points that are written of an item: the most, the least, those of a step on the way."""
    yield item.points.most
    yield from (number for number in (item.points.least, item.each) if number is not None)
    yield from item.levels.values()
    yield from (part.points for part in item.parts)
