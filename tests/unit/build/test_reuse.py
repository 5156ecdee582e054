"""What a build leaves alone, what it makes again, and what it says was the reason."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from site_src.build.drive import build
from site_src.build.voice import Voice
from site_src.cache.store import Store
from site_src.engine import engine
from site_src.publish.outputs import load_origin
from tests.small_site import THEME, SmallSite, article, notice, stamps

LISTS_OF_SLEEP = {
    "index.html",
    "articles/index.html",
    "articles/mind/index.html",
    "articles/mind/breathe.html",  # its neighbour
    "tags/fang-song.html",
    "tags/sleep.html",
    "feed.xml",
    "articles/mind/feed.xml",
}


def reasons(site: SmallSite, path: str) -> tuple[str, ...]:
    """Return why the published file at `path` was last made."""
    with closing(Store(site.work / "cache.sqlite", engine().hex())) as store:
        origin = load_origin(store, path)
    assert origin is not None
    return origin.reasons


def test_a_digest_of_the_program_that_is_known_is_taken_as_it_is(site: SmallSite) -> None:
    build(site.options(), site.clock, Voice(lambda step, done, total: None, print), b"known")
    with closing(Store(site.work / "cache.sqlite", b"known".hex(), readonly=True)) as store:
        assert store.is_of(b"known".hex())
        assert not store.is_of(engine().hex())


def test_a_build_without_a_change_reads_nothing_and_touches_no_file(site: SmallSite) -> None:
    site.published()
    before = stamps(site.output)
    result = site.published()
    assert (result.made, result.gone, result.read) == ((), (), 0)
    assert stamps(site.output) == before


def test_saving_a_source_without_a_change_makes_nothing(site: SmallSite) -> None:
    site.published()
    before = stamps(site.output)
    for file in (site.folder / "content").rglob("*.*"):
        file.write_bytes(file.read_bytes())
    result = site.published()
    assert (result.made, result.gone, result.read) == ((), (), 0)
    assert stamps(site.output) == before


def test_a_changed_title_makes_exactly_the_files_that_show_it(site: SmallSite) -> None:
    site.published()
    before = stamps(site.output)
    site.write(
        "content/articles/mind/sleep.md",
        article("早点睡", "见[](@breathe)和[图](plan.txt)。\n", date="2026-11-02", tags="[放松, sleep]"),
    )
    result = site.published()
    assert set(result.made) == {"articles/mind/sleep.html", *LISTS_OF_SLEEP}
    after = stamps(site.output)
    assert {path for path in after if after[path] != before[path]} == {*result.made, "manifest.txt"}


def test_a_changed_body_whose_excerpt_is_given_makes_one_page(site: SmallSite) -> None:
    site.write("content/articles/mind/sleep.md", article("睡", "一。\n", date="2026-11-02", summary="一句话"))
    site.published()
    site.write("content/articles/mind/sleep.md", article("睡", "二。\n", date="2026-11-02", summary="一句话"))
    assert site.published().made == ("articles/mind/sleep.html",)


def test_a_changed_body_behind_its_excerpt_makes_one_page(site: SmallSite) -> None:
    long = "开头的话。" * 40
    site.write("content/articles/mind/sleep.md", article("睡", f"{long}一。\n", date="2026-11-02"))
    site.published()
    site.write("content/articles/mind/sleep.md", article("睡", f"{long}二。\n", date="2026-11-02"))
    assert site.published().made == ("articles/mind/sleep.html",)


def test_a_new_entry_changes_the_newest_page_of_a_list_and_no_older_one(site: SmallSite) -> None:
    for number in range(1, 7):
        site.write(f"content/articles/mind/n{number}.md", article(f"文章{number}", "。\n", date=f"2026-11-0{number + 2}"))
    site.published()
    older = {path for path in site.tree() if path.startswith("articles/mind/page-")}
    assert len(older) >= 2
    site.write("content/articles/mind/n8.md", article("文章8", "。\n", date="2026-11-10"))
    made = set(site.published().made)
    assert "articles/mind/index.html" in made
    assert not made & older


def test_a_changed_shortcode_template_makes_only_the_pages_that_use_one(site: SmallSite) -> None:
    site.write("content/articles/mind/sleep.md", article("睡", "::: 热线 12356\n", date="2026-11-02"))
    site.published()
    site.write("theme/templates/shortcodes/hotline.html", "<b>{{ card.title }}</b>\n")
    assert site.published().made == ("articles/mind/sleep.html",)


def test_the_order_in_which_columns_are_written_counts(site: SmallSite) -> None:
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings + "  tcm: {title: 中医}\n")
    site.published()
    site.write("content/site.yaml", settings.replace("columns:\n", "columns:\n  tcm: {title: 中医}\n"))
    assert site.published().made
    assert site.tree() == site.clean_tree()


def test_a_hotline_that_becomes_a_sample_is_one_on_every_page(site: SmallSite) -> None:
    site.published()
    with (site.folder / "content/contacts/hotlines.yaml").open("a") as file:
        file.write("sample: 是\n")
    assert "notices/survey.html" in site.published().made
    assert site.tree() == site.clean_tree()


def test_without_its_cache_a_build_makes_the_same_bytes_as_new_files(site: SmallSite) -> None:
    site.published()
    before = site.tree()
    shutil.rmtree(site.work)
    assert len(site.published().made) == len(before) - 1  # all but the manifest
    assert site.tree() == before


@pytest.mark.parametrize(
    ("source", "text", "output", "reason"),
    [
        ("content/articles/mind/breathe.md", article("深呼吸", date="2026-11-01"), "articles/mind/sleep.html", "older"),
        ("content/articles/mind/plan.txt", "新的作息表\n", "files/articles/mind/plan.txt", "bytes"),
        ("theme/templates/parts/head.html", "<!-- -->", "404.html", "template"),
        ("theme/templates/section.html", THEME["templates/section.html"] + "!", "notices/index.html", "template"),
        ("content/site.yaml", "name: 别的名称\norganisation: 工会\nhotlines: []\n", "404.html", "site"),
        ("content/notices/survey.md", notice("新的调查", date="2026-11-10"), "index.html", "latest"),
    ],
)
def test_the_reason_names_the_input_that_changed(
    site: SmallSite, source: str, text: str, output: str, reason: str
) -> None:
    site.published()
    assert reasons(site, output) == ("new",)
    site.write(source, text)
    site.published()
    assert reason in reasons(site, output)


def test_the_reason_for_a_file_that_was_edited_in_the_output_is_the_file(site: SmallSite) -> None:
    site.published()
    (site.output / "404.html").write_bytes(b"edited")
    assert site.published().made == ("404.html",)
    assert reasons(site, "404.html") == ("file",)


def test_a_mistake_in_an_entry_is_told_again_from_the_cache(site: SmallSite) -> None:
    site.write("content/notices/bad.md", notice("通知", closes="2025-02-30"))
    first = site.build()
    assert not first.published
    assert site.build().problems == first.problems != ()
