"""The choice that an editor meant by a word: the choices of a schema are English, the words of an office are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from site_src.model.facts.course import COURSES
from site_src.model.facts.expert import EXPERTS
from site_src.model.facts.station import STATIONS

WORDS: dict[str, str] = {
    "mark": "注明 标记 保留 标注 已过期",
    "remove": "删除 撤下 隐藏 下线 移除 去掉 撤销 delete hide",
    "portrait": "竖 竖向 竖版 纵向 纵",
    "landscape": "横 横向 横版",
    "hotline": "热线 服务热线 心理热线",
    "emergency": "紧急 急救 应急 紧急电话",
    "office": "办公 办公室 单位 办公联系",
    "online": "网上 在线 线上 网站 网上服务",
    "stated": "原件 原文 原件写明",
    "inferred": "推定 推断 推测",
    "row": "行 通栏 一行",
    "above": "上方 上 上面",
    "side": "左 左边 旁边 侧边",
    "none": "不印 无 没有",
    "sum": "求和 相加 合计 总和",
    "transformed": "转换 换算 转化",
    "calm": "平稳 正常",
    "notice": "留意 注意 关注",
    "seek": "建议求助 求助",
    "urgent": "紧急 尽快求助 立即求助",
    "single": "单选 单选题 单项选择",
    "multiple": "多选 多选题 多项选择",
    "judge": "判断 判断题 对错",
    "table": "表格 表",
    "target_board": "目标 目标板",
    "network": "网络 服务网络",
    "calendar": "日历",
    "text": "文字 文本 单行 单行文字 填空",
    "multiline": "多行 多行文字 段落 大段文字 长文字",
    "number": "数字 数 小数 序号",
    "integer": "整数",
    "score": "分数 评分 打分 得分",
    "date": "日期 年月日",
    "date_range": "起止日期 日期范围 起止 期间",
    "year": "年份 年",
    "year_month": "年月",
    "month_day": "月日",
    "percent": "百分数 百分比",
    "choice": "单选 选择 下拉 选项",
    "boxes": "多选 勾选 复选 打勾",
    "yes_no": "是否 是或否 对错",
    "phone": "电话 手机 座机 联系电话 电话号码",
    "email": "邮箱 邮件 电子邮箱",
    "attachment": "附件",
    "office_use": "单位填写 办公用 审核用 工会填写",
    "signature": "签名 签字",
    "signoff": "签章 盖章 签字盖章",
    "auto_number": "序号 自动编号",
    "printed": "原件印有 印有 印好",
    "implied": "正文提到 提到",
    COURSES.folder: "课程",
    EXPERTS.folder: "专家",
    STATIONS.folder: "驿站",
    "category": "类别 类",
    "content": "内容 评估内容",
    "item": "条目 指标",
    "how": "评分办法 办法 标准 评分标准",
    "points": "分值 分",
    "left": "左 靠左 左对齐",
    "right": "右 靠右 右对齐",
}
"""Words for each choice that is not in Chinese."""
_BESIDE = re.compile(r"[\s“”‘’\"'。，；;]+")


def meant(value: str, choices: Sequence[str]) -> str:
    """Return the one of `choices` that `value` stands for, or nothing."""
    bare = _BESIDE.sub("", value).casefold()
    named = [choice for choice in choices if bare in (choice, *WORDS.get(choice, "").split())]
    if len(named) == 1:
        return named[0]
    return next(iter(get_close_matches(bare, choices, 1, 0.6)), "")
