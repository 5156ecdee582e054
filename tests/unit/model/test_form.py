"""Forms: labels that blanks take from their surroundings, and what must hold between blanks."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from site_src.model.entry import Lifecycle
from site_src.model.form.blanks import fields, list_table, tables
from site_src.model.form_arithmetic import rubric_totals, unclear_totals
from site_src.model.judge.validate import validate
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.model.values.moment import Moment
from site_src.read.yaml_tree import load
from site_src.scoring.expression import names_in

Place = tuple[int | str, ...]

NAME = {"cells": [{"label": "单位名称"}, {"id": "unit_name", "type": "text"}]}
STAFF = {"cells": [{"label": "单位人数"}, {"id": "staff", "type": "integer", "unit": "人"}]}
SIGN = {"cells": [{"label": "单位意见"}, {"id": "opinion", "type": "signoff", "seals": ["（盖章）"]}]}
SCORES = {
    "id": "scores",
    "label": "评分",
    "rubric": "demo_rubric",
    "columns": [
        {"id": "standard", "label": "标准", "type": "printed", "shows": ["item"]},
        {"id": "self_score", "label": "自评", "type": "score"},
    ],
}


def form(*blocks: dict[str, Any], **keys: Any) -> Form:
    sections = [{"title": "基本信息", "grid": ["1", "3"], "blocks": list(blocks or (NAME,))}]
    source = {"title": "示例推荐表", "kind": "推荐表", "filled_by": "学校工会", "sections": sections, **keys}
    return Form.model_validate(source)


def faults(*blocks: dict[str, Any], **keys: Any) -> list[tuple[str, Place]]:
    with pytest.raises(ValidationError) as caught:
        form(*blocks, **keys)
    return [(error["type"], written(error["loc"])) for error in caught.value.errors()]


def written(way: Place) -> Place:
    """Leave out the names of types that pydantic puts into the way: no editor wrote them."""
    return tuple(step for step in way if isinstance(step, int) or step.islower())


def message(*blocks: dict[str, Any], **keys: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        form(*blocks, **keys)
    return str(caught.value.errors()[0]["msg"])


def row(*cells: Any) -> dict[str, Any]:
    return {"cells": list(cells)}


def block(number: int, *rest: int | str) -> Place:
    return ("sections", 0, "blocks", number, *rest)


def test_a_blank_takes_the_label_to_its_left() -> None:
    assert [(one.name, one.label) for one in fields(form(NAME, SIGN))] == [
        ("unit_name", "单位名称"),
        ("opinion", "单位意见"),
    ]


def test_a_blank_in_a_line_takes_the_text_before_it() -> None:
    line = ["填表人：", {"id": "filler", "type": "text"}, " 日期：", {"id": "filled_on", "type": "date"}]
    assert [one.label for one in fields(form({"lines": [line]}))] == ["填表人：", "日期："]


def test_a_label_of_its_own_wins_over_the_surroundings() -> None:
    line = ["共", {"id": "area", "type": "number", "label": "总面积", "of": "场地面积"}, "平米"]
    assert [one.label for one in fields(form(row({"label": "场地"}, {"inline": line})))] == ["场地面积 / 总面积"]


def test_a_blank_without_a_label_is_reported_where_it_stands() -> None:
    assert faults(row({"id": "unit_name", "type": "text", "span": 2})) == [("field-label", block(0, "cells", 0, "id"))]


def test_fields_come_in_reading_order_with_cover_sections_and_columns() -> None:
    cover = {"fields": [{"id": "applicant", "label": "申报单位：", "type": "text"}]}
    budget = {
        "id": "budget",
        "label": "经费",
        "blank_rows": "3",
        "columns": [
            {"id": "no", "label": "序号", "type": "auto_number"},
            {"id": "amount", "label": "金额", "type": "number"},
        ],
    }
    found = form(budget, NAME, cover=cover)
    assert [(one.name, one.label, one.section, one.rows) for one in fields(found)] == [
        ("applicant", "申报单位：", "", 1),
        ("budget.amount", "经费 / 金额", "基本信息", 3),
        ("unit_name", "单位名称", "基本信息", 1),
    ]
    assert [table.id for table in tables(found)] == ["budget"]


def test_every_repeated_id_is_reported_in_one_run() -> None:
    other = row({"label": "学校名称"}, {"id": "unit_name", "type": "text"})
    third = row({"label": "工会名称"}, {"id": "unit_name", "type": "text"})
    assert faults(NAME, other, third) == [
        ("field-twice", block(1, "cells", 1, "id")),
        ("field-twice", block(2, "cells", 1, "id")),
    ]
    assert message(NAME, other) == "字段编号“unit_name”重复：“单位名称”已经用过，“学校名称”要另起一个"


def test_equal_labels_in_one_section_need_to_be_told_apart() -> None:
    first = row({"label": "联系方式"}, {"id": "head_phone", "type": "phone"})
    second = row({"label": "联系方式"}, {"id": "contact_phone", "type": "phone"})
    assert faults(first, second) == [("label-twice", block(1, "cells", 1, "id"))]
    second["cells"][1]["of"] = "联系人"
    assert [one.label for one in fields(form(first, second))] == ["联系方式", "联系人 / 联系方式"]


def test_equal_labels_in_two_sections_are_fine() -> None:
    second = row({"label": "单位名称"}, {"id": "other_name", "type": "text"})
    sections = [{"grid": ["1", "1"], "blocks": [one]} for one in (NAME, second)]
    assert len(list(fields(form(sections=sections)))) == 2


def test_a_formula_may_only_name_number_fields_of_the_form() -> None:
    share = {"id": "share", "type": "number", "unit": "%", "formula": "covered / unit_name"}
    found = faults(NAME, STAFF, row({"label": "占比"}, share))
    assert found == [("formula-field", block(2, "cells", 1, "formula"))] * 2
    share["formula"] = "staff / staff"
    assert form(STAFF, row({"label": "占比"}, share))


def test_a_condition_names_a_field_and_one_of_its_answers() -> None:
    asked = row({"label": "是否合作"}, {"id": "partnered", "type": "yes_no"})

    def asking(field: str, answer: str) -> dict[str, Any]:
        return row({"label": "合作单位"}, {"id": "partner", "type": "text", "when": {"field": field, "answer": answer}})

    assert form(asked, asking("partnered", "是"))
    assert faults(asked, asking("partnered", "有")) == [("condition-answer", block(1, "cells", 1, "when", "answer"))]
    assert faults(asked, asking("nobody", "是")) == [("condition-field", block(1, "cells", 1, "when", "field"))]


def test_the_title_in_lines_must_be_the_title() -> None:
    assert form(title_lines=["示例", "推荐表"])
    assert form(title_lines=["示例推荐表", "（2024版）"], edition="（2024版）")
    assert faults(title_lines=["示例", "申报表"]) == [("form-title-lines", ("title_lines",))]


def test_a_deadline_before_opening_or_publishing_is_refused() -> None:
    assert faults(opens="2024-05-01", date="2024-06-01", closes="2024-04-30") == [
        ("closes-before-opens", ("closes",)),
        ("closes-before-opens", ("closes",)),
    ]
    assert form(opens="2024-05-01", closes="2024-05-01").closes == Moment.parse("2024-05-01")


def test_a_form_is_open_from_its_opening_or_publishing_to_its_deadline() -> None:
    assert form().lifecycle() is None
    found = form(date="2024-04-01", closes="2024-09-30")
    assert found.lifecycle() == Lifecycle(Moment.parse("2024-04-01"), Moment.parse("2024-09-30"))
    assert found.facts().closes == "2024-09-30"


def test_a_form_mentions_its_notice_and_rubrics_where_they_stand() -> None:
    found = form(SCORES, notice="demo_notice").mentions()
    assert [(one.at, one.target) for one in found] == [
        (("notice",), "demo_notice"),
        (block(0, "rubric"), "demo_rubric"),
    ]


@pytest.mark.parametrize(
    ("blocks", "rule", "place"),
    [
        ([{"spacer": "10"}], "block-kind", block(0)),
        (["页边"], "block-kind", block(0)),
        ([{"cells": [{"note": "x"}]}], "cell-kind", block(0, "cells", 0)),
        ([{"cells": ["单位名称"]}], "cell-kind", block(0, "cells", 0)),
        ([{"lines": [["日期：", {"name": "date"}]]}], "inline-kind", block(0, "lines", 0, 1)),
        ([{"page_break": "no"}, NAME], "page-break-no", block(0, "page_break")),
        ([{"cells": []}], "list-empty", block(0, "cells")),
        ([{**NAME, "hight": "3"}], "extra_forbidden", block(0, "hight")),
    ],
)
def test_what_is_no_part_of_a_layout_is_refused_where_it_stands(blocks: list[Any], rule: str, place: Place) -> None:
    assert faults(*blocks) == [(rule, place)]


def test_mistakes_deep_in_the_layout_are_all_reported_at_their_places() -> None:
    wrong = row({"label": "人数", "span": "0"}, {"id": "Staff", "type": "integer"})
    found = faults(wrong, row({"label": "类型"}, {"id": "kind", "type": "txt"}))
    assert found == [
        ("greater_than_equal", block(0, "cells", 0, "span")),
        ("field-name", block(0, "cells", 1, "id")),
        ("literal_error", block(1, "cells", 1, "type")),
    ]


def test_an_editor_is_shown_the_line_and_the_key_that_was_meant() -> None:
    text = """\
title: 示例推荐表
kind: 推荐表
filled_by: 学校工会
sections:
- grid: [1, 3]
  blocks:
  - cells:
    - {label: 单位名称}
    - {id: unit_name, tpye: text}
  - cells:
    - {label: 单位人数, span: 2}
    - {id: staff, type: integer}
"""
    tree, unread = load(text, "content/forms/demo.yaml")
    assert tree is not None
    assert unread == ()
    found, problems = validate(Form, tree, "content/forms/demo.yaml", text)
    assert found is None
    (misspelt,) = problems
    assert (misspelt.line, misspelt.column, misspelt.rule) == (9, 23, "schema-unknown-key")
    assert "type" in misspelt.hint
    mended = text.replace("tpye", "type")
    tree, _ = load(mended, "content/forms/demo.yaml")
    assert tree is not None
    _, problems = validate(Form, tree, "content/forms/demo.yaml", mended)
    assert [(problem.line, problem.rule) for problem in problems] == [(11, "grid-row")]
    assert "应占 2 列" in problems[0].message


def test_the_schema_describes_every_block_and_cell() -> None:
    names = set(Form.model_json_schema()["$defs"])
    assert {"RowBlock", "TableBlock", "LinesBlock", "PageBreak", "FieldCell", "SignoffCell", "InlineCell"} <= names


def line(*parts: Any) -> dict[str, Any]:
    return {"lines": [list(parts)]}


def number(id: str, **keys: Any) -> dict[str, Any]:
    return {"id": id, "label": id, "type": "number", **keys}


def test_a_formula_that_leads_back_to_its_field_is_refused() -> None:
    loop = line(number("price", formula="amount / count"), number("count"), number("amount", formula="price * count"))
    assert faults(loop) == [("formula-circle", block(0, "lines", 0, 0, "formula"))]
    assert faults(line(number("price", formula="price * count"), number("count")))


def test_a_formula_may_use_what_another_works_out() -> None:
    amount, share = number("amount", formula="price * count"), number("share", unit="%", formula="amount / budget")
    assert form(line(number("price"), number("count"), number("budget"), amount, share))


def test_a_column_is_worked_out_from_columns_of_numbers_alone() -> None:
    table = {
        "id": "budget", "label": "预算", "blank_rows": 3,
        "columns": [{"id": "what", "label": "项目", "type": "text"}, number("amount", formula="what * what")],
    }  # fmt: skip
    assert [rule for rule, _ in faults(table)] == ["formula-field"] * 2


def test_a_misspelt_key_of_a_block_is_named() -> None:
    assert ("extra_forbidden", block(0, "cell")) in faults({"cell": [{"label": "单位"}]})


LIST = {"id": "names", "label": "名单", "blank_rows": 5,
        "columns": [{"id": "name", "label": "姓名", "type": "text"}, number("age")]}  # fmt: skip


@pytest.mark.parametrize(
    "beside",
    [
        SIGN,
        row({"label": "简介"}, {"id": "about", "type": "multiline"}),
        row({"label": "有无"}, {"id": "has", "type": "yes_no"}),
    ],
)
def test_a_form_is_a_list_if_it_has_one_table_and_lines_to_write_on(beside: dict[str, Any]) -> None:
    assert list_table(form(NAME, LIST, STAFF)) is not None
    assert list_table(form(NAME, LIST, beside)) is None
    assert list_table(form(NAME)) is None


def test_a_total_adds_up_the_column_of_its_filler_or_of_its_label_and_is_else_unclear() -> None:
    rubric = Rubric.model_validate(
        {"title": "细则", "total": 5, "categories": [{"items": [{"no": 1, "points": 5, "text": "有活动"}]}]}
    )
    own = {"id": "own", "label": "自评得分", "type": "score", "filled_by": "申报单位"}
    checked = {"id": "checked", "label": "验收得分", "type": "score", "filled_by": "验收组"}
    total = {"type": "score", "least": 0, "most": 5}
    totalled = [
        {**total, "id": "one", "label": "自评得分"},
        {**total, "id": "two", "label": "合计", "filled_by": "验收组"},
        {**total, "id": "three", "label": "总分"},
    ]
    columns = [{"id": "item", "label": "标准", "type": "printed", "shows": ["item"]}, own, checked]
    table = {"id": "scores", "label": "评分", "rubric": "team", "columns": columns}
    sections = [{"grid": [6, 2, 2], "blocks": [table, {"cells": totalled}]}]
    form = Form.model_validate({"title": "表", "kind": "表", "filled_by": "单位", "sections": sections})
    totals = rubric_totals(form, {"team": rubric})
    assert {name: set(names_in(one)) for name, one in totals.items()} == {
        "one": {"scores.1.own"},
        "two": {"scores.1.checked"},
    }
    assert [field.id for field in unclear_totals(form, {"team": rubric})] == ["three"]
