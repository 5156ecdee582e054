"""References that lead somewhere, but not to what they are meant for."""

from __future__ import annotations

from posixpath import splitext

from site_src.assemble.site import Site
from site_src.assemble.target import Target
from site_src.model.assets.asset_type import IMAGES
from site_src.model.card import Card
from site_src.problems import Problem
from site_src.read.body import Reference


def kind_fault(site: Site, card: Card, link: Reference, target: Target) -> Problem | None:
    """Return what is wrong with the kind of a target that was found, if anything."""
    entry = site.by_id.get(target.entry)
    shown = next((kind for kind in site.types.values() if kind.shortcode == link.kind), None)
    if shown is not None:
        if entry is None or entry.card.type != shown.folder:
            text = f"“{target.title}”不是{shown.name}，不能用“::: {shown.name}”显示"
            return _problem(card, link, "shortcode-type", text, f"写 {shown.folder} 里的编号，或者改成普通链接")
    elif link.kind == "deadline":
        if entry is None or not entry.card.closes:
            text = f"“{target.title}”没有截止时间，不能用“::: 期限”显示"
            return _problem(card, link, "shortcode-type", text, "在那一条的开头写上 closes，或者改成普通链接")
    elif link.kind == "image":
        if entry is not None or splitext(target.url)[1].lower() not in IMAGES:
            known = "、".join(sorted(end.removeprefix(".") for end in IMAGES))
            return _problem(
                card, link, "image-type", f"“{link.target}”不是图片", f"图片可以是：{known}；别的去掉前面的 !"
            )
    elif link.kind == "asset" and entry is not None:
        return _problem(
            card, link, "asset-entry", f"“{link.target}”是一条内容，不是附件文件", "写附件的文件名，如 名单.pdf"
        )
    return None


def _problem(card: Card, link: Reference, rule: str, message: str, hint: str) -> Problem:
    return Problem(card.path, link.line, link.column, rule, message, hint)
