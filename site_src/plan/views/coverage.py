"""A rubric held against the portal: what each of its items gives, and where it can be seen."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from site_src.plan.views.link import Link

Proof: TypeAlias = Literal["here", "told", "apart", "missing"]
"""``here``: the portal itself is the evidence. ``told``: it has pages on it, the evidence lies elsewhere. ``apart``: all of it does.
``missing``: the portal shall be the evidence, and no page of it is named."""


class CoveredItem(NamedTuple):
    """An item: its number and points as printed, its text by lines, what is looked at, the pages to look at.

    `anchor` is its place on the page of the rubric.
    """

    no: str
    anchor: str
    points: str
    lines: tuple[str, ...]
    evidence: str
    proof: Proof
    links: tuple[Link, ...]


class CoveredCategory(NamedTuple):
    """A category with its items; those of one that is not counted are no part of the total."""

    heading: str
    counted: bool
    items: tuple[CoveredItem, ...]


class CoveredRubric(NamedTuple):
    """A rubric: its title, the path of its page, its categories, how many items there are of each kind of proof."""

    title: str
    url: str
    categories: tuple[CoveredCategory, ...]
    counts: dict[Proof, int]
