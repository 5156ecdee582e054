"""A source that is edited while the build works: the site is that of one moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from site_src.build.drive import build
from site_src.build.result import BuildResult
from site_src.build.voice import Voice
from site_src.refused import Refused
from tests.small_site import SETTINGS, THEME, SmallSite, notice

ENTRIES = 40
"""More than one chunk, so that something is still to be read when the first progress is reported."""


@pytest.fixture
def long_site(site: SmallSite) -> SmallSite:
    for number in range(ENTRIES):
        site.write(f"content/notices/n{number:02}.md", notice(f"第{number}号通知", date="2026-10-01"))
    site.write("content/static/zz.txt", "最后\n")
    return site


def built(site: SmallSite, step: str, edit: Callable[[], object], times: int = 1) -> BuildResult:
    """Build; when `step` reports progress, `edit` is done, at most `times` times."""
    left = [times]

    def progress(name: str, done: int, total: int) -> None:
        if name.startswith(step) and left[0] and done < total:
            left[0] -= 1
            edit()

    result = build(site.options(), site.clock, Voice(progress, site.said.append))
    assert left[0] < times, "the edit was never made"
    return result


def test_an_entry_edited_before_it_is_read_is_published_as_edited(long_site: SmallSite) -> None:
    text = notice("改了标题", date="2026-10-01")
    assert built(long_site, "读取", lambda: long_site.write("content/notices/n39.md", text)).published
    assert long_site.tree() == long_site.clean_tree()
    assert "改了标题" in long_site.tree()["notices/n39.html"].decode()


def test_an_entry_deleted_before_it_is_read_is_not_published(long_site: SmallSite) -> None:
    assert built(long_site, "读取", (long_site.folder / "content/notices/n39.md").unlink).published
    assert "notices/n39.html" not in long_site.tree()
    assert long_site.tree() == long_site.clean_tree()


@pytest.mark.parametrize("text", ["新的最后\n", None])
def test_a_file_edited_before_it_is_copied_is_published_as_edited(long_site: SmallSite, text: str | None) -> None:
    file = long_site.folder / "content/static/zz.txt"
    assert built(long_site, "生成", file.unlink if text is None else lambda: file.write_text(text, "utf-8")).published
    assert long_site.tree() == long_site.clean_tree()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/site.yaml", SETTINGS.replace("示例市", "示范市")),
        ("theme/templates/base.html", THEME["templates/base.html"] + "<footer></footer>\n"),
        ("theme/templates/tags.html", THEME["templates/tags.html"].replace("<pre>", "<pre lang=zh>")),
        ("theme/assets/site.css", "body { color: blue }\n"),
        ("content/notices/n00.md", notice("改了标题", date="2026-10-01")),
    ],
)
def test_the_site_is_that_before_the_edit_or_that_after_it(long_site: SmallSite, path: str, text: str) -> None:
    before = long_site.clean_tree()
    assert built(long_site, "生成", lambda: long_site.write(path, text)).published
    after = long_site.clean_tree()
    assert before != after
    assert long_site.tree() in (before, after)
    long_site.published()
    assert long_site.tree() == after


def test_an_edit_that_is_taken_back_leaves_no_trace(long_site: SmallSite) -> None:
    file = long_site.folder / "content/static/zz.txt"
    before = long_site.clean_tree()
    built(long_site, "生成", lambda: file.write_text("试一试\n", "utf-8"))
    file.write_text("最后\n", "utf-8")
    long_site.published()
    assert long_site.tree() == before


def test_content_that_never_rests_is_refused_and_the_old_site_stays(long_site: SmallSite) -> None:
    long_site.published()
    before = long_site.tree()
    count = iter(range(1_000))

    def edit() -> None:
        long_site.write("content/notices/n39.md", notice(f"第{next(count)}稿", date="2026-10-01"))
        for number in range(ENTRIES - 1):
            long_site.write(f"content/notices/n{number:02}.md", notice(f"{next(count)}", date="2026-10-01"))

    edit()
    with pytest.raises(Refused, match="一直在变"):
        built(long_site, "读取", edit, times=1_000)
    assert long_site.tree() == before
