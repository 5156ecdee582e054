"""Pages: an order in the navigation and a template that stays in its folder."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from site_src.model.types.page import Page


def page(**fields: Any) -> Page:
    return Page.model_validate({"title": "关于本栏", **fields})


def test_a_page_uses_the_common_template_unless_it_names_one() -> None:
    assert page().template == ""
    assert page(template="network.html").template == "network.html"


@pytest.mark.parametrize("template", ["../secret.html", "/etc/passwd", "a/b.html", "page.txt", "Page.html"])
def test_a_template_is_a_plain_file_name(template: str) -> None:
    with pytest.raises(ValidationError) as caught:
        page(template=template)
    assert caught.value.errors()[0]["loc"] == ("template",)


def test_the_order_is_a_number_from_zero() -> None:
    assert page(nav_order="10").nav_order == 10
    with pytest.raises(ValidationError):
        page(nav_order="-1")


def test_the_outline_can_be_switched_off_in_text() -> None:
    assert page(outline="false").outline is False
