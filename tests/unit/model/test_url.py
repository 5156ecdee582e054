"""Every field that becomes the address of a link leads to a website, and to the one that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from site_src.config import SiteConfig
from site_src.model.entry import model_of
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.url import Url, web_address

ADDRESS = TypeAdapter(Url)
_WRITTEN = re.compile(r'(?:href|src|action|poster|data|cite)="\{\{ *([\w.]+?)(?:\.(\w+))? *\}\}"')


@pytest.mark.parametrize(
    "value", ["", "https://www.example.org/a?b=c#d", "http://例子.中国/", "https://www.example.org:8443/"]
)
def test_a_website_has_an_address(value: str) -> None:
    assert ADDRESS.validate_python(value) == value


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("javascript:alert(1)", "url"), ("JaVaScRiPt:alert(1)", "url"), ("data:text/html,x", "url"), ("//example.org", "url"),
        ("https://", "url"), ("https://[::1", "url"), ("https://a b/", "url"), ("https:\\\\example.org", "url"),
        ("file:///etc/passwd", "url"), ("www.example.org/x", "url"), ("mailto:a@example.org", "url"),
        ("https://www.gov.cn@evil.example/", "url-deceives"), ("https://www.g\u043ev.cn/", "url-deceives"),
        ("https://www.\uff47ov.cn/", "url-deceives"), ("https://www.gov.cn.evil.example/", "url-deceives"),
        ("https://xn--gv-vbc.cn/", "url-deceives"), ("http://https://www.gov.cn/", "url-deceives"),
        ("https://www.gov.cn\u2044a.evil.example/", "url-deceives"), ("http\uff1a//www.example.org", "url"),
    ],
)  # fmt: skip
def test_what_is_no_website_or_looks_like_another_is_refused(value: str, rule: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ADDRESS.validate_python(value)

    (error,) = refused.value.errors()
    assert error["type"] == rule
    assert error["ctx"]["hint"]


@pytest.mark.parametrize(
    "written",
    [
        "www.example.org/x", "https//www.example.org/x", "https\uff1a//www.example.org/x", "htps://www.example.org/x",
        "https:/www.example.org/x", "https://https://www.example.org/x", "https:\\\\www.example.org\\x",
        "https://www.\uff45xample.org/x", "https:// www.example.org/x",
    ],
)  # fmt: skip
def test_an_address_whose_beginning_is_wrong_is_answered_with_the_right_one(written: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ADDRESS.validate_python(written)

    assert refused.value.errors()[0]["ctx"]["instead"] == "https://www.example.org/x"


def _models(kind: Any, seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            yield from _models(field.annotation, seen)
    for part in get_args(kind):
        yield from _models(part, seen)


def test_every_field_that_a_template_puts_into_an_address_is_of_the_one_type(project: Path) -> None:
    templates = (project / "themes/default/templates").rglob("*.html")
    used = {
        name
        for file in templates
        for owner, name in _WRITTEN.findall(file.read_text("utf-8"))
        if name and owner != "site"
    }
    assert "url" in used

    seen: set[type[BaseModel]] = set()
    roots = [SiteConfig, *(model_of(one) for one in CONTENT_TYPES.values())]
    fields = [
        (f"{model.__name__}.{name}", field)
        for root in roots
        for model in _models(root, seen)
        for name, field in model.model_fields.items()
        if name in used
    ]
    assert {place for place, _ in fields} >= {"CitedSource.url", "Licence.url", "ScaleOrigin.url"}
    loose = [
        place
        for place, field in fields
        if field.annotation is str and not any(getattr(mark, "func", None) is web_address for mark in field.metadata)
    ]
    assert loose == []
