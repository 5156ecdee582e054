"""The ten forms of the demonstration carry over what the source documents print, to the label."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from site_src.model.form.blanks import fields, placed, tables
from site_src.model.form.field import Answer, FormField
from site_src.model.form.signoff import Signoff
from site_src.model.form.table import TableBlock
from site_src.model.types.form import Form

FORMS = Path(__file__).parents[3] / "content" / "forms"
COURSE_CATEGORIES = ("情绪管理", "压力调整", "人际关系", "团队成长", "心理建设", "婚姻关系", "亲子关系", "家庭教育")


class Figures(NamedTuple):
    number: str
    orientation: str
    single_inputs: int
    tables: int
    table_columns: int
    signoffs: int
    labels: int
    blank_rows: tuple[int, ...]
    closes: str | None
    sample: bool


# Counted on the source documents.
FIGURES = {
    "cz_recommendation_form": Figures("附件1", "portrait", 27, 2, 11, 4, 42, (5, 6), "2024-09-30", False),
    "cz_summary_form": Figures("附件2", "landscape", 3, 1, 5, 1, 9, (10,), "2024-09-30", False),
    "cz_scoring_form": Figures("附件3", "landscape", 2, 1, 5, 0, 7, (0,), "2024-09-30", False),
    "bj_application_form": Figures("", "portrait", 39, 3, 17, 1, 57, (5, 5, 10), "2020-07-20", False),
    "wh_course_list": Figures("附件1", "portrait", 0, 1, 6, 0, 6, (0,), None, True),
    "wh_demand_form": Figures("附件2", "portrait", 11, 0, 0, 1, 12, (), "2025-04-29", True),
    "wh_signin_form": Figures("附件3", "portrait", 5, 1, 5, 0, 10, (20,), None, True),
    "wh_course_record_form": Figures("附件4", "portrait", 10, 0, 0, 1, 11, (), None, True),
    "cugb_self_eval_form": Figures("附件1", "portrait", 1, 1, 4, 0, 5, (0,), "2023-05-12 12:00", False),
    "cugb_station_form": Figures("附件2", "portrait", 14, 0, 0, 1, 15, (), "2023-05-12 12:00", False),
}

# Labels in reading order; a table stands for itself, its columns after a colon.
LABELS = {
    "cz_recommendation_form": """
        申报单位： 填表日期：
        单位名称 单位性质 单位人数 在职在编在岗职工人数 工会负责人 工会负责人/联系方式 联系人 联系人/联系方式 联系邮箱 单位地址
        服务设备设施投入情况:设备名称,数量,服务功能,设备投入资金(万元)
        场地面积/总面积 场地面积/功能区 场地面积/其他 功能分区 建设投入资金(万元) 是否由申报单位建设并管理
        工会工作人员总数 内部服务工作人员数 外聘服务工作人员数 本单位心理学专业或具备心理资质人员数
        工作人员名单:序号,姓名,出生年月,学历,相应资质,工作年限,服务内容
        近两年开展的服务项目(可多选) 主要服务对象 服务教职工情况/近两年健康服务覆盖教职工 服务教职工情况/占总教职工人数
        健康驿站自评报告(1500字内)
        基层工会意见 所在单位意见 辖市区教育工会意见 市教育工会意见""",
    "cz_summary_form": """
        推荐单位(印章): 推荐学校工会:编号,学校工会名称(全称),学校详细地址,学校工会联系人,联系人电话
        填表人： 联系电话： 日期：""",
    "cz_scoring_form": """
        建设标准及验收评分:总体要求,具体内容,标准细则,自评得分,验收得分
        总得分(不计第六项):/自评得分 总得分(不计第六项):/验收得分""",
    "bj_application_form": """
        编号： 申报单位： 填表日期：
        所属区/产业工会 上级工会名称 单位名称 单位性质 单位人数 本单位/本辖区持工会会员互助服务卡职工人数
        被命名市总工会“职工心灵驿站”年份 工会负责人 工会负责人/联系方式（手机和座机） 联系人 联系人/联系方式（手机和座机）
        联系邮箱 单位地址 单位简介
        心理服务场地面积（平米） 功能区数量（个） 心理服务场地建设投入资金（万元） 功能分区介绍
        现有心理设备设施情况:设备设施名称,数量,服务功能,设备投入资金（万元）
        工会工作人员总数 内部心理服务工作人员数 外聘心理服务工作人员数 本单位心理学专业或具备心理资质人员数
        心理工作人员介绍:序号,姓名,出生年月,学历,心理资质,心理工作年限,服务内容
        1、服务对象： 2、服务人数： 2、占会员总数 3、投入资金： 4、是否与第三方心理服务机构合作？ 5、合作单位名称：
        6、职工心理服务工作模式及服务内容： 7、服务效果与经验总结：
        1、服务对象： 2、服务人数： 3、实施时间： 4、是否与第三方专业机构合作？ 5、计划开展服务项目内容及进度安排： 6、项目预期效果
        7、经费预算:序号,支出明细,单价（元）,数量,金额（元）,说明
        申报单位意见""",
    "wh_course_list": "公益课程:序号,类别,课程主题,授课专家,适合对象,备注",
    "wh_demand_form": """
        单位名称 所属区市/产业工会 联系人 联系电话 课程类别 课程主题 讲课时间 授课地点 参加人数 受众类型 需求说明
        单位意见（盖章）""",
    "wh_signin_form": "课程主题 时间 地点 主办单位 授课专家 签到名单:序号,姓名,单位,联系电话,签名",
    "wh_course_record_form": """
        举办单位 课程类别 课程主题 授课专家 授课时间 授课地点 参加人数 课程内容摘要 效果评价 现场照片 举办单位（盖章）""",
    "cugb_self_eval_form": "自查验收标准:项目,内容及标准,分值,自评 自评得分：",
    "cugb_station_form": """
        暖心驿站名称： 申请时间： 分工会名称（全称） 工会主席 小组名称 联系电话 小组会员数
        1活动场所建设 2活动场所建设 3服务设备设施 4服务设备设施 5服务职工工作 6经费运行保障制度 7其他配套设施设备或服务
        分工会意见""",
}


def load(name: str) -> Form:
    return Form.model_validate(yaml.load((FORMS / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader))


def answer(form: Form, name: str) -> Answer:
    columns = {f"{table.id}.{column.id}": column for table in tables(form) for column in table.columns}
    return columns.get(name) or field(form, name)


def field(form: Form, name: str) -> FormField:
    return next(one.answer for one in fields(form) if one.name == name and isinstance(one.answer, FormField))


def signoff(form: Form, name: str) -> Signoff:
    return next(one.answer for one in fields(form) if one.name == name and isinstance(one.answer, Signoff))


def test_there_are_ten_forms() -> None:
    assert {path.stem for path in FORMS.glob("*.yaml")} == set(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_a_form_has_the_counts_of_its_source(name: str) -> None:
    form, figures = load(name), FIGURES[name]
    blanks = [blank for _, blank in placed(form.cover, form.sections)]
    columns = sum(len(table.columns) for table in tables(form))
    signoffs = sum(isinstance(blank, Signoff) for blank in blanks)
    single = len(blanks) - signoffs - len(list(tables(form)))
    assert (single, len(list(tables(form))), columns, signoffs) == figures[2:6]
    assert single + columns + signoffs == figures.labels
    assert tuple(table.blank_rows for table in tables(form)) == figures.blank_rows


@pytest.mark.parametrize("name", FIGURES)
def test_a_form_has_the_labels_of_its_source_in_order(name: str) -> None:
    form = load(name)
    found = []
    for _, blank in placed(form.cover, form.sections):
        if isinstance(blank, TableBlock):
            found.append(f"{blank.label}:{','.join(column.label for column in blank.columns)}")
        else:
            found.append(blank.full_label.replace(" ", ""))
    assert found == LABELS[name].split()


@pytest.mark.parametrize("name", FIGURES)
def test_a_form_says_what_it_is(name: str) -> None:
    form, figures = load(name), FIGURES[name]
    assert (form.number, form.orientation, form.sample) == (figures.number, figures.orientation, figures.sample)
    assert form.facts().closes == figures.closes
    assert form.title.endswith(form.kind)


@pytest.mark.parametrize("name", FIGURES)
def test_a_form_read_again_from_its_dump_is_the_same(name: str) -> None:
    form = load(name)
    assert Form.model_validate(form.model_dump(mode="json")) == form


def test_only_forms_known_by_name_alone_have_inferred_items() -> None:
    marked = set()
    for name in FIGURES:
        form = load(name)
        if any(one.answer.basis != "printed" for one in fields(form)):
            marked.add(name)
            assert form.sample
            assert all(one.answer.basis != "printed" for one in fields(form))
    assert marked == {"wh_course_list", "wh_demand_form", "wh_signin_form", "wh_course_record_form"}


def test_what_the_notice_itself_names_is_implied_not_inferred() -> None:
    implied = [one.label for one in fields(load("wh_demand_form")) if one.answer.basis == "implied"]
    assert implied == ["课程主题", "讲课时间", "单位意见（盖章）"]


def test_the_recommendation_form_is_four_pages_double_sided() -> None:
    form = load("cz_recommendation_form")
    breaks = [block for section in form.sections for block in section.blocks if getattr(block, "page_break", False)]
    assert form.pages == 4
    assert form.double_sided
    assert len(breaks) == 1  # the opinions; the report is on the page before them, whole
    assert form.cover is not None
    assert form.cover.imprint == ("中国教育工会常州市委员会", "2024年4月")
    assert answer(form, "self_report").max_chars == 1500
    assert field(form, "filled_on").preprinted == "2024年 月 日"
    assert len(form.notes) == 3
    assert [section.title for section in form.sections] == [
        "单位基本信息",
        "教职工身心健康场地概况",
        "教职工身心健康服务工作人员情况",
        "健康服务工作开展情况",
        "健康驿站自评报告(1500字内)",
        "",
    ]


def test_choices_stand_as_printed() -> None:
    recommendation = load("cz_recommendation_form")
    services = answer(recommendation, "services")
    assert services.type == "boxes"
    assert services.options == (
        "科普讲座", "现场咨询", "知识宣传", "健康热线", "专题培训", "团体辅导", "网络健康服务", "危机干预", "其他(请说明)",
    )  # fmt: skip
    assert services.other == "其他(请说明)"
    assert answer(recommendation, "audience").options == ("在职教职工", "教职工家属", "人事代理", "其他(请说明)")
    assert answer(recommendation, "run_by_applicant").options == ("是", "否", "其他")
    assert answer(load("wh_demand_form"), "category").options == COURSE_CATEGORIES
    assert answer(load("wh_course_list"), "courses.category").options == COURSE_CATEGORIES
    assert answer(load("wh_course_record_form"), "rating").options == ("很满意", "满意", "一般", "不满意")


def test_the_four_opinions_ask_for_the_same_words_seal_and_date() -> None:
    opinions = [one.answer for one in fields(load("cz_recommendation_form")) if isinstance(one.answer, Signoff)]
    assert {(one.writes, one.seals, one.date) for one in opinions} == {("同意推荐", ("（盖章）",), "年 月 日")}
    assert [bool(one.applies) for one in opinions] == [False, False, True, False]


def test_the_application_form_carries_its_budget_years_and_two_seals() -> None:
    form = load("bj_application_form")
    budget = next(table for table in tables(form) if table.id == "budget")
    assert budget.total is not None
    assert (budget.total.label, budget.total.sums) == ("总计", ("amount",))
    assert [column.unit for column in budget.columns] == ["", "", "元", "", "元", ""]
    named = answer(form, "named_year")
    assert [named.least, named.most] == [2015, 2019]
    assert answer(form, "unit_introduction").max_chars == 500
    assert answer(form, "plan_period").joiner == "至"
    opinion = signoff(form, "applicant_opinion")
    assert opinion.seals == ("（申报单位工会公章）", "（申报单位公章）")
    assert (opinion.preprinted, opinion.signature, opinion.date) == ("同 意", "工会负责人签字：", "年 月 日")
    assert not answer(form, "past_partnered").boxes_printed


def test_scoring_forms_take_their_rows_from_their_rubrics() -> None:
    rubrics = {name: [table.rubric for table in tables(load(name))] for name in FIGURES if "s" in name}
    assert rubrics["cz_scoring_form"] == ["cz_rubric"]
    assert rubrics["cugb_self_eval_form"] == ["cugb_home_rubric"]
    assert answer(load("cz_scoring_form"), "self_total").most == 100
    assert answer(load("cugb_self_eval_form"), "self_total").most == 110


def test_the_station_checklist_has_six_questions_and_one_free_answer() -> None:
    types = [one.answer.type for one in fields(load("cugb_station_form"))]
    assert types.count("yes_no") == 6
    assert types.count("multiline") == 1
