"""What is dialled for a number, and which numbers only their own city can dial."""

from __future__ import annotations

import pytest

from site_src.dialling import dialled, lacks_area


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("0519-01234567-802", "051901234567"),
        ("0519-01234567转802", "051901234567"),
        ("0519-01234567 转 802", "051901234567"),
        ("（0519）01234567-802", "051901234567"),
        ("010 01234567-1", "01001234567"),
        ("0519-01234567", "051901234567"),
        ("+86-519-01234567", "+8651901234567"),
        ("400-012-3456", "4000123456"),
        ("400-012-3456转2", "4000123456"),
        ("12356", "12356"),
        ("12320转5", "12320"),
    ],
)
def test_an_extension_is_not_dialled(number: str, digits: str) -> None:
    assert dialled(number) == digits


@pytest.mark.parametrize(
    ("number", "local"),
    [
        ("5012345", True), ("50123456", True), ("50123456-8", True), ("50123456 转 8", True), ("0519-50123456", False),
        ("12356", False), ("120", False), ("95105105", False), ("4000123456", False),
    ],
)  # fmt: skip
def test_a_landline_without_its_area_code_is_known(number: str, *, local: bool) -> None:
    assert lacks_area(number) is local
