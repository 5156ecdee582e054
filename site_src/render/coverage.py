"""Hold a rubric against the portal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from site_src.model.types.rubric import Rubric, RubricItem
from site_src.plan.views.coverage import CoveredCategory, CoveredItem, CoveredRubric, Proof
from site_src.plan.views.link import Link


def covered_rubric(rubric: Rubric, url: str, links: Mapping[str, Link]) -> CoveredRubric:
    """Return `rubric` item by item; `url` is its page, `links` are those of its front matter, by name."""
    anchors = iter(rubric.anchors())
    categories = tuple(
        CoveredCategory(
            category.heading, category.counted, tuple(_item(item, next(anchors), links) for item in category.items)
        )
        for category in rubric.categories
    )
    counts = Counter(item.proof for category in categories for item in category.items)
    return CoveredRubric(rubric.title, url, categories, dict(counts))


def _item(item: RubricItem, anchor: str, links: Mapping[str, Link]) -> CoveredItem:
    found = tuple(links[name] for name in item.shown_on if name in links)
    proof: Proof = ("here" if found else "missing") if item.on_portal else ("told" if found else "apart")
    no = "" if item.no is None else str(item.no)
    return CoveredItem(no, anchor, str(item.points).replace("-", "—"), item.lines, item.evidence, proof, found)
