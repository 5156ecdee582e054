"""One output path has one source: on every file system, and whatever the source is."""

from __future__ import annotations

import pytest

from tests.small_site import SmallSite, article


def conflicts(site: SmallSite) -> list[str]:
    """Return the messages of a build that must not publish."""
    result = site.build()
    assert not result.published
    assert not site.output.exists()
    return [problem.message for problem in result.problems if problem.rule == "output-conflict"]


@pytest.mark.parametrize(
    ("static", "other"),
    [
        ("index.html", "content/site.yaml"),
        ("Notices/Survey.html", "content/notices/survey.md"),
        ("ROBOTS.TXT", "content/site.yaml"),
        ("\uff46eed.xml", "content/"),  # full-width f: the same under NFKC
    ],
)
def test_a_static_file_in_the_place_of_a_page_is_refused(site: SmallSite, static: str, other: str) -> None:
    site.write(f"content/static/{static}", "x\n")
    (message,) = conflicts(site)
    assert other in message or static in message


def test_two_entries_with_one_address_are_both_named(site: SmallSite) -> None:
    site.write("content/articles/mind/a.md", article("一", slug="walk"))
    site.write("content/articles/mind/b.md", article("二", slug="walk"))
    (problem,) = [problem for problem in site.build().problems if problem.rule == "output-conflict"]
    assert (problem.path, "content/articles/mind/a.md" in problem.message) == ("content/articles/mind/b.md", True)


def test_chinese_names_that_sound_alike_are_told_apart_by_the_editor(site: SmallSite) -> None:
    site.write("content/articles/mind/睡眠.md", article("一"))
    site.write("content/articles/mind/水面.md", article("二"))
    assert len(conflicts(site)) == 1


def test_a_file_cannot_stand_where_pages_need_a_folder(site: SmallSite) -> None:
    site.write("content/static/notices", "x\n")
    (message,) = conflicts(site)
    assert "notices" in message


@pytest.mark.parametrize("name", ["manifest.txt", "Manifest.TXT"])
def test_the_name_of_the_manifest_is_taken(site: SmallSite, name: str) -> None:
    site.write(f"content/static/{name}", "x\n")
    (message,) = conflicts(site)
    assert "保留" in message


def test_tags_that_sound_alike_each_have_a_page(site: SmallSite) -> None:
    site.write("content/articles/mind/a.md", article("一", tags="[睡眠, 水面]"))
    site.published()
    pages = [path for path in site.tree() if path.startswith("tags/shui-mian")]
    assert len(pages) == 2


def test_a_static_folder_that_differs_from_one_of_pages_in_case_alone_is_refused(site: SmallSite) -> None:
    site.write("content/static/Notices/plan.txt", "x\n")
    (message,) = conflicts(site)
    assert "Notices" in message
    assert "大小写" in message


def test_a_static_file_may_stand_in_a_folder_of_pages(site: SmallSite) -> None:
    site.write("content/static/notices/plan.txt", "x\n")
    site.published()


def test_no_file_or_folder_is_called_as_a_device_of_windows(site: SmallSite) -> None:
    site.write("content/articles/aux/a.md", article("一", "[文件](nul.txt)\n", tags="[CON, com1, 睡眠]"))
    site.write("content/articles/aux/nul.txt", "x\n")

    site.published()

    names = {part.partition(".")[0] for path in site.tree() for part in path.split("/")}
    assert names & {"x-aux", "x-nul", "x-con", "x-com1"} == {"x-aux", "x-nul", "x-con", "x-com1"}
    assert not names & {"aux", "nul", "con", "com1"}
