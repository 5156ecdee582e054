from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.faces import STAND_INS, covers, cut_faces, typed_characters, typed_face
from site_src.typefaces import BLANK, SONG

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)


@settings(max_examples=25, deadline=None)
@given(text=st.text(HAN, min_size=1, max_size=300))
def test_a_cut_font_has_the_characters_and_its_cids_are_its_glyph_numbers(text: str, look: DocumentLook) -> None:
    made = cut_faces(text, look.print_folder / "fonts", look.print_digest)
    for family in (SONG, "Hei", BLANK):
        font = TTFont(BytesIO(made[family]))
        names = font["CFF "].cff.topDictIndex[0].charset
        assert names == [".notdef", *(f"cid{number:05d}" for number in range(1, len(names)))]
        assert set(font.getBestCmap()) == set(range(0x20, 0x7F)) | (
            {ord(one) for one in text} if family != BLANK else set()
        )


def test_the_font_of_typed_text_has_all_characters_of_the_standard_that_names_are_chosen_from() -> None:
    wanted = typed_characters()
    assert {"A", "，", "一", "镕", "喆", "堃", "珺", "垚", "㛃", "𬭎"} < set(wanted)
    assert set("·—²³°㎡№¥•～％é€™①→≥√") < set(wanted)
    han = {one for one in wanted if ord(one) > 0x33FF and not 0xFE30 <= ord(one) <= 0xFFEF}
    # 6763 of GB 2312, the 1467 of the standard that it lacks, three more of names.
    assert len(han) == 6763 + 1467 + 3
    covered = set(TTFont(BytesIO(typed_face())).getBestCmap())
    drawn = [ord(STAND_INS.get(one, one)) for one in wanted]
    assert [chr(one) for one in drawn if one not in covered] == ["≒"]


def test_a_character_is_covered_if_a_font_has_it(look: DocumentLook) -> None:
    covered = covers(look.print_folder / "fonts", look.print_digest)
    assert [one for one in "好😀字🎉" if not covered(one)] == ["😀", "🎉"]
    assert all(map(covered, "一二三 abc\u3000《》〔2026〕 12356𠮷𬭎"))
