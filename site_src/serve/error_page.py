"""The page that stands in for every other while the sources cannot be shown."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from site_src.folded import Message, folded
from site_src.problems import masked
from site_src.report import WORDS, also_at, counted, left_out, place_of
from site_src.serve.attempt import Attempt

_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'unsafe-inline'; base-uri 'none'">
<title>{title}</title>
<style>
body {{ max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; line-height: 1.7;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }}
h1 {{ font-size: 1.5rem; }}
ol {{ padding: 0; list-style: none; }}
li {{ margin: 1.25rem 0; padding: .75rem 1rem; border-inline-start: .3rem solid #b3261e; background: #b3261e14; }}
li.warning {{ border-color: #8a6100; background: #8a610014; }}
p {{ margin: .25rem 0; overflow-wrap: anywhere; }}
code, pre {{ font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .95em; }}
pre {{ margin: .5rem 0; padding: .5rem .75rem; overflow-x: auto; background: #8881; }}
.rule {{ opacity: .75; }}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


def error_page(attempt: Attempt, last_good: str) -> bytes:
    """Return the page that says what is wrong with `attempt`: the messages of the terminal, place by place.

    `last_good` is the path of the same page in the last good site, empty if there is none.
    """
    if attempt.refusal:
        title, body = "预览做不出来", f"<p>{escape(masked(attempt.refusal))}</p>"
    elif attempt.crash:
        title = "程序出错了"
        body = (
            "<p>这是程序的错，不是内容的错。改动内容或主题后会再试一次；报告问题时请附上下面的文字。</p>"
            f'<pre class="crash">{escape(masked(attempt.crash))}</pre>'
        )
    else:
        problems = attempt.result.problems if attempt.result else ()
        title = f"要改正才能预览：{counted(problems)}"
        shown, left = folded(problems)
        worst_first = sorted(shown, key=lambda message: not message.first.is_error)
        body = "<ol>\n" + "\n".join(_item(message, attempt.roots) for message in worst_first) + "\n</ol>"
        body += "".join(f"<p>{escape(one.rule)}：{left_out(one)}</p>" for one in left)
    way = f'<p><a href="{escape(last_good)}">看上一次做好的网站</a></p>\n' if last_good else ""
    note = "<p>改好并保存文件，这一页会自动换成网页。</p>\n"
    return _PAGE.format(title=escape(title), body=note + way + body).encode()


def waiting_page() -> bytes:
    """Return the page for the time of the first build."""
    return _PAGE.format(title="正在生成网站", body="<p>做好以后，这一页会自动换成网页。</p>").encode()


def _item(message: Message, roots: Mapping[str, str]) -> str:
    problem, place = message.first, place_of(message.first, roots)
    lines = [
        f'<li class="{problem.severity.value}">',
        f'<p><code class="place">{escape(place)}</code> <span class="rule">{escape(problem.rule)}</span></p>',
        f"<p><strong>{WORDS[problem.severity]}：</strong>{escape(masked(problem.message))}</p>",
    ]
    if problem.excerpt:
        lines.append(f"<pre>{problem.line} | {escape(masked(problem.excerpt))}</pre>")
    if problem.hint:
        lines.append(f"<p>改法：{escape(masked(problem.hint))}</p>")
    if also := also_at(message, roots):
        lines.append(f"<p>{escape(also)}</p>")
    return "".join([*lines, "</li>"])
