"""What a rubric says of an item beside its text: the quantity asked for, levels, alternatives."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.model.types.rubric import Rubric
from site_src.model.types.rubric_category import Category
from site_src.model.types.rubric_item import RubricItem
from site_src.scoring.limits import ABSENT
from site_src.scoring.number import plain

EVIDENCE = "“看什么”是本站列出的参考材料，不是原件的文字。"
"""Said once on a sheet that names evidence."""

DEDUCTED = "分值是负数的条目只扣分：得分填负数，没有扣的填0。"
"""Said once on a sheet with items that take points away."""

OPTIONAL = f"写明可以填“{ABSENT}”的条目，得分填“{ABSENT}”的，应得分减去这一条的分值。"
"""Said once on a sheet with items that need not apply."""


def sheet_remarks(rubric: Rubric) -> Iterator[str]:
    """Yield what the sheet of `rubric` says of itself."""
    conversion = rubric.arithmetic.conversion
    if any(item.points.deducts for item in rubric.items):
        yield DEDUCTED
    if any(item.optional for item in rubric.items):
        yield OPTIONAL
    if conversion and (rubric.bands or rubric.arithmetic.marks):
        yield f"结论按{conversion.name if conversion.decides else '实得分'}判定。"
    if any(item.evidence for item in rubric.items):
        yield EVIDENCE


def remarks(category: Category, item: RubricItem, *, explained: bool, how: bool = True) -> Iterator[str]:
    """Yield the remarks on an item of `category`; the quantity, which its text may leave out, only where it is `explained`.

    `how` it is scored is one of them where no column is kept for it.
    """
    if explained and item.threshold and item.threshold not in item.text:
        yield f"数量要求：{item.threshold}"
    if item.levels:
        yield "分级：" + "，".join(f"{name}{plain(points)}分" for name, points in item.levels.items())
    if item.parts:
        yield "其中：" + "，".join(f"{part.text}{plain(part.points)}分" for part in item.parts)
    if how and item.how:
        yield f"打分：{item.how}"
    if item.veto:
        yield f"一票否决：{item.veto.when}，{item.veto.then}"
    if item.optional:
        yield f"可以填“{ABSENT}”"
    alternatives = category.alternatives(item)
    if alternatives:
        yield f"{alternatives}只计最高的一条"
