"""Build the portal: ``python build.py``. All commands: ``python build.py --help``."""

import sys

MISSING = """缺少 Python 软件包 {name}。
Debian、Ubuntu：运行 make site，它会装好所缺的软件并建站；以后也可以用 .venv/bin/python build.py。
其他系统：先运行 python -m pip install . ，再运行 python build.py。"""


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 (started by hand, the version is whatever the machine has)
        print("需要 Python 3.11 或更新的版本，现在是", sys.version.split()[0], file=sys.stderr)
        sys.exit(3)
    try:
        from site_src.cli import main as command

        command()
    except KeyboardInterrupt:  # while the program is still being loaded; later it says so itself
        print("已中断。", file=sys.stderr)
        sys.exit(130)
    except ModuleNotFoundError as error:
        # A missing package is the reader's to mend; a missing module of ours is our fault.
        if error.name is None or error.name.partition(".")[0] == "site_src":
            raise
        print(MISSING.format(name=error.name), file=sys.stderr)
        sys.exit(3)


if __name__ == "__main__":  # a spawned worker imports this file and must not build again
    main()
