"""Articles: a source is named, a cover is described, an address is an address."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from site_src.model.types.article import Article


def article(**fields: Any) -> Article:
    return Article.model_validate({"title": "今晚先改三件事", **fields})


def test_a_cover_without_a_description_is_refused_at_the_cover() -> None:
    with pytest.raises(ValidationError) as caught:
        article(cover="walk.jpg")
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("cover-without-alt", ("cover",))]


def test_a_cover_is_an_asset_beside_the_article() -> None:
    (mention,) = article(cover="walk.jpg", cover_alt="操场").mentions()
    assert (mention.kind, mention.target) == ("asset", "walk.jpg")
    assert article().mentions() == ()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/etc/passwd", "www.example.org"])
def test_the_address_of_a_source_is_an_http_address(url: str) -> None:
    with pytest.raises(ValidationError) as caught:
        article(sources=[{"name": "指南", "url": url}])
    assert caught.value.errors()[0]["loc"] == ("sources", 0, "url")


def test_a_misspelt_key_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        article(reviewed="2026-11-02")
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("extra_forbidden", ("reviewed",))]


def test_a_card_shows_the_source_and_the_day_of_review() -> None:
    facts = article(source={"name": "来源"}, reviewed_on="2026-11-02").facts()
    assert (facts.source, facts.reviewed_on) == ("来源", "2026-11-02")


def test_tags_are_taken_without_the_space_around_them_and_once() -> None:
    assert article(tags=["睡眠 ", "睡眠", "\u3000午休"]).tags == ("睡眠", "午休")


@pytest.mark.parametrize("tag", ["", " ", "\u3000"])
def test_a_tag_is_not_empty(tag: str) -> None:
    with pytest.raises(ValidationError) as caught:
        article(tags=["睡眠", tag])
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("item-empty", ("tags", 1))]
