"""The demonstration presents every system, service and process of its sources, and presents it with its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_src.model.registry import CONTENT_TYPES

Load = Callable[[str], dict[str, Any]]
PINNED = "2026-11-18 09:30"

# The check-list of the five source documents: P1 to P6 are the six plans of the fourth.
GROUPS = {
    "Service networks and places": (
        "CZ-01 CZ-14 WH-02 WH-03 WH-05 BJ-11 CU-08 P1-04 P2-06 P2-13 P2-15 P3-01 P4-01 P4-02 P4-03 P4-13"
    ),
    "Selection, submission and onward recommendation": (
        "CZ-02 CZ-03 CZ-08 CZ-27 BJ-01 BJ-02 BJ-04 CU-01 CU-04 CU-05 CU-06"
    ),
    "Forms": "CZ-04 CZ-05 BJ-03 CU-03 WH-15 WH-16",
    "Rubrics, evaluation and review": "CZ-06 CZ-07 CU-02 BJ-05 BJ-10 BJ-12",
    "Public showing and results, stories": "BJ-06 CZ-26 CU-12 P1-08 P3-11",
    "Money: grants, budgets, fees": "BJ-07 CU-07 CZ-13 P6-04",
    "Organisation, rules, responsibility, supervision": "CZ-09 CZ-10 WH-18 CU-10 CU-13 P1-01 P1-18 P2-16 P3-12 P4-19",
    "Experts, teams, volunteers and training": (
        "CZ-17 CZ-18 WH-04 WH-10 BJ-09 P1-02 P1-06 P1-07 P2-14 P3-02 P3-10 P4-05 P4-06 P4-07"
    ),
    "Courses, lectures and catalogues": "WH-06 WH-12 WH-14 CZ-21 P1-09 P1-13 P2-02 P3-08 P4-09",
    "Hotlines, online help, counselling and appointments": (
        "CZ-15 CZ-20 CZ-24 WH-09 WH-11 BJ-13 P1-03 P1-14 P2-07 P3-09 P4-18 CU-11"
    ),
    "Assessment, screening and files": "CZ-19 WH-08 P1-15 P2-09 P3-05 P4-08",
    "Crisis, warning, referral": "CZ-11 P1-05 P1-16 P2-10 P2-11 P3-03 P3-06 P4-11 P4-12",
    "Groups and care services": "WH-07 CZ-25 CU-09 P2-08",
    "Partners, family, society, medical linkage": "CZ-12 BJ-08 P1-17 P2-12 P3-07 P4-04 P4-10 P4-14 P4-15",
    "Columns, publicity, activities, calendars, quizzes": (
        "CZ-16 CZ-23 WH-01 WH-13 P1-10 P1-11 P1-12 P2-01 P2-03 P2-04 P2-05 P3-04 P4-16 P4-17"
    ),
    "Targets and progress, office contacts": "WH-17 CZ-28 BJ-14 WH-19 CU-14",
    "Check-ups": "CZ-22 P6-01 P6-02 P6-03 P6-05",
    "TCM constitution service": "P5-01 P5-02 P5-03 P5-04 P5-05 P5-06",
}
SYSTEMS = [system for group in GROUPS.values() for system in group.split()]

# What a reader must find in one entry that names the system, in the words and figures of the source.
FIGURES = {
    "CZ-01": "1+7+N 7 N",
    "CZ-02": "2024年9月30日 择优 认定",
    "CZ-03": "WORD 1份 盖章 总站 照片",
    "CZ-04": "封面 五个部分 同意推荐",
    "CZ-05": "五栏 编号 推荐单位填",
    "CZ-06": "100分 95分 泄密 不计入总分",
    "CZ-07": "听取汇报 查阅材料 察看场所设备 测评满意度",
    "CZ-09": "规划 专题研究 领导小组 分工",
    "CZ-11": "突发疾病 心理危机 公共心理健康事件 群体事件",
    "CZ-13": "预算 开支 考核 激励 表扬",
    "CZ-14": "心理发展辅导室 个体咨询室 团体辅导室 心理宣泄室 体能训练室 投入",
    "CZ-17": "专家 工会干部 志愿者 至少2人",
    "CZ-20": "科普讲座 现场咨询 知识宣传 健康热线 专题培训 团体辅导 网络健康服务 危机干预 其他 线上 线下",
    "CZ-25": "工作 学习 生活 思想政治工作 师德",
    "CZ-27": "1500字 服务时间 次数 形式 内容 效果 特色和亮点",
    "BJ-01": "40个 5天 2万元",
    "BJ-02": "270 2015 2016 2017 2018 2019",
    "BJ-04": "单位名称+心理助推申报 两个章",
    "BJ-07": "2万元 只用于 自筹 预算",
    "BJ-11": "总面积 建设投入 设备 资质",
    "BJ-12": "服务人数 投入资金 效果 经验",
    "BJ-14": "83570324 83570053 100052 zgxlfwzt@163.com 虎坊路13号",
    "WH-01": "普惠职工心灵 赋予职工能量 工会主导 单位主体 社会联动",
    "WH-07": "新就业形态劳动者 女职工 困难职工家庭 一对一",
    "WH-08": "50个单位 报告",
    "WH-09": "心灵之约 100场",
    "WH-12": "每月 2期",
    "WH-14": "8类211",
    "WH-17": "150 20000 50 100 5 1000 40 9 4 2",
    "WH-18": "专人 方案 经费 典型",
    "WH-19": "0631-5331881 317号 whhxfn@126.com",
    "CU-02": "100分 80分 110分",
    "CU-04": "2个 7个 至多1个",
    "CU-05": "3—5张 1000字 周五 12",
    "CU-07": "2000元 4000元",
    "CU-08": "座椅 饮水机 暖水瓶 纸杯 微波炉 针线包 雨衣 雨伞 统一标识 留言本",
    "CU-09": "困难 互助保险 送温暖 服务卡 母婴室 女职工委员会 编外",
    "CU-10": "教代会 每年至少一次 表决",
    "CU-12": "师德 教学竞赛 劳模 社团 志愿",
    "CU-13": "90% 积极分子 档案 财务 培训 分管工会",
    "P1-01": "每学期 专题会 副组长 政教处",
    "P1-05": "伦理 档案 值班 危机 转介 包全校 包年级 包班",
    "P1-08": "特色学校10所 试点学校5所 现场会",
    "P1-14": "24小时",
    "P1-16": "单亲 留守 离异 亲人病故 患病 遭遇校园欺凌",
    "P1-17": "家长学校 微视频 讲师团 妇联 民政 团委 关工委",
    "P2-07": "值班 预约 访谈 回访 转介 督导",
    "P2-09": "普查 排查 月报",
    "P2-13": "学校 学院 班级 宿舍 心理委员 联络员",
    "P2-14": "1:4000 1:1000 40学时 20学时",
    "P2-15": "15元 300平方米 办公室 预约接待室 个体咨询室 团体活动室 心理测评室",
    "P3-05": "六个“早” 家庭变故 家庭贫困 学业困难 涉赌涉毒 涉霸凌",
    "P4-02": "2—3个 学生 教职工 居民",
    "P4-08": "每学年 一人一档 台账",
    "P4-13": "儿童之家 妇女之家 童伴之家 童伴妈妈",
    "P4-18": "12320 12355 公众号 信箱",
    "P4-19": "14家 市教育局 市市场监管局 经费 督导",
    "P5-02": "平和质 气虚质 阳虚质 阴虚质 痰湿质 湿热质 血瘀质 气郁质 特禀质 四诊合参",
    "P5-04": "便秘 失眠 耳鸣 健忘 尿频 咳喘 脾胃不适 腰膝疼痛不适 免疫力下降",
    "P6-01": "在职 挂职 离退休 三支一扶 大学生村官 聘用",
    "P6-02": "两个院区 二级甲等",
    "P6-03": "3天 补检",
    "P6-04": "超出 不退 只限本人",
}


@pytest.fixture(scope="module")
def presented(published: Load) -> dict[str, dict[str, str]]:
    """System -> entry that names it and is out at the pinned moment -> all that the entry says."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for content_type in CONTENT_TYPES:
        for id, (_, entry, body) in published(content_type).items():
            if entry.draft or str(entry.date or "") > PINNED:
                continue
            for system in entry.systems:
                found[system][id] = entry.model_dump_json(exclude={"systems"}) + body
    return found


def test_the_check_list_is_whole() -> None:
    assert len(GROUPS) == 18
    assert len(SYSTEMS) == len(set(SYSTEMS)) == 151


@pytest.mark.parametrize("group", GROUPS)
def test_every_system_of_a_group_is_presented(presented: dict[str, dict[str, str]], group: str) -> None:
    assert [system for system in GROUPS[group].split() if system not in presented] == []


def test_no_entry_names_a_system_that_does_not_exist(presented: dict[str, dict[str, str]]) -> None:
    assert {system: list(presented[system]) for system in presented.keys() - SYSTEMS} == {}


def test_no_entry_names_a_system_twice(published: Load) -> None:
    entries = [one for content_type in CONTENT_TYPES for one in published(content_type).values()]
    assert [id for id, entry, _ in entries if len(set(entry.systems)) < len(entry.systems)] == []


@pytest.mark.parametrize("system", FIGURES)
def test_an_entry_states_what_its_system_is(presented: dict[str, dict[str, str]], system: str) -> None:
    missing = {
        id: [figure for figure in FIGURES[system].split() if figure not in text]
        for id, text in presented[system].items()
    }
    assert [] in missing.values(), missing


def test_every_page_is_linked_from_somewhere(published: Load, project: Path) -> None:
    menus = yaml.safe_load((project / "content" / "site.yaml").read_text("utf-8"))
    named = " ".join(link["to"] for group in menus["footer"] for link in group["links"])
    bodies = {id: body for content_type in CONTENT_TYPES for id, (_, _, body) in published(content_type).items()}
    for id in published("pages"):
        others = (body for other, body in bodies.items() if other != id)
        linked = f"{id} " in f"{named} " or any(f"@{id})" in body or f"@{id}#" in body for body in others)
        assert linked, id


@pytest.mark.parametrize("programme", ["cz-station-2024", "bj-project-2020", "wh-huixin-2025", "cugb-home-2023"])
def test_a_programme_page_binds_its_notice_forms_and_office(published: Load, programme: str) -> None:
    pages = {
        "cz-station-2024": "cz-station", "bj-project-2020": "bj-project",
        "wh-huixin-2025": "wh-huixin", "cugb-home-2023": "cugb-home",
    }  # fmt: skip
    body = published("pages")[f"pages/programmes/{pages[programme]}"].body
    (original,) = [
        entry for _, entry, _ in published("notices").values() if entry.programme == programme and not entry.sample
    ]
    forms = {one.form for one in original.attachments if one.form and one.form != "wh_course_list"}
    assert [form for form in sorted(forms) if f"forms/{form})" not in body and f"::: form {form}" not in body] == []
    assert f"::: hotline {original.contact[0]}" in body
    assert "常见问题" in body or "问得最多" in body


def test_showings_run_in_working_and_in_calendar_days(published: Load) -> None:
    running = [
        entry
        for _, entry, _ in published("results").values()
        if entry.start and str(entry.start) <= PINNED and str(entry.end) >= PINNED[:10]
    ]
    assert sorted((entry.day_kind, entry.days) for entry in running) == [("工作日", 5), ("自然日", 5)]


def test_lists_keep_within_the_quotas(published: Load) -> None:
    results = published("results")
    honours = [unit.honour for unit in results["results/home-2025"].entry.units]
    assert (honours.count("先进教职工小家"), honours.count("职工暖心驿站")) == (2, 7)
    schools = [unit.honour for unit in results["results/model-schools-2026"].entry.units]
    assert (schools.count("特色学校"), schools.count("试点学校")) == (10, 5)
    years = {unit.year for unit in results["results/bj-named-stations"].entry.units}
    assert years == {2015, 2016, 2017, 2018, 2019}
