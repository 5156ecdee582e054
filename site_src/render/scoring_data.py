"""What the tool for scoring reads of a rubric: its arithmetic, and what its items are called, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from site_src.digest import digest_of
from site_src.scoring.data import as_data
from site_src.scoring.number import plain

if TYPE_CHECKING:
    from site_src.model.types.rubric import Rubric


def scoring_data(rubric: Rubric) -> dict[str, Any]:
    """Return what JSON can hold: the arithmetic, who scores, each item by the name of its score.

    `edition` is another one as soon as an item asks for something else or gives other points.
    """
    arithmetic = as_data(rubric.arithmetic)
    return {
        "edition": digest_of([arithmetic, [item.text for item in rubric.items]]).hex()[:8],
        "arithmetic": arithmetic,
        "scorers": list(rubric.scorers),
        "items": list(_items(rubric)),
    }


def _items(rubric: Rubric) -> Iterator[dict[str, Any]]:
    """Yield the items; `at` is the anchor of each on the page, `shared` says that it has one score with those after it."""
    row = 0
    for number, category in enumerate(rubric.categories, 1):
        for index, item in enumerate(category.items, 1):
            row += 1
            no = f"第{item.no}条" if item.no else f"第{index}行"
            yield {
                "name": str(row),
                "at": f"c{number}-{index}",
                "category": category.heading,
                "no": no,
                "points": str(item.points) if item.points.deducts else str(item.points).replace("-", "—"),
                "shared": category.shared_score,
                "levels": [[name, plain(points)] for name, points in item.levels.items()],
                "parts": [[part.text, plain(part.points)] for part in item.parts],
                "down": item.each is not None and item.each < 0,
            }
