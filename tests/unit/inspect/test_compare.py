"""A text held against what it is expected to say: the detector itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.inspect.compare import differences
from site_src.inspect.phrase import Phrase
from site_src.inspect.place import line_of
from site_src.inspect.strict import strict_differences

WHOLE = tuple(map(Phrase, ("一、时间", "12月1日上午", "二、地点", "工会二楼", "三、其他", "自带水杯")))
TEXT = "".join(phrase.text for phrase in WHOLE)


def test_a_text_that_says_all_of_it_differs_nowhere_whatever_frames_it() -> None:
    assert differences(WHOLE, f"示例单位通知{TEXT}附件：1.表2026年") == ()


def test_an_addition_that_is_declared_may_be_there_or_not() -> None:
    phrases = (Phrase("见服务"), Phrase("（https://a.example）", needed=False), Phrase("，请自带"))
    assert differences(phrases, "见服务（https://a.example），请自带") == ()
    assert differences(phrases, "见服务，请自带") == ()
    assert differences(phrases, "见服务（https://b.example），请自带") != ()


@pytest.mark.parametrize("index", range(len(WHOLE)))
def test_every_phrase_that_is_lost_is_found(index: int) -> None:
    text = "".join(phrase.text for number, phrase in enumerate(WHOLE) if number != index)
    (found,) = differences(WHOLE, f"标题{text}落款")
    assert found.lost.startswith(WHOLE[index].text[:2]) or WHOLE[index].text in found.lost


def test_a_text_that_ends_half_way_is_found() -> None:
    assert differences(WHOLE, f"标题{TEXT[: len(TEXT) // 2]}")[0].lost.endswith("自带水杯")


def test_what_is_added_between_two_phrases_is_found() -> None:
    assert any("多出的话" in one.added for one in differences(WHOLE, TEXT.replace("二、", "多出的话二、")))


def test_two_phrases_in_the_wrong_order_are_found() -> None:
    assert differences(WHOLE, "二、地点工会二楼一、时间12月1日上午三、其他自带水杯") != ()


@given(st.lists(st.text("甲乙丙丁", min_size=1, max_size=6), min_size=1, max_size=12), st.data())
def test_any_character_that_is_missing_is_found(texts: list[str], data: st.DataObject) -> None:
    phrases = tuple(map(Phrase, texts))
    whole = "".join(texts)
    assert differences(phrases, whole) == ()
    place = data.draw(st.integers(0, len(whole) - 1))
    assert differences(phrases, whole[:place] + whole[place + 1 :]) != ()


def test_the_line_is_the_one_that_holds_most_of_what_is_lost() -> None:
    source = "---\ntitle: 通知\n---\n\n12月2日。\n\n12月1日 上午，**工会**二楼。\n"
    assert line_of(source, "12月1日上午，工会二楼") == 7
    assert line_of(source, "没有这句话的来源") == 0


def test_a_mark_that_may_be_missing_does_not_take_the_beginning_of_a_title() -> None:
    phrases = (Phrase("示例", needed=False), Phrase("示例驿站承诺书"), Phrase("（示例）", needed=False), Phrase("单位"))
    for text in ("示例驿站承诺书单位", "示例示例驿站承诺书单位", "示例驿站承诺书（示例）单位"):
        assert strict_differences(phrases, text) == ()
    assert strict_differences(phrases, "示例驿站承诺单位") != ()
