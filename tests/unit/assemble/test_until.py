"""What a build says about time: nothing changes before `until`, and something does at that moment."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.build.result import BuildResult
from tests.small_site import SmallSite, Tree, article, notice, small_site

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 11, 18, 9, 30, tzinfo=SHANGHAI)


def moments() -> st.SearchStrategy[str]:
    """Days and minutes around the start, as an editor writes them."""
    minutes = st.integers(-60 * 24 * 30, 60 * 24 * 60)
    return st.builds(
        lambda distance, form: f'"{START + timedelta(minutes=distance):{form}}"',
        minutes,
        st.sampled_from(("%Y-%m-%d", "%Y-%m-%d %H:%M")),
    )


def entries() -> st.SearchStrategy[dict[str, Any]]:
    """When an entry appears, when it can be acted on, when it expires."""
    times = st.fixed_dictionaries(
        {}, optional={"date": moments(), "opens": moments(), "closes": moments(), "expires": moments()}
    )
    more = st.fixed_dictionaries({}, optional={"on_expiry": st.sampled_from(("mark", "remove"))})
    return st.builds(lambda one, other: one | other, times, more)


def at(site: SmallSite, moment: datetime) -> tuple[BuildResult, Tree]:
    """Build `site` as of `moment`."""
    site.clock = moment
    return site.published(), site.tree()


@settings(max_examples=40)
@given(st.lists(entries(), min_size=1, max_size=4), st.data())
def test_the_site_stays_as_it_is_until_the_moment_that_was_told(
    fronts: list[dict[str, Any]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = small_site(Path(folder))
        (site.folder / "content/notices/survey.md").unlink()
        for number, front in enumerate(fronts):
            site.write(f"content/notices/n{number}.md", notice(f"通知{number}", **front))
        site.clock = START
        if not site.build().published:  # a deadline before the publishing: another test's concern
            return
        _, now = at(site, START)
        until = site.published().until
        if until is None:
            assert at(site, START + timedelta(days=3650))[1] == now
            return
        change = until.replace(tzinfo=SHANGHAI)
        last = int((change - START).total_seconds()) // 60 - 1
        before = START + timedelta(minutes=data.draw(st.integers(0, max(last, 0))))
        assert at(site, before)[1] == now
        assert at(site, change - timedelta(seconds=1))[1] == now
        assert at(site, change)[1] != now
        assert site.tree() == site.clean_tree()


@pytest.mark.parametrize(
    "front",
    [{"date": "2026-11-19"}, {"draft": "是"}, {"date": "2026-10-01", "expires": "2026-10-02", "on_expiry": "remove"}],
)
def test_what_is_not_published_leaves_no_trace_in_any_file(site: SmallSite, front: dict[str, str]) -> None:
    site.write(
        "content/articles/mind/secret-plan.md",
        article("机密标题", "机密正文，附[表](secret-table.txt)。\n", tags="[机密标签]", slug="hush-hush", **front),
    )
    site.write("content/articles/mind/secret-table.txt", "机密附件\n")
    site.write(
        "content/articles/mind/sleep.md",
        article("睡", "见[](@secret-plan)、[这里](secret-plan.md)。\n", date="2026-11-02"),
    )
    site.published()
    tree = site.tree()
    for word in ("机密", "secret", "hush", "ji-mi"):
        assert [path for path, data in tree.items() if word in path or word.encode() in data] == []
    assert "<a>（未发布）</a>" in tree["articles/mind/sleep.html"].decode()


def test_an_entry_of_the_future_comes_with_all_that_belongs_to_it(site: SmallSite) -> None:
    site.write(
        "content/articles/mind/later.md",
        article("以后", "附[表](table.txt)。\n", date='"2026-11-18 09:31"', tags="[以后]"),
    )
    site.write("content/articles/mind/table.txt", "表\n")
    site.published()
    assert "articles/mind/later.html" not in site.tree()
    site.clock += timedelta(minutes=1)
    site.published()
    assert {"articles/mind/later.html", "files/articles/mind/table.txt", "tags/yi-hou.html"} <= site.tree().keys()
    site.clock -= timedelta(minutes=1)
    site.published()
    assert not {path for path in site.tree() if "later" in path or "table" in path or "yi-hou" in path}


def test_the_end_of_all_days_is_no_deadline(site: SmallSite) -> None:
    site.write("content/articles/mind/ever.md", article("永远", expires="9999-12-31"))
    site.write("content/notices/ever.md", notice("长期", closes="9999-12-31"))
    site.published()
    assert {"articles/mind/ever.html", "notices/ever.html"} <= site.tree().keys()
