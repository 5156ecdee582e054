"""Decoding takes what any editor's program writes as UTF-8 and lets no control character through."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_src.read.encoding import decode

PATH = "content/notices/a.md"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\r]")


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode("\ufeff健康".encode(), PATH) == ("健康", ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_give_the_same_text(end: str) -> None:
    assert decode(f"一{end}二{end}{end}三".encode(), PATH) == ("一\n二\n\n三", ())


def test_mixed_line_ends_keep_the_count_of_lines() -> None:
    assert decode(b"a\r\nb\rc\nd", PATH) == ("a\nb\nc\nd", ())


@pytest.mark.parametrize("text", ["𬭎𠮷镕喆堃㛃", "café Müller naïve", "5·25 × 2 ÷ 3 “好”——…", "👨‍👩‍👧 ❤️ ✓", "a\tb"])
def test_rare_characters_and_other_scripts_pass_without_a_word(text: str) -> None:
    assert decode(text.encode(), PATH) == (text, ())


def test_a_converted_file_is_named_with_the_command_that_converts_it() -> None:
    text, (problem,) = decode("title: 驿站开放时间".encode("gbk"), PATH)

    assert text is None
    assert "iconv -f GB18030 -t UTF-8 a.md" in problem.hint
    assert problem.excerpt == "title: 驿站开放时间"


def test_text_converted_twice_is_shown_as_it_was_meant() -> None:
    _, (problem,) = decode("常州健康驿站".encode().decode("latin-1").encode(), PATH)

    assert "常州健康驿站" in problem.hint
    assert not problem.is_error


def test_radicals_out_of_a_pdf_become_the_characters_that_are_meant() -> None:
    text, problems = decode("⼯会 ⼼理 ⻓期 \uf901新".encode(), PATH)

    assert text == "工会 心理 长期 更新"
    assert [(problem.column, problem.is_error) for problem in problems] == [
        (1, False),
        (4, False),
        (7, False),
        (10, False),
    ]
    assert "改成“工”" in problems[0].hint


@given(st.text("⼯⼼⻓⻔\uf90a会⺅ﾊ𠮷\U0002f800", max_size=20))
def test_what_a_look_alike_becomes_is_none_and_the_text_keeps_its_length(text: str) -> None:
    mended, _ = decode(text.encode(), PATH)

    assert mended is not None
    assert len(mended) == len(text)
    assert decode(mended.encode(), PATH) == (mended, ())


def test_many_odd_characters_are_counted_not_listed() -> None:
    _, problems = decode(("\u200b字" * 300).encode(), PATH)

    assert len(problems) == 10
    assert "300" in problems[-1].message


def test_an_excerpt_masks_a_number_of_a_person() -> None:
    number = "13" + "9" * 9
    _, (problem,) = decode(f"电话{number}\u200b".encode(), PATH)

    assert number not in problem.excerpt


@given(
    st.binary() | st.text().map(str.encode) | st.text("的一是\x00\x01\u2028\u200bå¸·ž銆锛", max_size=40).map(str.encode)
)
def test_no_bytes_raise_and_no_control_character_passes(data: bytes) -> None:
    text, problems = decode(data, PATH)

    assert (text is None) <= any(problem.is_error for problem in problems)
    assert CONTROL.search(text or "") is None
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@given(text=st.text("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动", min_size=8))
def test_common_text_in_another_encoding_is_always_recognised(codec: str, text: str) -> None:
    data = f"title: {text}\n".encode(codec)
    # A few words in GBK, such as 联通, are valid UTF-8 by accident.
    assume("\ufffd" in data.decode(errors="replace") or codec != "gb18030")
    decoded, (problem,) = decode(data, PATH)

    assert decoded is None
    assert problem.rule == ("encoding-gbk" if codec == "gb18030" else "encoding-utf16")


@given(st.text("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動", min_size=8))
def test_common_traditional_text_in_big5_is_always_recognised(text: str) -> None:
    _, (problem,) = decode(f"title: {text}\n".encode("big5"), PATH)

    assert problem.rule == "encoding-big5"


def test_two_marks_at_the_beginning_are_none() -> None:
    text, problems = decode(b"\xef\xbb\xbf\xef\xbb\xbf---\n", "content/notices/a.md")

    assert (text, problems) == ("---\n", ())
