"""Of very many names, the one that was meant is found without comparing all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_src.assemble.similar_names import COMPARED, KnownNames

MANY = [
    f"articles/{column}/{word}-{number}"
    for column in ("mind", "body")
    for word in ("tea", "walk", "sleep")
    for number in range(200)
]


@given(place=st.integers(0, len(MANY) - 1), at=st.integers(0, 12), letter=st.sampled_from("xyz"))
def test_a_slip_of_one_letter_is_answered_with_a_name_that_is_as_near(place: int, at: int, letter: str) -> None:
    meant = f"notices/spring-{place}"
    slip = meant[:at] + letter + meant[at + 1 :]

    assert len(MANY) > COMPARED
    assert KnownNames([*MANY, meant]).near(slip) == meant


def test_what_is_like_nothing_has_no_answer() -> None:
    assert KnownNames(MANY).near("完全不同的") == ""


def test_a_number_is_never_answered_with_another() -> None:
    names = KnownNames(["contacts/12351", "12351", "contacts/station-line"])

    assert names.near("12356") == ""
    assert names.near("contacts/12356") == ""
    assert names.near("contacts/station-lin") == "contacts/station-line"
