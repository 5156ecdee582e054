"""The command itself: which subcommands there are, and what an exit code means.

0 built, 1 problems in the content, 2 wrong usage, 3 the program or the machine failed.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from site_src import __version__
from site_src.cli.help import ChineseWords
from site_src.refused import Refused

if TYPE_CHECKING:
    from site_src.model.content_type import ContentTypes

COMMANDS = {
    "build": "生成网站（不写命令时就是它）",
    "serve": "预览：保存文件，浏览器自动刷新",
    "check": "只检查，不生成：链接、合计、日期、热线核对、栏目更新",
    "new": "新建一个条目：new 类型 标题",
    "explain": "说明一个生成的文件从哪里来、上次为什么重做",
    "next-change": "下一次不改内容也该重新生成的时刻",
    "schema": "导出各类内容的 JSON Schema，供编辑器提示",
    "theme": "主题在哪里；取一个模板或部件来改：theme copy 文件",
    "init": "在一个空文件夹里新建一套门户内容",
}


class LazyGroup(ChineseWords, click.Group):
    """Imports a subcommand when it is asked for: each build pays only for what it does."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"site_src.cli.{name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"，是不是 {near[0]}？" if near else f"。可用的命令：{'、'.join(COMMANDS)}"
            raise click.UsageError(f"没有“{args[0]}”这个命令{hint}", context)
        # The name as it is written: the module's own name would be the same for all.
        return args[0], self.get_command(context, args[0]), args[1:]

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h", "--version")):
            args = ["build", *args]
        return super().parse_args(context, args)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="",
    subcommand_metavar="[命令] [选项]",
    help="把 content/ 里的 Markdown 和 YAML 生成健康驿站门户网站。\n\n"
    "某个命令的选项：命令后面加 --help。退出码：0 成功，1 内容有错误，2 用法不对，3 程序或电脑出了问题。",
)
@click.version_option(__version__, message="%(version)s", help="显示版本")
def command() -> None:
    """Run a subcommand."""


def main(args: list[str] | None = None, types: ContentTypes | None = None) -> Any:
    """Run the command line and exit with its code; `types` are the content types of the portal, None for the program's."""
    # Records are made in great numbers, without cycles, by a process that soon ends.
    gc.disable()
    try:
        code = command.main(args, prog_name=_name(), standalone_mode=False, obj=types)
    except click.Abort:
        _stop("已中断。", 130)
    except click.ClickException as error:
        _stop(_usage(error), 2)
    except Refused as error:
        _stop(str(error), 2)
    except KeyboardInterrupt:
        _stop("已中断。", 130)
    except BrokenPipeError:
        # Whoever read our output has read enough; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if isinstance(error, ModuleNotFoundError) and not (error.name or "site_src").startswith("site_src"):
            raise  # a package is not installed: build.py says how to get it
        from site_src.cli.crash import crashed

        _stop(crashed(error), 3)
    sys.exit(code if isinstance(code, int) else 0)


def _name() -> str:
    """Return how the command was started, to be shown in usage and next steps."""
    program = os.path.basename(sys.argv[0])
    return f"python {program}" if program.endswith(".py") else program


def _stop(text: str, code: int) -> None:
    click.echo(text, err=True)
    sys.exit(code)


def _usage(error: click.ClickException) -> str:
    """Return a usage error in Chinese, with the way to the help."""
    from site_src.cli.words import in_chinese

    context = getattr(error, "ctx", None)
    path = context.command_path if context else _name()
    return f"{in_chinese(error)}\n用法见：{path} --help"
