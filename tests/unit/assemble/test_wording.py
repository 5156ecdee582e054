"""What readers call where an entry stands: an event is registered for, or takes place."""

from __future__ import annotations

import pytest

from tests.small_site import SmallSite, article

REGISTRATION = "{opens: 2026-11-23, closes: 2026-11-25, how: 打电话}"


@pytest.mark.parametrize(
    ("fields", "now", "label"),
    [
        ({"starts": "2026-11-28"}, "2026-11-18 09:00", "11月28日举行"),
        ({"starts": "2026-11-28"}, "2026-11-28 09:00", "今天举行"),
        ({"starts": "2026-11-28"}, "2026-11-29 00:00", "已结束"),
        ({"starts": "2026-11-28", "ends": "2026-12-28"}, "2026-11-18 09:00", "11月28日开始"),
        ({"starts": "2026-11-28", "ends": "2026-12-28"}, "2026-11-30 09:00", "正在举行"),
        ({"starts": "2026-11-28", "ends": "2026-12-28"}, "2026-12-28 09:00", "正在举行"),
        ({"starts": "2026-12-28", "registration": REGISTRATION}, "2026-11-18 09:00", "11月23日开始报名"),
        ({"starts": "2026-12-28", "registration": REGISTRATION}, "2026-11-24 09:00", "报名快截止"),
        ({"starts": "2026-12-28", "registration": REGISTRATION.replace("25", "30")}, "2026-11-23 09:00", "报名中"),
        ({"starts": "2026-12-28", "registration": REGISTRATION}, "2026-11-26 09:00", "报名已截止"),
    ],
)
def test_an_event_says_whether_one_can_register_or_when_it_is(
    fields: dict[str, str], now: str, label: str, site: SmallSite
) -> None:
    site.write("content/events/walk.md", article("健步走", date="2026-11-01", kind="文体活动", **fields))
    site.write("theme/templates/section.html", "{% for card in view.cards %}{{ card.state_label }}{% endfor %}")
    site.published(as_of=now)
    assert (site.output / "events/index.html").read_text("utf-8") == label
