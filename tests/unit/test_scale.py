"""Large portals, empty ones, and those with more tags than anybody wanted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.building import ROOT, command
from tests.small_site import NOW, SmallSite, article, notice, small_site

PLAIN = "<!doctype html><title>{{ view.page.title }}</title>\n"
BODY = "一段关于睡眠和运动的文字，有**重点**，也有[链接](@breathe)。\n\n" * 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the peak of memory is asked of Unix")


def plain_site(folder: Path) -> SmallSite:
    """A portal under a theme that shows little."""
    site = small_site(folder)
    for name in ("home", "missing", "tags"):
        site.write(f"theme/templates/{name}.html", PLAIN)
    cards = "{% for card in view.cards %}{{ card.title }}{% endfor %}"
    site.write("theme/templates/section.html", PLAIN + cards)
    site.write("theme/templates/entry.html", PLAIN + "{{ view.body }}\n")
    return site


def write_files(site: SmallSite, count: int) -> None:
    """Write `count` files of about 10 kB on average: two pages to each attachment."""
    for number in range(count // 3):
        for half in "ab":
            site.write(f"content/notices/{half}{number:04}.md", notice(f"通知{number}{half}", BODY, date="2026-10-01"))
        site.write(f"content/static/files/{number:04}.txt", f"附件{number}\n" * 2_000)


def peak_of(arguments: list[str]) -> int:
    """Run a command to its end; return the memory of its largest process in kB."""
    process = os.posix_spawn(arguments[0], arguments, {**os.environ, "PYTHONPATH": str(ROOT)})
    _, status, usage = os.wait4(process, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def test_three_thousand_files_need_hardly_more_memory_than_a_thousand(tmp_path: Path) -> None:
    peaks = []
    for count in (1_000, 3_000):
        site = plain_site(tmp_path / str(count))
        write_files(site, count)
        peaks.append(peak_of(command(site)))
    assert sum(file.stat().st_size for file in site.output.rglob("*.txt")) > 18_000_000
    assert peaks[1] < 1.3 * peaks[0]
    site.write("content/notices/a0500.md", notice("改过的通知", date="2026-10-01"))
    result = site.published(as_of="2026-11-18 09:30")
    assert "notices/a0500.html" in result.made
    assert len(result.made) < 12
    assert site.tree() == site.clean_tree(as_of="2026-11-18 09:30")


def test_fifty_thousand_tags_are_fifty_thousand_pages(tmp_path: Path) -> None:
    site = plain_site(tmp_path)
    for number in range(500):
        tags = ", ".join(f"t{number}-{place}" for place in range(100))
        site.write(f"content/articles/mind/a{number}.md", article(f"第{number}篇", tags=f"[{tags}]"))
    site.published(jobs=2)
    assert sum(1 for _ in (site.output / "tags").iterdir()) == 50_000 + 3  # two of the portal's own, and the index
    site.write("content/articles/mind/a7.md", article("第7篇", tags="[t7-0]"))
    result = site.published(jobs=2)
    assert len(result.gone) == 99
    assert set(result.made) <= {
        "articles/mind/a7.html",
        "articles/mind/a6.html",
        "articles/mind/a8.html",
        "tags/index.html",
        "tags/t7-0.html",
    }


def test_a_portal_with_nothing_but_its_settings_is_built(tmp_path: Path) -> None:
    site = plain_site(tmp_path / "empty")
    for path in sorted((site.folder / "content").rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
    site.write("content/site.yaml", "name: 空\norganisation: 工会\nhotlines: []\n")
    result = site.published()
    assert {"index.html", "404.html", "robots.txt"} <= set(result.made)
    site.write("content/pages/first.md", article("第一页"))
    site.published()
    assert site.tree() == site.clean_tree()
    assert site.clock == NOW
