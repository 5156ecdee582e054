"""A mistake in site.yaml hides none elsewhere: one run reports all of them, and publishes nothing."""

from __future__ import annotations

import pytest

from tests.small_site import SETTINGS, SmallSite, article, notice, rules

BROKEN = article("坏链接", "见[](@nowhere)和[表](none.txt)。\n", date="2026-11-03")


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        (SETTINGS + "nmae: 写错的键\n", "schema-unknown-key"),
        (SETTINGS.replace("name: 示例市教职工健康驿站\n", ""), "schema-missing"),
        (SETTINGS.replace("title: 心理,", "titel: 心理,"), "schema-unknown-key"),
        (SETTINGS.replace('hotlines: ["12356"]', "hotlines: {a: b}"), "schema-type"),
        (SETTINGS.replace("page_size: 2", "page_size: 很多"), "schema-type"),
        (SETTINGS + "timezone: Asia/Nowhere\n", "time-zone"),
        (SETTINGS + "as_of_note: 没有时刻\n", "config-as-of"),
        (SETTINGS + "footer:\n  - {title: 一, links: [{title: 甲}, {title: 乙, to: notices}]}\n", "schema-missing"),
        (SETTINGS.replace("name: ", "name："), "yaml-full-width-colon"),
        ("- 一\n- 二\n", "yaml-not-mapping"),
        ("", "settings-empty"),
        (None, "settings-missing"),
    ],
)
def test_what_is_wrong_elsewhere_is_reported_in_the_same_run(site: SmallSite, settings: str | None, rule: str) -> None:
    site.published()
    before = site.tree()
    site.write("content/articles/mind/broken.md", BROKEN)
    site.write("content/pages/mail.md", article("网页甲", date="2026-11-03", slug="same"))
    site.write("content/pages/post.md", article("网页乙", date="2026-11-03", slug="same"))
    if settings is None:
        (site.folder / "content/site.yaml").unlink()
    else:
        site.write("content/site.yaml", settings)

    result = site.build()

    assert not result.published
    assert site.tree() == before
    assert rule in rules(result.problems)
    assert {"link-missing", "output-conflict"} <= rules(result.problems)
    wrong = [problem.rule for problem in result.problems if problem.path == "content/site.yaml"]
    assert "menu-missing" not in wrong


def test_a_menu_that_leads_nowhere_is_reported_beside_another_mistake(site: SmallSite) -> None:
    site.write("content/site.yaml", SETTINGS.replace("to: articles/mind/breathe", "to: pages/none") + "nmae: 写错\n")

    assert {"schema-unknown-key", "menu-missing"} == rules(site.build().problems)


def test_a_link_is_not_excused_by_what_site_yaml_says(site: SmallSite) -> None:
    site.write("content/site.yaml", SETTINGS + "nmae: nowhere\n")
    site.write("content/notices/survey.md", notice("需求调查", "见[](@nowhere)。\n", date="2026-11-10"))

    assert {"schema-unknown-key", "link-missing"} == rules(site.build().problems)


def test_a_theme_with_a_mistake_hides_no_broken_link(site: SmallSite) -> None:
    site.write("theme/theme.yaml", "titel: 试验\n")
    site.write("content/articles/mind/broken.md", BROKEN)

    assert {"schema-unknown-key", "link-missing"} <= rules(site.build().problems)


def test_once_the_mistake_is_mended_the_site_is_the_same_as_if_it_had_never_been_there(site: SmallSite) -> None:
    site.published()
    site.write("content/site.yaml", SETTINGS + "nmae: 写错的键\n")
    assert not site.build().published
    site.write("content/site.yaml", SETTINGS)

    assert site.published().made == ()
    assert site.tree() == site.clean_tree()
