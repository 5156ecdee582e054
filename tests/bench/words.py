"""Chinese sentences for the corpus: plain talk about rest and movement, put together by chance."""

# ruff: noqa: SIM905 (a list of words reads better as a line of text)

from __future__ import annotations

from random import Random

TIMES = "清晨 午休时 课间 下班以后 周末 睡前一小时 值班结束后 开会之前 雨天 换季的时候 连续伏案之后 月底忙碌时".split()
PEOPLE = "我们 办公室的同事 新来的老师 一线职工 驿站的志愿者 年长的同事 班组长 值夜班的人 经常出差的人 很多人".split()
HABITS = (
    "先喝几口温水 站起来走一走 把屏幕调暗一些 做三次缓慢的深呼吸 伸展肩膀和后背 记下当天的感受 把手机放到远处 "
    "约上一位同伴 晒一会儿太阳 提前安排好第二天的事 慢慢吃完一顿饭 给眼睛留出休息的时间 打开窗户换换空气"
).split()
RESULTS = (
    "心里会安稳一些 注意力更容易收回来 肩颈不再那么紧 晚上更容易平静下来 一天的节奏清楚了许多 和家人说话也更有耐心 "
    "疲劳感有所减轻 工作之间有了停顿 情绪有了出口 身体慢慢热起来"
).split()
ADVICE = (
    "不必一次做到很多 贵在坚持 以舒服为度 感到不适就停下来 可以在驿站的活动室里试一试 也可以请驿站的老师带着做 "
    "每周固定两三次就好 不要和别人比较 遇到困难可以拨打热线 把它写进日程更容易记住"
).split()
TOPICS = "作息 步行 睡眠 情绪 饮食 护眼 放松 沟通 减压 拉伸 阅读 园艺 呼吸 日晒 结伴运动".split()
KINDS = "小方法 备忘 一周计划 常见疑问 经验 入门 清单 提醒".split()


def sentence(chance: Random) -> str:
    """Return one sentence of about 40 characters."""
    return (
        f"{chance.choice(TIMES)}，{chance.choice(PEOPLE)}{chance.choice(HABITS)}，"
        f"再{chance.choice(HABITS)}，{chance.choice(RESULTS)}；{chance.choice(ADVICE)}。"
    )


def phrase(chance: Random) -> str:
    """Return a short clause without an end mark, for list items and table cells."""
    return f"{chance.choice(TIMES)}{chance.choice(HABITS)}"


def heading(chance: Random) -> str:
    return f"{chance.choice(TOPICS)}的{chance.choice(KINDS)}"
