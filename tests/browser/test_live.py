"""A page that is read long after it was built says what holds now: status, time left, opening hours."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.small_site import SmallSite

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

NOW = re.compile(r' data-now="([^"]+)"')
OPEN = re.compile(r'st st--open" data-opens="[^"]+" data-closes="([^"]+)"')


@pytest.fixture(scope="module")
def notices(portal: Path) -> str:
    """The page that lists the notices, as it was built."""
    return (portal / "notices/index.html").read_text("utf-8")


@pytest.fixture
def read(chromium: Browser, portal: Path, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open a page, given as text, that says of itself that now is another moment; None leaves it to the clock."""
    shutil.copytree(portal / "assets", tmp_path / "assets")
    (tmp_path / "notices").mkdir()
    contexts = []

    def open_page(text: str, now: datetime | None, clock: datetime | None = None) -> Page:
        page = tmp_path / "notices/index.html"
        page.write_text(NOW.sub(f' data-now="{now.isoformat()}"' if now else "", text), "utf-8")
        # Far from the portal's zone: what holds there must not depend on the reader's.
        context = chromium.new_context(timezone_id="America/Los_Angeles")
        contexts.append(context)
        tab = context.new_page()
        if clock:
            tab.clock.set_fixed_time(clock)
        tab.goto(page.as_uri())
        return tab

    yield open_page
    for context in contexts:
        context.close()


def deadline(text: str) -> tuple[str, datetime]:
    """Return the first deadline of the list that is not near: as it stands, and as a moment."""
    found = OPEN.search(text)
    assert found
    return found[1], datetime.fromisoformat(found[1])


def status(page: Page, closes: str) -> Locator:
    return page.locator(f'.row .st[data-closes="{closes}"]').first


@pytest.mark.parametrize(
    ("left", "state", "words"),
    [
        (timedelta(days=30), "open", "进行中，还有30天"),
        (timedelta(days=3), "soon", "即将截止，还有3天"),
        (timedelta(days=1), "soon", "即将截止，明天{clock}截止"),
        (timedelta(hours=2), "soon", "即将截止，今天{clock}截止"),
        (timedelta(0), "closed", "已截止"),
        (timedelta(days=-400), "closed", "已截止"),
    ],
)
def test_status_and_time_left_are_those_of_the_moment_of_reading(
    left: timedelta, state: str, words: str, notices: str, read: Callable[..., Page]
) -> None:
    closes, moment = deadline(notices)
    assert (moment.hour, moment.minute) == (17, 0)
    page = read(notices, moment - left)
    shown = status(page, closes)
    assert shown.inner_text() == words.format(clock="17:00")
    assert f"st--{state}" in (shown.get_attribute("class") or "").split()
    row = page.locator(f".row:has(.st[data-closes='{closes}'])").first
    assert f"row--{state}" in (row.get_attribute("class") or "").split()


def test_what_is_over_goes_to_what_is_over(notices: str, read: Callable[..., Page]) -> None:
    closes, moment = deadline(notices)
    title = "xpath=ancestor::section//h2"
    assert status(read(notices, moment - timedelta(hours=1)), closes).locator(title).inner_text() == "正在办"
    assert "已经办完" in status(read(notices, moment), closes).locator(title).inner_text()


def test_a_demonstration_stands_still_and_a_real_portal_does_not(notices: str, read: Callable[..., Page]) -> None:
    closes, moment = deadline(notices)
    later = moment + timedelta(days=1)
    assert status(read(notices, moment - timedelta(days=3), clock=later), closes).inner_text() == "即将截止，还有3天"
    assert status(read(notices, None, clock=later), closes).inner_text() == "已截止"
    assert status(read(notices, None, clock=moment - timedelta(days=3)), closes).inner_text() == "即将截止，还有3天"


def test_a_portal_built_as_of_a_moment_is_read_as_of_it(chromium: Browser, site: SmallSite) -> None:
    site.published(theme="default", as_of="2026-11-30 17:29")
    context = chromium.new_context()
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2031, 1, 1))
    page.goto((site.output / "notices/index.html").as_uri())
    shown = page.locator(".row .st").first.inner_text()
    context.close()
    assert shown == "即将截止，今天17:30截止"


def test_what_the_build_says_is_what_the_script_says(portal: Path, chromium: Browser) -> None:
    texts = {}
    for scripts in (False, True):
        context = chromium.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto((portal / "notices/index.html").as_uri())
        texts[scripts] = [text.split("，")[0] for text in page.locator(".row .st").all_inner_texts()]
        context.close()
    assert len(texts[True]) > 5
    assert texts[True] == texts[False]


HOURS = """<!DOCTYPE html><html lang="zh-CN" data-zone="Asia/Shanghai" data-soon="7" data-now="x"><meta charset="utf-8"><title>t</title>
<script src="../assets/{script}" defer></script><p id="it" data-says="door" data-week="{week}" hidden></p></html>"""
WEEK = "[[[0,1,2,3,4],510,720],[[0,1,2,3,4],840,1050],[[5],540,690]]"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-18T09:30:00+08:00", "现在开放，到12:00"),
        ("2026-11-18T12:00:00+08:00", "已休息，14:00开门"),
        ("2026-11-18T17:30:00+08:00", "已休息，明天8:30开门"),
        ("2026-11-21T11:30:00+08:00", "已休息，周一8:30开门"),
        ("2026-11-22T23:59:00+08:00", "已休息，明天8:30开门"),
    ],
)
def test_opening_hours_say_open_or_when_next(moment: str, words: str, portal: Path, read: Callable[..., Page]) -> None:
    script = next(portal.glob("assets/site-*.js")).name
    page = read(HOURS.format(script=script, week=WEEK), datetime.fromisoformat(moment))
    assert page.locator("#it").inner_text() == words


def test_a_line_that_is_always_answered_says_so(portal: Path, read: Callable[..., Page]) -> None:
    script = next(portal.glob("assets/site-*.js")).name
    text = HOURS.format(script=script, week="[[[0,1,2,3,4,5,6],0,1440]]").replace("door", "line")
    page = read(text, datetime.fromisoformat("2026-11-22T03:00:00+08:00"))
    assert page.locator("#it").inner_text() == "现在是接听时间"


def with_own_line(site: SmallSite) -> None:
    """Give `site` a line of its own, which stands among the numbers of the help bar as well."""
    line = (site.folder / "content/contacts/hotlines.yaml").read_text("utf-8")
    own = line.replace("12356", "0519-01234567", 2).replace("id: '0519-01234567'", "id: ours")
    site.write("content/contacts/ours.yaml", own + "opening: 工作日 8:30-17:30\n")
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings.replace('["12356"]', '["12356", ours]\nlocal_line: ours'))


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        ("2026-11-30 10:00", "0519-01234567"),
        ("2026-11-30 17:29", "0519-01234567"),
        ("2026-11-30 17:30", "12356"),
        ("2026-11-30 23:40", "12356"),
        ("2026-11-29 10:00", "12356"),
    ],
)
def test_the_largest_button_dials_a_line_that_is_answered(
    moment: str, first: str, chromium: Browser, site: SmallSite
) -> None:
    with_own_line(site)
    site.published(theme="default", as_of=moment)
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site.output / "index.html").as_uri())
    for button in (".help__main:visible .help__n", ".desk .btn:visible"):
        assert page.locator(button).all_inner_texts() == [first]
    dialled = page.locator(".help a:visible").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    context.close()
    assert sorted(dialled) == ["tel:051901234567", "tel:12356"]


def test_the_line_of_all_hours_is_first_without_a_script_and_beside_a_sample(
    chromium: Browser, site: SmallSite, portal: Path
) -> None:
    with_own_line(site)
    site.published(theme="default", as_of="2026-11-30 10:00")
    for folder, scripts in ((site.output, False), (portal, True)):
        context = chromium.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        for button in (".help__main:visible .help__n", ".desk .btn:visible"):
            assert page.locator(button).all_inner_texts() == ["12356"]
        context.close()


def test_the_page_for_a_crisis_is_one_step_away(portal: Path) -> None:
    for name in ("index.html", "contacts/index.html", "assessments/index.html", "articles/index.html"):
        text = (portal / name).read_text("utf-8")
        bar, _, rest = text.partition("</aside>")
        main, _, foot = rest.partition("<footer")
        assert "crisis.html" in bar
        assert "crisis.html" in foot
        assert "crisis.html" in main or name.startswith("articles")


def test_what_is_open_now_comes_first(portal: Path, read: Callable[..., Page]) -> None:
    script = next(portal.glob("assets/site-*.js")).name
    rows = "".join(
        f"<li id='{name}'><span><i class='now' data-says='door' data-week='{week}' hidden></i></span></li>"
        for name, week in (("a", "[[[5],540,690]]"), ("b", WEEK), ("c", "[[[2],0,1440]]"))
    )
    text = HOURS.format(script=script, week="[]").replace("<p id", f"<ul data-open-first>{rows}</ul><p id")
    for moment, order in (("2026-11-18T10:00:00+08:00", "bca"), ("2026-11-21T10:00:00+08:00", "abc")):
        page = read(text, datetime.fromisoformat(moment))
        assert page.evaluate("[...document.querySelectorAll('li')].map(one => one.id).join('')") == order


def test_the_ruler_marks_today(portal: Path, chromium: Browser, read: Callable[..., Page]) -> None:
    home = (portal / "index.html").read_text("utf-8").replace('="assets/', '="../assets/')
    built = re.search(r'translate\(([\d.]+) 0\)" class="today"', home)
    pinned = NOW.search(home)
    assert built
    assert pinned
    now = datetime.fromisoformat(pinned[1])
    place = "() => Number(document.querySelector('.fig-l .today').getAttribute('transform').match(/[\\d.]+/)[0])"
    assert read(home, now).evaluate(place) == pytest.approx(float(built[1]), abs=0.2)
    assert read(home, now + timedelta(days=7)).evaluate(place) > float(built[1]) + 50
    far = read(home, now + timedelta(days=400))
    assert far.locator(".fig-l .today").get_attribute("visibility") == "hidden"


def test_a_day_that_is_over_leaves_the_ruler_and_one_that_comes_near_changes_its_shape(
    portal: Path, read: Callable[..., Page]
) -> None:
    home = (portal / "index.html").read_text("utf-8").replace('="assets/', '="../assets/')
    pinned = NOW.search(home)
    assert pinned
    now = datetime.fromisoformat(pinned[1])
    shown = """() => [...document.querySelectorAll(".ruler__d li:not(.due--gone)")].map(
        one => [Number(one.dataset.due), one.classList.contains("due--soon")])"""
    built = read(home, now).evaluate(shown)
    later = read(home, now + timedelta(days=5)).evaluate(shown)
    assert later
    assert [day for day, _ in later] == [day for day, _ in built if day >= built[0][0] + 5]
    assert {day for day, soon in later if soon} - {day for day, soon in built if soon}
