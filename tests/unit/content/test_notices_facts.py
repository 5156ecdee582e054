"""The five source documents in content/: names, numbers, dates and figures as in the originals."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from site_src.model.types.citation import comparable
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice

Load = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def notices(published: Load) -> dict[str, Any]:
    return published("notices")


@pytest.fixture(scope="module")
def articles(published: Load) -> dict[str, Any]:
    return published("articles")


def the(notices: dict[str, Any], name: str) -> Notice:
    notice = notices[f"notices/{name}"].entry
    assert isinstance(notice, Notice)
    return notice


@pytest.mark.parametrize(
    ("name", "kind", "issuer", "number"),
    [
        ("cz2024", "通知", "中国教育工会常州市委员会", ""),
        ("bj2020", "办法", "北京市总工会", ""),
        ("wh2025", "通知", "威海市总工会", ""),
        ("cugb2023", "通知", "中国教育工会中国地质大学（北京）委员会", "中地大（京）工发〔2023〕9号"),
    ],
)
def test_kind_issuer_and_document_number(
    notices: dict[str, Any], name: str, kind: str, issuer: str, number: str
) -> None:
    notice = the(notices, name)
    assert (notice.kind, notice.issuer, notice.doc_number) == (kind, issuer, number)
    assert bool(notice.number_note) is not bool(number)


@pytest.mark.parametrize(
    ("name", "deadlines"),
    [
        ("cz2024", [("2024-09-30", None, "stated", "2024年9月30日")]),
        ("bj2020", [("2020-07-20", None, "stated", "2020年7月20日前"), (None, 5, "stated", "5天")]),
        ("wh2025", [("2025-04-29", None, "inferred", "4月29日前"), ("2025-12-31", None, "stated", "到2025年底")]),
        ("cugb2023", [("2023-05-12 12:00", None, "inferred", "5月12日（周五）中午12：00前")]),
    ],
)
def test_deadlines(notices: dict[str, Any], name: str, deadlines: list[tuple[Any, ...]]) -> None:
    found = the(notices, name).deadlines
    assert [(one.date and str(one.date), one.days, one.year_source, one.printed) for one in found] == deadlines


def test_the_printed_friday_is_a_friday(notices: dict[str, Any]) -> None:
    due = the(notices, "cugb2023").deadlines[0].date
    assert due is not None
    assert due.day.weekday() == 4


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("cz2024", ["苏教科工〔2023〕8号", "苏教科工〔2020〕49号", ""]),
        ("cugb2023", ["京教工发〔2023〕5号", "京教工发〔2023〕4号"]),
    ],
)
def test_basis_documents(notices: dict[str, Any], name: str, numbers: list[str]) -> None:
    assert [document.number for document in the(notices, name).basis] == numbers


@pytest.mark.parametrize(("name", "steps"), [("cz2024", 6), ("bj2020", 5), ("wh2025", 6), ("cugb2023", 5)])
def test_number_of_steps(notices: dict[str, Any], name: str, steps: int) -> None:
    assert len(the(notices, name).workflow) == steps


@pytest.mark.parametrize(("name", "anomalies"), [("cz2024", 14), ("bj2020", 11), ("wh2025", 12), ("cugb2023", 10)])
def test_faults_of_the_originals_are_told(notices: dict[str, Any], name: str, anomalies: int) -> None:
    assert len(the(notices, name).editor_notes) == anomalies


@pytest.mark.parametrize("name", ["cz2024", "bj2020", "wh2025", "cugb2023"])
def test_attachments_carry_the_exact_names_of_their_forms(published: Load, notices: dict[str, Any], name: str) -> None:
    forms = published("forms")
    linked = [attachment for attachment in the(notices, name).attachments if attachment.form]
    assert linked
    for attachment in linked:
        form = forms[f"forms/{attachment.form}"].entry
        assert isinstance(form, Form)
        assert comparable(attachment.name) in {comparable(form.title), comparable(form.title + form.edition)}


def test_attachment_lists_name_the_same_files_in_body_and_front_matter(notices: dict[str, Any]) -> None:
    for id, (_, entry, body) in notices.items():
        listed = re.findall(r"^\d+\. \[(.+)\]\(@forms/(\w+)\)$", body.partition("附件：\n")[2], re.MULTILINE)
        assert listed == [(one.name, one.form) for one in entry.attachments if one.form], id


def test_thresholds_and_veto_of_changzhou(notices: dict[str, Any]) -> None:
    notice = the(notices, "cz2024")
    values: list[object] = [(one.value, one.unit, one.bound) for one in notice.thresholds]
    assert values == [
        (95, "分", "以上"),
        (98, "%", "以上"),
        (2, "名", "以上"),
        (2, "次", "以上"),
        (1, "次", "以上"),
        (1500, "字", "以下"),
        (4, "页", "等于"),
    ]
    assert len(notice.vetoes) == 1
    assert [(level.level, level.count) for level in notice.network] == [(1, 1), (2, 7), (3, None)]
    assert notice.workflow[3].methods == ("听取汇报", "查阅材料", "察看场所设备", "测评满意度")


def test_money_and_numbers_of_beijing(notices: dict[str, Any]) -> None:
    notice = the(notices, "bj2020")
    (grant,) = notice.funding
    assert [grant.amount, grant.count, grant.total] == [20000, 40, 800000]
    assert [quota.count for quota in notice.quota] == [40, 270]
    assert notice.mail_subject == "单位名称+心理助推申报"


def test_plan_of_weihai(notices: dict[str, Any]) -> None:
    notice = the(notices, "wh2025")
    plan = notice.plan
    assert plan is not None
    assert [goal.value for goal in plan.goals] == [4, 9, 40, 1000, None]
    assert len(plan.projects) == 5
    targets = [target.value for project in plan.projects for target in project.targets]
    assert targets == [150, 20000, 50, 100, 5, 1000, 2, None]
    assert len(plan.projects[1].groups) == 3
    assert (len(plan.course_categories), plan.course_count, plan.expert_count) == (8, 211, 40)
    assert [level.count for level in notice.network] == [1, 4, 9, 40]


def test_quota_money_and_bounds_of_the_university(notices: dict[str, Any]) -> None:
    notice = the(notices, "cugb2023")
    assert [quota.count for quota in notice.quota] == [2, 7]
    (grant,) = notice.funding
    assert [grant.amount, *(share.amount for share in grant.shares), grant.total] == [4000, 2000, 2000, 28000]
    assert [one.value for one in notice.thresholds] == [80, 1000, 3, 90, 90, 1]
    assert notice.thresholds[2].upto == Decimal(5)


BODY_FIGURES = {
    "cz2024": "苏教科工〔2023〕8号 苏教科工〔2020〕49号 1+7+N 2024年9月30日 95分 98% 2名 1500字 共4页 同意推荐 85681358",
    "bj2020": "2015—2019年 270家 40个 2万元 5天 2020年7月20日 500字 100052 83570324 83570053 12351 zgxlfwzt@163.com",
    "wh2025": "4个区市分中心 9个 40个 1000名 40名专家 150场 2万人次 50个单位 100场 5期 2期 8类211个 4月29日 0631-5331881 317号",
    "cugb2023": "〔2023〕5号 〔2023〕4号 80分 100分 10分 110分 2个 7个 3—5张 1000字 2000元 4000元 5月12日 82322450",
}


@pytest.mark.parametrize("name", BODY_FIGURES)
def test_the_body_states_every_figure(notices: dict[str, Any], name: str) -> None:
    body = notices[f"notices/{name}"].body
    assert [figure for figure in BODY_FIGURES[name].split() if figure not in body] == []


PLAN_FIGURES = {
    "students/school-care-22-points": (
        "22条 1500人 五年内 100% 特色学校10所 试点学校5所 2名 六种 24小时 5·25 10·10",
        "P1",
        18,
    ),
    "mind/five-in-one": ("2学分 32学时 1:4000 1:1000 40学时 20学时 15元 300平方米 5·25 10·10", "P2", 16),
    "crisis/three-steps-seven-times": ("每两周 9课时 10学时 至少1次 2节 2名 525", "P3", 12),
    "policy/eighteen-measures": ("2—3个 三年内 1:4000 每3年 9课时 32—36学时 四年级 12320 12355 5月", "P4", 19),
    "tcm/constitution-service": ("九种 九类 五个模块 《中医体质分类与判定》", "P5", 6),
    "body/checkup-rules": ("提前3天 两个院区 二级甲等 六类", "P6", 5),
}


@pytest.mark.parametrize("name", PLAN_FIGURES)
def test_the_six_plans_state_their_figures_and_systems(articles: dict[str, Any], name: str) -> None:
    figures, prefix, count = PLAN_FIGURES[name]
    _, entry, body = articles[f"articles/{name}"]
    whole = body + entry.summary + "".join(source.name for source in entry.sources)
    assert [figure for figure in figures.split() if figure not in whole] == []
    assert [system for system in entry.systems if system.startswith(prefix)] == [
        f"{prefix}-{number:02}" for number in range(1, count + 1)
    ]


def test_eighteen_measures_are_eighteen(articles: dict[str, Any]) -> None:
    body = articles["articles/policy/eighteen-measures"].body
    assert re.findall(r"^\| (\d+) \|", body, re.MULTILINE) == [str(number) for number in range(1, 19)]


def test_nothing_comes_from_the_future_and_every_column_is_fresh(
    articles: dict[str, Any], notices: dict[str, Any]
) -> None:
    newest: dict[str, str] = {}
    for id, (_, entry, _) in {**articles, **notices}.items():
        assert str(entry.date) <= "2026-11-18 09:30", id
        column = id.split("/")[1] if id.startswith("articles/") else "notices"
        newest[column] = max(newest.get(column, ""), str(entry.date))
    assert set(newest) == {"body", "mind", "crisis", "tcm", "family", "students", "policy", "life", "notices"}
    assert min(newest.values()) >= "2026-11-04"


def test_every_state_of_a_notice_is_shown_at_the_pinned_moment(notices: dict[str, Any]) -> None:
    closes = {name: str(the(notices, name).lifecycle().closes) for name in ("self-check-2026", "needs-survey-2026")}  # type: ignore[union-attr]
    assert "2026-11-18" < closes["self-check-2026"] <= "2026-11-25 09:30" < closes["needs-survey-2026"]
    assert str(the(notices, "course-order-2027").opens) > "2026-11-18 09:30"
    assert str(the(notices, "wh2025").closes) < "2026-11-18"
