"""The working year of a union: brand, network, goals, projects with their targets."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from site_src.model.part import Part
from site_src.model.values.moment import Moment


class Level(Part):
    """One level of a service network; `count` is None where the number is open (N)."""

    level: int = Field(ge=1, description="第几级，从上往下数", examples=["1"])
    name: str = Field(min_length=1, description="这一级叫什么", examples=["市职工心理健康服务中心"])
    count: int | None = Field(default=None, ge=0, description="个数；不定的（N）不写", examples=["7"])
    role: str = Field(default="", description="是什么、做什么", examples=["区（市）总站，同时是市总站的分站"])
    note: str = Field(default="", description="说明，如数字的来历", examples=["个数由正文推定"])


class PlanTarget(Part):
    """A figure to reach; `value` is None where the original gives a direction only."""

    what: str = Field(min_length=1, description="什么指标", examples=["公益巡讲"])
    value: Decimal | None = Field(default=None, ge=0, description="目标数；原件没有数字的不写", examples=["150"])
    unit: str = Field(default="", description="单位；“40余场”写 value: 40、unit: 余场", examples=["场", "余场"])
    bound: str = Field(default="", description="原件的限定词", examples=["不少于", "以上"])
    note: str = Field(default="", description="说明", examples=["逐步提高，没有数字"])


class Care(Part):
    """What a group of staff is offered."""

    group: str = Field(min_length=1, description="哪一类职工", examples=["新就业形态劳动者"])
    service: str = Field(min_length=1, description="提供什么服务", examples=["在工会驿站办心理沙龙或一对一咨询"])


class Project(Part):
    """One project of the year."""

    no: int = Field(ge=1, description="序号", examples=["1"])
    name: str = Field(min_length=1, description="项目名称", examples=["心理健康知识普及工程"])
    printed_name: str = Field(default="", description="原件的写法与名称不同时写", examples=["做好数字赋能工程"])
    activity: str = Field(default="", description="活动名称", examples=["“百场万人”公益巡讲"])
    mode: str = Field(default="", description="方式", examples=["点单送课"])
    places: tuple[str, ...] = Field(default=(), description="在哪里开展", examples=["[机关, 企事业单位, 镇街]"])
    groups: tuple[Care, ...] = Field(default=(), description="按人群提供的服务")
    targets: tuple[PlanTarget, ...] = Field(default=(), description="指标")


class Brand(Part):
    """The name under which the service is known."""

    name: str = Field(min_length=1, description="品牌名称", examples=["惠心·赋能"])
    slogan: str = Field(default="", description="口号", examples=["普惠职工心灵 赋予职工能量"])
    motto: str = Field(default="", description="服务理念", examples=["普惠+精准"])
    system: tuple[str, ...] = Field(default=(), description="服务体系", examples=["[工会主导, 单位主体, 社会联动]"])


class WorkPlan(Part):
    """The plan that a yearly work notice carries."""

    brand: Brand | None = Field(default=None, description="服务品牌")
    goals_by: Moment | None = Field(default=None, description="总体目标的完成时间", examples=["2025-12-31"])
    goals: tuple[PlanTarget, ...] = Field(default=(), description="总体目标")
    projects: tuple[Project, ...] = Field(default=(), description="项目")
    course_categories: tuple[str, ...] = Field(default=(), description="课程类别", examples=["[情绪管理, 压力调整]"])
    course_count: int | None = Field(default=None, ge=0, description="课程门数", examples=["211"])
    expert_count: int | None = Field(default=None, ge=0, description="专家人数", examples=["40"])
    requirements: tuple[str, ...] = Field(default=(), description="工作要求", examples=["[专人负责, 经费投入]"])
