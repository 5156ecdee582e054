"""What is due, published or past depends on the wall clock of the site and on nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.check.conftest import run, tree

SETTINGS = "content/site.yaml"
DEADLINE = datetime(2026, 11, 30, 17 - 8, 30, tzinfo=UTC)
"""17:30 in Shanghai, the deadline of notices/call."""


@pytest.fixture(params=["UTC", "Asia/Shanghai", "America/New_York"])
def machine_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the machine be somewhere on earth."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change the zone of a running process")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.delenv("TZ")
    os.environ.pop("TZ", None)
    time.tzset()


@pytest.fixture
def live(portal: Path) -> Path:
    """The portal without its pinned moment."""
    settings = portal / SETTINGS
    text = settings.read_text("utf-8")
    assert "as_of" in text
    settings.write_text("".join(line for line in text.splitlines(True) if "as_of" not in line), "utf-8")
    return portal


@pytest.mark.usefixtures("machine_zone")
@pytest.mark.parametrize(
    ("clock", "label"),
    [
        (datetime(2026, 11, 18, tzinfo=UTC), "进行中"),
        (DEADLINE - timedelta(minutes=1), "即将截止"),
        (DEADLINE, "已截止"),
    ],
)
def test_a_deadline_is_that_of_the_site_wherever_it_is_built(live: Path, clock: datetime, label: str) -> None:
    result = run(live, clock)

    assert result.published
    page = (live / "output" / "notices" / "call.html").read_text("utf-8")
    assert [word for word in ("未开始", "进行中", "即将截止", "已截止") if word in page] == [label]


def test_an_entry_of_the_future_is_nowhere_and_comes_by_itself(portal: Path) -> None:
    folder = portal / "content" / "articles" / "mind"
    (folder / "winter.md").write_text(
        "---\ntitle: 冬至的安排\ndate: 2026-12-20\ntags: [冬至]\n---\n\n![饺子](dumplings.svg)\n\n[名单](who.txt)\n",
        "utf-8",
    )
    (folder / "dumplings.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    (folder / "who.txt").write_text("冬至值班表", "utf-8")
    names = ("冬至", "dongzhi", "winter", "dumplings", "who")

    before = run(portal)
    assert before.published
    shown = {path: data.decode() for path, data in tree(portal / "output").items()}
    assert not [path for path, text in shown.items() for name in names if name in path or name in text]
    assert before.until == datetime(2026, 11, 23, 17, 30)

    run(portal, as_of="2026-12-20")
    made = " ".join(tree(portal / "output"))
    assert all(name in made for name in ("articles/mind/winter.html", "who.txt", "dumplings.svg"))


@pytest.mark.parametrize(("on_expiry", "stays"), [("mark", True), ("remove", False)])
def test_an_expired_entry_says_so_or_leaves_as_it_asks(portal: Path, on_expiry: str, stays: bool) -> None:
    (portal / "content" / "articles" / "mind" / "old.md").write_text(
        f"---\ntitle: 旧安排\ndate: 2026-01-01\nexpires: 2026-02-01\non_expiry: {on_expiry}\n---\n\n过期的安排。\n",
        "utf-8",
    )

    result = run(portal)

    assert result.published
    page = portal / "output" / "articles" / "mind" / "old.html"
    assert page.exists() is stays
    if stays:
        assert "已过期" in page.read_text("utf-8")
