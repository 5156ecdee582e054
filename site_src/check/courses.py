"""Rows of the course list that do not fit the others: a number given twice, a category that looks misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from site_src.assemble.site import Site
from site_src.model.card import Card
from site_src.model.facts.course import COURSES
from site_src.problems import Problem, Severity

_OFTEN = 3
"""A category of so many courses is meant as it is written."""


def course_faults(site: Site) -> Iterator[Problem]:
    """Yield a warning for each course whose number another bears, or whose category is nearly that of many."""
    cards = sorted((entry.card for entry in site.of(COURSES)), key=lambda card: (card.path, card.line))
    first: dict[int, Card] = {}
    counts = Counter(card.facts.category for card in cards if card.facts.category)
    usual = [category for category, count in counts.items() if count >= _OFTEN]
    for card in cards:
        number, category = card.facts.number, card.facts.category
        other = first.setdefault(number, card) if number else card
        if other is not card:
            text = f"序号 {number} 用了两次，另一处是《{other.title}》（{other.path} 第 {other.line} 行）"
            yield _warning(card, "course-number", text, "给其中一门换个序号；按序号订课的单位会订错")
        if category and category not in usual and (near := get_close_matches(category, usual, 1, 0.7)):
            text = f"类别“{category}”只有 {counts[category]} 门课"
            yield _warning(card, "course-category", text, f"是不是“{near[0]}”？两处写成同一个名称")


def _warning(card: Card, rule: str, message: str, hint: str) -> Problem:
    return Problem(card.path, card.line, 1, rule, message, hint, severity=Severity.WARNING)
