"""A notice of several offices, with months for days and support without a figure, on its page and in its document."""

from __future__ import annotations

from collections.abc import Mapping

from tests.unit.real_documents.printed import said

PAGE, DOCUMENT = "notices/joint.html", "files/notices/joint.pdf"
JOINT = ("晴川市教育工会", "晴川市卫生健康宣传中心", "晴川市青少年宫")


def test_all_who_issue_it_head_and_sign_it(tree: Mapping[str, bytes]) -> None:
    for path in (PAGE, DOCUMENT):
        text = said(tree, path)
        assert text.count("".join(JOINT)) >= 2, path
    assert [one for one in JOINT if said(tree, DOCUMENT).count(one) < 3] == [], "the record names them too"


def test_all_who_answer_questions_are_named_with_their_phones(tree: Mapping[str, bytes]) -> None:
    for path in (PAGE, DOCUMENT):
        assert [phone for phone in ("027-55500101", "027-55500102") if phone not in said(tree, path)] == []


def test_months_and_days_without_a_year_are_said_as_they_are(tree: Mapping[str, bytes]) -> None:
    text = said(tree, PAGE)
    assert "活动时间3月—10月" in text
    assert "报名5月12日前5月12日（周五）前" in text
    assert "None" not in text


def test_what_is_not_said_of_a_material_is_not_called_unwanted(tree: Mapping[str, bytes]) -> None:
    text = said(tree, PAGE)
    assert "活动照片3张未写明" in text
    assert "报名表1份不交" in text


def test_a_round_number_and_support_without_a_figure_stand_as_printed(tree: Mapping[str, bytes]) -> None:
    text = said(tree, PAGE)
    assert "健步活动40余场" in text
    assert "由主办单位协调，免费使用" in text


def test_a_summary_names_its_original_on_the_page_and_in_the_foot(tree: Mapping[str, bytes]) -> None:
    words = "条文由本站概括，报送以原件为准。原件：《关于开展“健步晴川”活动的倡议书》（晴教工〔2026〕12号）"
    for path in (PAGE, DOCUMENT):
        assert words in said(tree, path), path
