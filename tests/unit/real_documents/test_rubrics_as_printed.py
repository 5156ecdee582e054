"""Rubrics as offices print them: three levels, none, parts, alternatives, vetoes and conditions, in every format."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import openpyxl
import pytest

from tests.unit.real_documents.printed import bare, said

EVERYWHERE = ("rubrics/{}.html", "files/rubrics/{}.pdf", "files/rubrics/{}.docx", "files/rubrics/{}.xlsx")


def told(tree: Mapping[str, bytes], name: str, *texts: str) -> list[tuple[str, str]]:
    """Return the texts that a page or a document of a rubric does not say, each with the place."""
    paths = [path.format(name) for path in EVERYWHERE]
    return [(path, text) for path in paths for text in texts if bare(text) not in said(tree, path)]


def test_three_levels_and_the_way_of_scoring_are_everywhere(tree: Mapping[str, bytes]) -> None:
    lines = ("有固定场所：", "· 面积适合本单位需要", "· 有无障碍通道")
    ways = ("评分办法", "缺1处扣5分，扣完为止", "每次12.5分，最高40分", "按满意率折算")
    assert told(tree, "three-levels", "A、建设水平（80分）", "B、群众评价", "（一）场所", *lines, *ways) == []


def test_an_edition_that_the_title_says_is_said_once(tree: Mapping[str, bytes]) -> None:
    for path in ("files/rubrics/three-levels.docx", "files/rubrics/three-levels.xlsx"):
        assert said(tree, path).count("（2026版）") == 1


def test_notes_that_number_themselves_keep_their_numbers(tree: Mapping[str, bytes]) -> None:
    for path in EVERYWHERE:
        text = said(tree, path.format("three-levels"))
        assert "1.本表由评估组填写。2.得分可以有一位小数。" in text
        assert "1．1." not in text


def test_a_band_may_leave_out_its_end(tree: Mapping[str, bytes]) -> None:
    for path in EVERYWHERE[:3]:
        assert "60分以下（不含60分）" in said(tree, path.format("three-levels"))


def test_a_rubric_without_categories_has_no_column_for_them(tree: Mapping[str, bytes]) -> None:
    assert told(tree, "plain", "有茶水和座椅", "缺1样扣1分", "药品过期的不得分") == []
    assert [path for path in EVERYWHERE if "类别" in said(tree, path.format("plain"))] == []


def test_nobody_is_named_who_scores_where_nothing_says_so(tree: Mapping[str, bytes]) -> None:
    assert [path for path in EVERYWHERE if "自评" in said(tree, path.format("plain"))] == []
    assert "得分" in said(tree, "files/rubrics/plain.docx")


def test_parts_and_an_alternative_without_a_number_are_everywhere(tree: Mapping[str, bytes]) -> None:
    pieces = "其中：有制度文本2分，并有执行记录1分"
    assert (
        told(tree, "parts", pieces, "或者有两人轮流负责", "第2条和没有编号的1条只计最高的一条", "全年有体育活动") == []
    )


def test_the_code_of_a_group_is_nowhere(tree: Mapping[str, bytes]) -> None:
    assert [path for path in EVERYWHERE if "（a）" in said(tree, path.format("parts"))] == []


def test_the_words_of_a_mark_are_those_of_the_rubric_where_it_sums_up_no_other(tree: Mapping[str, bytes]) -> None:
    text = said(tree, "rubrics/item-vetoes.html")
    assert "16分（含16分）16分以上" in text
    assert "原件写作" not in text
    assert "原件写作“15分以上”" in said(tree, "rubrics/summed-up.html")


@pytest.mark.parametrize("path", ["rubrics/parts.html", "rubrics/item-vetoes.html", "notices/own-round.html"])
def test_what_sums_up_no_other_document_speaks_of_no_original(path: str, tree: Mapping[str, bytes]) -> None:
    text = said(tree, path)
    assert "原件" not in text
    if "parts" in path:
        assert "序号印作8" in text
    if "round" in path:
        assert "又写作“做好健康知识普及”" in text
        assert "11月10日左右" in text


def test_vetoes_of_items_and_conditions_are_everywhere(tree: Mapping[str, bytes]) -> None:
    assert told(tree, "item-vetoes", "申报条件", "开放满一年", "一票否决：一年内发生火情，不予验收") == []
    for path in EVERYWHERE[1:3]:
        text = said(tree, path.format("item-vetoes"))
        assert text.index("不进入评分") < text.index("用电和消防设施完好") < text.rindex("发生泄密事件")


def test_a_score_that_is_a_share_of_what_applies_is_everywhere(tree: Mapping[str, bytes]) -> None:
    assert told(tree, "shared-out", "考核得分", "实得分÷应得分×100", "可以填“不适用”", "不外送的不评") == []
    for path in EVERYWHERE[1:]:
        text = said(tree, path.format("shared-out"))
        assert (
            text.index("实得分")
            < text.index("应得分（不适用的条目已减去）")
            < text.index("考核得分（实得分÷应得分×100）")
        )


def test_weights_and_a_multiple_are_everywhere(tree: Mapping[str, bytes]) -> None:
    assert told(tree, "weighted", "按×0.3计入总分", "按×0.7计入总分", "计入总评的得分", "本表得分×40%") == []


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("three-levels", "0,5,10,15,20"),
        ("three-levels", "0,12.5,25,37.5,40"),
        ("parts", "0,3.5,7"),
        ("shared-out", "0,5,10,15,20,25,30"),
    ],
)
def test_scores_that_count_up_or_down_are_picked_from_a_list(tree: Mapping[str, bytes], name: str, steps: str) -> None:
    sheet = openpyxl.load_workbook(BytesIO(tree[f"files/rubrics/{name}.xlsx"])).worksheets[0]
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert f'"{steps}"' in lists


def test_a_rubric_that_only_takes_points_away_is_everywhere(tree: Mapping[str, bytes]) -> None:
    assert told(tree, "deductions", "-10", "-40", "每次扣2分，最多扣10分", "80分") == []
    for path in EVERYWHERE[1:]:
        assert "总得分（从100分起扣，扣完为止）" in said(tree, path.format("deductions"))
        assert "得分填负数，没有扣的填0" in said(tree, path.format("deductions"))
    sheet = openpyxl.load_workbook(BytesIO(tree["files/rubrics/deductions.xlsx"])).worksheets[0]
    assert '"-10,-8,-6,-4,-2,0"' in [rule.formula1 for rule in sheet.data_validations.dataValidation]
