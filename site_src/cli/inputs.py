"""What a published file depends on, in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_src.assemble.live import LiveEntry
from site_src.plan.job import Job
from site_src.plan.jobs.package import Enclosed
from site_src.plan.jobs.page import Template
from site_src.plan.jobs.references import References
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.jobs.stored import Stored
from site_src.plan.key_part import NOTHING
from site_src.plan.views.card import CardView
from site_src.publish.outputs import Origin

PARTS = {
    "template": "模板",
    "colours": "主题的颜色",
    "site": "全站共用的内容",
    "entry": "条目本身",
    "standing": "条目的状态和网址",
    "newer": "较新的一篇",
    "older": "较旧的一篇",
    "references": "引用的条目和文件",
    "covered": "逐条对照的细则",
    "shortcodes": "短代码的模板",
    "related": "正文里展示的条目",
    "tags": "标签",
    "counts": "每个标签的篇数",
    "boards": "页面上的数据",
    "above": "上一级的单页",
    "documents": "可下载的文档",
    "document": "带着的文档",
    "made": "那份文档的内容",
    "blanks": "在网页上填写的空白表",
    "handouts": "整类内容的文档",
    "look": "文档的版式和程序",
    "portal": "网站的名称和地址",
    "used": "一起用到的细则或表格",
    "rows": "印在表里的条目",
    "latest": "各栏目最新的条目",
    "due": "临近截止的条目",
    "coming": "近期的活动",
    "entries": "列出的条目",
    "place": "列表的名称和页码",
    "engine": "程序和它用的软件包",
    "members": "合在一起的文件",
    "assets": "样式里用到的图片",
    "enclosed": "打包的文件",
    "number": "附件的编号",
    "asked": "看了以后要填的表",
    "current": "现在要交这份表的通知",
    "palette": "theme.yaml 里的颜色和字体",
    "bytes": "文件本身",
    "part": "部件的模板",
    "examples": "部件的例子",
    "address": "网页的网址",
    "pages": "单页",
    "shelves": "各栏目的篇数",
    "columns": "各专栏的篇数",
    "base": "网站的正式地址",
    "urls": "收录的网址",
    "maps": "分开的几份网站地图",
    "months": "各月的条目数",
    "letters": "各首字母的条目数",
    "zone": "时区",
    "file": "第几份检索文件",
    "shards": "检索的条目和文字",
    "shard": "检索的条目",
    "texts": "网页上的文字",
    "pairs": "要不要字对索引",
    "files": "检索文件的版本",
    "headings": "搜索结果的类别",
    "distress": "先给求助电话的词",
    "calendar": "条目的日历",
    "qr": "网页的二维码",
    "title": "名称",
    "date": "日期",
    "year": "年份",
    "sources": "列出的条目所在的文件",
}
SITE = "site.yaml、固定的时刻、导航和页脚、求助条的电话、主题的样式和脚本"
ONCE = {
    "source": "来源文件改了名",
    "new": "第一次生成，或者程序更新过、缓存是新的",
    "file": "已发布的文件被改动或删掉过",
}
CHANGES = {"added": "新出现", "removed": "不再出现", "changed": "变了"}
MOST_NAMED = 6
"""How many entries are named before the rest is only counted."""


LISTED = frozenset({"entries", "rows", "related", "covered", "boards", "pages", "latest", "due", "coming"})
"""Parts that are made of other entries."""
MARKED = {"references": "@", "enclosed": "+"}
"""What the names of faces begin with that are no entries (see `Job.faces`), by part."""

Entries = Mapping[str, LiveEntry]
"""The published entries by id."""
Where = Callable[[str], str]
"""From the logical path of a source, or the name of a file of the theme, to the file as an editor finds it."""


def used(job: Job, entries: Entries, where: Where) -> Iterator[str]:
    """Yield each input of `job`: what it is, and what an editor would open."""
    for part, digest in job.parts.items():
        if digest != NOTHING:
            yield from _item(PARTS.get(part, part), list(_behind(part, job.behind(part), entries, where)))


def _behind(part: str, value: object, entries: Entries, where: Where) -> Iterator[str]:
    """Yield what stands behind a part, as far as it has names; `value` is that of its field."""
    match value:
        case Template():
            yield f"{where('templates/' + value.name)}（和它引入的模板）"
        case Stored():
            yield _entry(value.id, entries, where)
        case CardView() if part != "standing":
            yield _entry(value.id, entries, where)
        case References():
            yield from (f"《{target.title}》" if target.title else target.url for target in value.targets)
        case SourceFile():
            yield where(value.path)
        case str():
            yield value
        case bytes() if part == "site":
            yield SITE
        case Mapping() if part == "tags":
            yield from value
        case Mapping() if part in LISTED:
            for one in value.values():
                yield from _behind(part, one, entries, where)
        case tuple() if type(value) is tuple:
            for one in value:
                if isinstance(one, Enclosed):
                    yield one.name
                elif isinstance(one, CardView | SourceFile):
                    yield from _behind(part, one, entries, where)


def _entry(id: str, entries: Entries, where: Where) -> str:
    return named(entries[id], where) if id in entries else id


def named(entry: LiveEntry, where: Where) -> str:
    """Return how an editor knows an entry: title and file."""
    return f"《{entry.card.title}》（{where(entry.card.path)}）"


def because(origin: Origin, job: Job | None, entries: Entries, where: Where) -> Iterator[str]:
    """Yield why the file was made: each input that differed, and the entries behind it."""
    parts = job.parts if job is not None else {}
    for part in origin.reasons:
        if part in ONCE:
            yield from _item(ONCE[part], ())
        elif part != "standing" or "entry" not in origin.reasons:
            behind = _changed(part, origin, job, entries, where)
            if not behind and job is not None and parts.get(part, NOTHING) != NOTHING:
                behind = list(_behind(part, job.behind(part), entries, where))
            yield from _item(f"{PARTS.get(part, part)}变了", behind)


def _changed(part: str, origin: Origin, job: Job | None, entries: Entries, where: Where) -> list[str]:
    """Return the entries that made `part` differ; empty if that is not known of this part."""
    if part in ("newer", "older"):
        card = job.behind(part) if job is not None else None
        if card is None:
            return ["现在没有了"]
        how = origin.changed.get(card.id)
        beside = _entry(card.id, entries, where)
        return [f"{beside}{'的标题、摘要、日期或状态变了' if how == 'changed' else '换到了这个位置'}"]
    mark = MARKED.get(part, "")
    if not mark and part not in LISTED:
        return []
    ids = {name.removeprefix(mark): how for name, how in origin.changed.items() if _mark(name) == mark}
    return [f"{_entry(id, entries, where)}{CHANGES[how]}" for id, how in ids.items()]


def _mark(name: str) -> str:
    return name[0] if name[0] in "@+" else ""


def _item(what: str, names: Sequence[str]) -> Iterator[str]:
    """Yield one item of a list: a single name beside it, several below it."""
    if len(names) < 2:
        yield f"  - {what}" + (f"：{names[0]}" if names else "")
        return
    yield f"  - {what}："
    yield from (f"      {name}" for name in names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        yield f"      ……共 {len(names)} 项"
