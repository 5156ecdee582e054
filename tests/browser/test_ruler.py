"""The deadlines on the first page: no mark lies over another, the busiest day has its date, each leads to what is due."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

# Marks, dates and links of the ruler that can be seen, of which two lie over each other.
OVER = """() => {
    const all = [...document.querySelectorAll(".ruler g.due, .ruler text, .ruler__d a")]
    const boxes = all.map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width)
    const over = []
    boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // The box of a text has room above and below its letters.
        if (wide > 1 && high > 5) over.push(`${one.outerHTML.slice(0, 90)} / ${other.outerHTML.slice(0, 90)}`)
    }))
    return [boxes.length, over]
}"""
DRESSES: tuple[Mapping[str, str], ...] = ({}, {"size": "3"}, {"care": "on"}, {"care": "on", "size": "5"})


@pytest.mark.parametrize("width", [360, 768, 1000, 1366])
@pytest.mark.parametrize("chosen", DRESSES, ids=str)
def test_nothing_of_the_ruler_lies_over_another_part_and_the_busiest_day_is_named(
    width: int, chosen: Mapping[str, str], reader: Callable[..., BrowserContext], portal: Path
) -> None:
    page = reader(width, chosen).new_page()
    page.goto((portal / "index.html").as_uri())
    count, over = page.evaluate(OVER)
    assert count > 10
    assert over == []
    counts = re.findall(r"#due-([\d-]+)[^\0]*?(?: <b>(\d+)项</b>)?</a>", page.locator(".ruler__d").inner_html())
    day, most = max(counts, key=lambda found: int(found[1] or 1))
    date = f"{int(day[5:7])}月{int(day[8:])}日 {most}项|{int(day[5:7])}.{int(day[8:])}，{most}项"
    assert (
        page.locator(".ruler")
        .get_by_text(re.compile(date))
        .or_(page.locator(".ruler a", has_text=re.compile(date)))
        .filter(visible=True)
        .count()
    )
    assert page.locator(".ruler .legend li:visible").count() >= 2


def test_every_day_of_the_ruler_leads_to_what_is_due_then(portal: Path) -> None:
    home = (portal / "index.html").read_text("utf-8")
    days = re.findall(r'href="#due-([\d-]+)"', home)
    assert len(days) > 5
    assert len(set(days)) == len(days)
    assert all(home.count(f'id="due-{day}"') == 1 for day in days)
    due = home[home.index('id="due"') : home.index('id="today"')]
    listed = re.findall(r'<li(?: class="row| data-item).*?<a href="([^"]+)', due, re.DOTALL)
    assert len(listed) == sum(int(count or 1) for count in re.findall(r"日(?: <b>(\d+)项</b>)?</a></li>", due))
