"""What is said when the program itself fails: short for the user, whole in a file."""

from __future__ import annotations

import tempfile
import traceback

from site_src.problems import masked

UNTOUCHED = "已发布的网站没有动。"


def crashed(error: Exception) -> str:
    """Return the message for `error`, whose traceback is kept in a file of the system's temporary folder."""
    record = _kept(error)
    where = f"详细记录：{record}" if record else "详细记录没能保存"
    if isinstance(error, OSError) and error.strerror:
        place = f"（{error.filename}）" if error.filename else ""
        return f"做不下去了：{error.strerror}{place}。{UNTOUCHED}\n请检查磁盘空间和文件权限，再运行一次。{where}"
    said = masked(str(error)).partition("\n")[0]
    return f"程序自身出错了：{type(error).__name__}：{said}。{UNTOUCHED}\n这不是内容写错了。{where}，反馈时请一并附上。"


def _kept(error: Exception) -> str:
    """Write the traceback, numbers that may be personal masked; return the file, empty if none could be written."""
    text = masked("".join(traceback.format_exception(error)))
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="yizhan-", suffix=".log", delete=False) as file:
            file.write(text)
            return file.name
    except OSError:
        return ""
