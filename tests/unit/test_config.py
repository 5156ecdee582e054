"""site.yaml: little is demanded, everything is checked, sections are always complete."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.config import SiteConfig
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.moment import Moment
from site_src.read.yaml_tree import load
from tests.unit.model.refusals import refusals

MOBILE = "1" + "39" + "0" * 8


def site(**changes: Any) -> dict[str, Any]:
    return {"name": "示例学校健康驿站", "organisation": "示例学校工会"} | changes


def shipped(path: Path) -> SiteConfig:
    tree, problems = load(path.read_text("utf-8"), path.name)
    assert tree is not None
    assert problems == ()
    return SiteConfig.model_validate(tree.value)


def test_a_name_and_a_host_are_enough() -> None:
    config = SiteConfig.model_validate(site())
    assert config.brief == "示例学校健康驿站"
    assert config.zone.key == "Asia/Shanghai"
    assert (config.soon_days, config.page_size, config.home_fresh_days) == (7, 20, 14)
    assert config.as_of is None
    assert (config.site_id_code, config.icp, config.police_record) == (None, None, None)


def test_an_office_may_say_in_words_which_of_its_numbers_is_which() -> None:
    said = "白天 0519-01234567，晚上 0519-01234568 转 801"
    assert SiteConfig.model_validate(site(phone=said)).phone == said


def test_name_and_host_are_demanded() -> None:
    assert refusals(SiteConfig, {}) == {(("name",), "missing"), (("organisation",), "missing")}


def test_every_content_type_has_a_section_with_a_title() -> None:
    config = SiteConfig.model_validate(site())
    assert set(config.sections) == set(CONTENT_TYPES)
    assert all(section.title for section in config.sections.values())


@given(st.dictionaries(st.sampled_from(sorted(CONTENT_TYPES)), st.sampled_from(["甲", "乙"])))
def test_what_an_editor_writes_of_a_section_changes_that_and_nothing_else(titles: dict[str, str]) -> None:
    plain = SiteConfig.model_validate(site())
    config = SiteConfig.model_validate(site(sections={key: {"title": title} for key, title in titles.items()}))
    for key, section in config.sections.items():
        assert section.title == titles.get(key, plain.sections[key].title)
        assert section.description == plain.sections[key].description
        assert section.fresh_days == plain.sections[key].fresh_days


def test_notices_stay_fresh_for_half_a_year_and_columns_for_two_weeks() -> None:
    config = SiteConfig.model_validate(site(columns={"body": {"title": "身体"}}))
    assert config.section("notices").fresh_days == 183
    assert config.section("articles").fresh_days == 14
    assert config.section("courses").fresh_days is None
    assert config.columns["body"].fresh_days == 14


@pytest.mark.parametrize(
    ("changes", "place", "rule"),
    [
        ({"timezone": "Asia/Nowhere"}, ("timezone",), "time-zone"),
        ({"timezone": "../etc/passwd"}, ("timezone",), "time-zone"),
        ({"base_url": "www.example.org"}, ("base_url",), "base-url"),
        ({"base_url": "ftp://example.org/"}, ("base_url",), "base-url"),
        ({"base_url": "https://example.org/?a=1"}, ("base_url",), "base-url"),
        ({"base_url": "https://user@example.org/"}, ("base_url",), "base-url"),
        ({"base_url": "https://[::1"}, ("base_url",), "base-url"),
        ({"base_url": "https://example.org:port/"}, ("base_url",), "base-url"),
        ({"base_url": "https://example..org/"}, ("base_url",), "base-url"),
        ({"name": "示例学校\n健康驿站"}, ("name",), "text-lines"),
        ({"navigation": [{"title": "通知\n公告", "to": "notices"}]}, ("navigation", 0, "title"), "text-lines"),
        ({"phone": f"白天 0519-01234567，晚上 {MOBILE}"}, ("phone",), "phone-mobile"),
        *(
            ({"phone": f"{MOBILE[:3]}{pause}{MOBILE[3:7]}{pause}{MOBILE[7:]}"}, ("phone",), "phone-mobile")
            for pause in (" ", "-", " - ", ".", "．", "·", "\u3000")
        ),
        ({"as_of": "9999-12-31"}, ("as_of",), "date-year"),
        ({"as_of": "0999-12-31"}, ("as_of",), "date-year"),
        ({"navigation": [{"title": "一", "to": "javascript:alert(1)"}]}, ("navigation", 0, "to"), "navigation-target"),
        ({"navigation": [{"title": "一", "to": "/notices"}]}, ("navigation", 0, "to"), "navigation-target"),
        ({"navigation": [{"title": "一", "to": "../x"}]}, ("navigation", 0, "to"), "navigation-target"),
        ({"hotlines": ["12356", "120", "12356"]}, ("hotlines", 2), "config-repeated"),
        (
            {"programmes": [{"id": "a", "title": "一"}, {"id": "a", "title": "二"}]},
            ("programmes", 1),
            "config-repeated",
        ),
        ({"as_of_note": "演示"}, ("as_of_note",), "config-as-of"),
        ({"as_of": "2026-02-30"}, ("as_of",), "date-impossible"),
        ({"sections": {"notces": {"title": "一"}}}, ("sections", "notces", "[key]"), "section-unknown"),
        ({"sections": {"notices": {"titel": "一"}}}, ("sections", "notices", "titel"), "extra_forbidden"),
        ({"titel": "一"}, ("titel",), "extra_forbidden"),
        ({"page_size": "0"}, ("page_size",), "greater_than"),
    ],
)
def test_a_mistake_is_refused_at_its_place(changes: dict[str, Any], place: tuple[str | int, ...], rule: str) -> None:
    assert refusals(SiteConfig, site(**changes)) == {(place, rule)}


@pytest.mark.parametrize("written", ["https://www.example.org/yizhan", "https://www.example.org/yizhan/"])
def test_the_address_of_the_site_ends_with_one_slash(written: str) -> None:
    assert SiteConfig.model_validate(site(base_url=written)).base_url == "https://www.example.org/yizhan/"


@pytest.mark.parametrize(
    ("target", "external"),
    [("home", False), ("notices", False), ("articles/body", False), ("pages/about#who", False), ("https://a.cn", True)],
)
def test_a_menu_leads_to_a_section_a_column_an_entry_or_another_site(target: str, external: bool) -> None:
    config = SiteConfig.model_validate(site(navigation=[{"title": "一", "to": target}]))
    assert config.navigation[0].external is external


def test_every_field_is_described_in_chinese() -> None:
    for name, field in SiteConfig.model_fields.items():
        assert field.description, name
        assert any("\u4e00" <= character <= "\u9fff" for character in field.description), name


def test_the_demonstration_has_a_pinned_moment_and_says_so(project: Path) -> None:
    config = shipped(project / "content/site.yaml")
    assert config.as_of == Moment.parse("2026-11-18 09:30")
    assert "2026年11月18日" in config.as_of_note
    assert config.local_line == "station-line"
    assert config.hotlines == ("12356", "120", "110", "12351")


def test_the_demonstration_names_the_columns_that_have_a_folder(project: Path) -> None:
    config = shipped(project / "content/site.yaml")
    assert list(config.columns) == ["body", "mind", "crisis", "tcm", "family", "students", "policy", "life"]
    folders = {path.name for path in (project / "content/articles").iterdir() if path.is_dir()}
    assert folders <= set(config.columns)
