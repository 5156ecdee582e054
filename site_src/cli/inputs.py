"""What a published file depends on, in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_src.assemble.live import LiveEntry
from site_src.plan.frame import NOTHING
from site_src.plan.job import Job
from site_src.plan.shown import shown_entries
from site_src.publish.outputs import Origin

PARTS = {
    "template": "模板",
    "site": "全站共用的内容",
    "entry": "条目本身",
    "standing": "条目的状态和网址",
    "newer": "较新的一篇",
    "older": "较旧的一篇",
    "references": "引用的条目和文件",
    "shortcodes": "短代码的模板",
    "related": "正文里展示的条目",
    "tags": "标签",
    "boards": "页面上的数据",
    "documents": "可下载的文档",
    "handouts": "整类内容的文档",
    "look": "文档的版式和程序",
    "portal": "网站的名称和地址",
    "used": "一起用到的细则或表格",
    "rows": "印在表里的条目",
    "months": "每月发布的篇数",
    "entries": "列出的条目",
    "place": "列表的名称和页码",
    "engine": "程序和它用的软件包",
    "members": "合在一起的文件",
    "enclosed": "打包的文件",
    "palette": "theme.yaml 里的颜色和字体",
    "bytes": "文件本身",
    "part": "部件的模板",
    "examples": "部件的例子",
    "address": "网页的网址",
    "pages": "单页",
    "shelves": "各栏目的篇数",
    "base": "网站的正式地址",
    "urls": "收录的网址",
}
SITE = "site.yaml、固定的时刻、导航和页脚、求助条的电话、主题的样式和脚本"
ONCE = {"new": "第一次生成，或者程序更新过、缓存是新的", "file": "已发布的文件被改动或删掉过"}
CHANGES = {"added": "新出现", "removed": "不再出现", "changed": "变了"}
MOST = 6
"""How many entries are named before the rest is only counted."""


Where = Callable[[str], str]
"""From the logical path of a source, or the name of a file of the theme, to the file as an editor finds it."""


def used(job: Job, where: Where) -> Iterator[str]:
    """Yield each input of `job`: what it is, and what an editor would open."""
    for part, digest in job.parts.items():
        if digest != NOTHING:
            yield from _item(PARTS.get(part, part), list(_behind(part, job, where)))


def _behind(part: str, job: Job, where: Where) -> Iterator[str]:
    inputs = job.inputs
    if part == "template":
        yield f"{where('templates/' + inputs['template'])}（和它引入的模板）"
    elif part == "site":
        yield SITE
    elif part == "entry":
        yield named(inputs["entry"], where)
    elif part in ("newer", "older"):
        yield named(inputs[part], where)
    elif part == "references":
        yield from (f"《{target.title}》" if target.title else target.url for target in inputs["targets"])
    elif part == "related":
        yield from (named(entry, where) for entry in inputs["related"].values())
    elif part == "boards":
        yield from (named(entry, where) for entry in inputs["boards"])
    elif part in ("entries", "rows"):
        yield from (named(entry, where) for entry in shown_entries(job))
    elif part == "tags":
        yield from inputs.get("tags", inputs.get("paths", ()))
    elif part == "members":
        yield from map(where, inputs["members"])
    elif part == "enclosed":
        yield from (file.name for file in inputs["enclosed"])
    elif part == "bytes":
        yield where(inputs["file"])


def named(entry: LiveEntry, where: Where) -> str:
    """Return how an editor knows an entry: title and file."""
    return f"《{entry.card.title}》（{where(entry.card.path)}）"


def because(origin: Origin, job: Job | None, titles: Mapping[str, LiveEntry], where: Where) -> Iterator[str]:
    """Yield why the file was made: each input that differed, and the entries behind it; `titles` by id."""
    reasons = [part for part in origin.reasons if part != "standing" or "entry" not in origin.reasons]
    for part in reasons:
        if part in ONCE:
            yield from _item(ONCE[part], ())
            continue
        behind = _entries_behind(part, origin, job, titles, where)
        if not behind and job is not None and part in job.parts and job.parts[part] != NOTHING:
            behind = list(_behind(part, job, where))
        yield from _item(f"{PARTS.get(part, part)}变了", behind)


def _entries_behind(
    part: str, origin: Origin, job: Job | None, titles: Mapping[str, LiveEntry], where: Where
) -> list[str]:
    """Return the entries that made `part` differ; empty if that is not known of this part."""
    if part in ("newer", "older"):
        entry = job.inputs.get(part) if job is not None else None
        if entry is None:
            return ["现在没有了"]
        how = origin.changed.get(entry.card.id)
        return [f"{named(entry, where)}{'的标题、摘要、日期或状态变了' if how == 'changed' else '换到了这个位置'}"]
    if part == "references":
        ids = {name[1:]: how for name, how in origin.changed.items() if name[:1] == "@"}
    elif part == "enclosed":
        ids = {name[1:]: how for name, how in origin.changed.items() if name[:1] == "+"}
    elif part in ("entries", "rows", "related", "boards"):
        ids = {name: how for name, how in origin.changed.items() if name[:1] != "@"}
    else:
        return []
    return [f"{named(titles[id], where) if id in titles else id}{CHANGES[how]}" for id, how in ids.items()]


def _item(what: str, names: Sequence[str]) -> Iterator[str]:
    """Yield one item of a list: a single name beside it, several below it."""
    if len(names) < 2:
        yield f"  - {what}" + (f"：{names[0]}" if names else "")
        return
    yield f"  - {what}："
    yield from (f"      {name}" for name in names[:MOST])
    if len(names) > MOST:
        yield f"      ……共 {len(names)} 项"
