"""Click's messages in Chinese."""

from __future__ import annotations

import click


def in_chinese(error: click.ClickException) -> str:
    """Return the message of a usage error in Chinese."""
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项{near}"
    if isinstance(error, click.MissingParameter):
        return f"缺少 {_name(error)}"
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take a value" in error.message
        return f"选项 {error.option_name} 后面{'不用写值' if takes_none else '要写一个值'}"
    if isinstance(error, click.BadParameter):
        return f"{_name(error)} 的值不对：{_expected(error)}"
    if error.message.startswith("Got unexpected extra argument"):
        extra = error.message.partition("(")[2].rstrip(")")
        return f"多写了：{extra}。有空格的内容要用引号括起来"
    return error.message


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "参数"
    return parameter.human_readable_name if isinstance(parameter, click.Argument) else parameter.opts[-1]


def _expected(error: click.BadParameter) -> str:
    """Return what should stand there: said by us, or told from the type where the words are click's."""
    kind = error.param.type if error.param else None
    if not error.message.isascii() or kind is None:
        return error.message
    if isinstance(kind, click.IntRange):
        most = f"到 {kind.max} " if kind.max is not None else "起"
        return f"应是 {kind.min or 0} {most}的整数"
    if isinstance(kind, click.Choice):
        return f"可以写的有：{'、'.join(map(str, kind.choices))}"
    return "应是一个整数" if kind is click.INT else error.message
