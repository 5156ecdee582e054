"""References that lead nowhere, outside, or to something of the wrong kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from site_src.assemble.site import Site
from site_src.assemble.target import Outcome, Target
from site_src.check.reference_kinds import kind_fault
from site_src.check.reported import IsReported
from site_src.discover.text import Texts
from site_src.model.card import Card
from site_src.problems import Problem, Remedy, Severity
from site_src.read.body import Reference

MOST = 12
"""Entries that a hint lists."""

_NUMBER = re.compile(r"[\d ()（）+-]{7,}")
_ON_A_COMPUTER = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.ASCII)
_PATH_TO_ENTRY = re.compile(r"^(?:\.{0,2}/)+|\.(?:html?|md|ya?ml)$", re.ASCII)
"""What a path, as it stands in the bar of a browser, has around the name of an entry."""


def link_faults(site: Site, text: Texts, is_reported: IsReported) -> Iterator[Problem]:
    """Yield a problem at each reference of an entry that is a mistake; `text` gives the lines for the remedies.

    A link to an entry that is not published is only a warning: it becomes plain text.
    """
    found = Outcome.FOUND
    published = ((site.by_id[id].card, targets) for id, targets in site.targets.items())
    for card, targets in (*published, *site.ahead):
        for link, target in zip(card.links, targets, strict=True):
            if target.outcome is found:
                if link.kind != "link" and (fault := kind_fault(site, card, link, target)):
                    yield fault
            elif (fault := _fault(site, card, link, target)) and not _follows(link, target, is_reported):
                yield replace(fault, remedy=_remedy(link, target, text(card.path)))


def _fault(site: Site, card: Card, link: Reference, target: Target) -> Problem | None:
    said = _SAID[target.outcome](site, card, link, target)
    if said is None:
        return None
    severity = Severity.WARNING if target.outcome is Outcome.HIDDEN else Severity.ERROR
    return Problem(card.path, link.line, link.column, *said, severity=severity)


def _remedy(link: Reference, target: Target, text: str) -> Remedy | None:
    """Return how to write the target that was found near, where the source has what it stands for."""
    line = text.split("\n", link.line)[link.line - 1][link.column - 1 :]
    if target.outcome is Outcome.NO_ANCHOR:
        written = f"{link.target}#{link.fragment}"
        meant = f"{link.target}#{target.detail}"
    else:
        written, meant = link.target, target.detail
    if not target.detail or target.outcome not in (Outcome.MISSING, Outcome.NO_ANCHOR, Outcome.CASE):
        return None
    if written.startswith("@") and not line.startswith("@"):
        # Named in a front matter or a shortcode: with its folder or without.
        return next(
            (Remedy(link.column, len(form), meant) for form in _forms(written[1:]) if _begins(line, form)), None
        )
    mark = "@" if written.startswith("@") and target.outcome is Outcome.MISSING else ""
    return Remedy(link.column, len(written), f"{mark}{meant}") if _begins(line, written) else None


def _forms(id: str) -> tuple[str, ...]:
    return id, id.partition("/")[2]


def _begins(line: str, written: str) -> bool:
    """Tell whether `line` begins with `written` and not with more of the same word."""
    behind = line[len(written) : len(written) + 1]
    return bool(written) and line.startswith(written) and not (behind.isalnum() or behind in ("-", "_", "/"))


def _follows(link: Reference, target: Target, is_reported: IsReported) -> bool:
    missing = target.outcome is Outcome.MISSING and _is_by_id(link)
    return missing and is_reported(link.target.removeprefix("@"))


def _is_by_id(link: Reference) -> bool:
    return link.kind not in ("image", "asset") and (link.kind != "link" or link.target.startswith("@"))


Said = tuple[str, str, str]
"""Rule, message and hint."""


def _missing(site: Site, card: Card, link: Reference, target: Target) -> Said:
    text = f"找不到“{link.target if link.kind == 'link' else link.target.removeprefix('@')}”"
    if _is_by_id(link):
        mark = "@" if link.kind == "link" else ""
        if target.detail:
            return "link-missing", text, f"是不是 {mark}{target.detail}？"
        if _NUMBER.fullmatch(link.target.rpartition("/")[2]):
            return "link-missing", text, f"这里写那一条的编号，不写号码。{_listed(site, link)}"
        return "link-missing", text, _listed(site, link) or "编号是 content 下的文件夹加文件名，不带扩展名"
    if found := _ON_A_COMPUTER.match(link.target):
        name = link.target.replace("\\", "/").rpartition("/")[2]
        return "link-missing", f"“{found[0]}…”是一台电脑里的路径，别人打不开", f"把 {name} 放到本文件旁边，写成 {name}"
    if (id := _PATH_TO_ENTRY.sub("", link.target)) in site.by_id and link.kind == "link":
        return "link-missing", text, f"引用另一个条目，写成 @{id}"
    hint = f"是不是 {target.detail}？" if target.detail else "检查文件名。"
    return "link-missing", text, f"{hint}路径从本文件所在的文件夹算起"


def _listed(site: Site, link: Reference) -> str:
    """Return what may be named here, with titles: of two numbers that look alike, one is not the other."""
    named = link.target.removeprefix("@").partition("/")[0] if link.kind in ("entry", "link") else ""
    shown = next((kind for kind in site.types.values() if kind.shortcode == link.kind or kind.folder == named), None)
    cards = [entry.card for entry in site.of(shown)] if shown else []
    listed = "、".join(f"{card.id.partition('/')[2]}（{card.title}）" for card in cards[:MOST])
    more = f"……共 {len(cards)} 个" if len(cards) > MOST else ""
    return f"可以写的编号：{listed}{more}" if cards else ""


def _ambiguous(site: Site, card: Card, link: Reference, target: Target) -> Said:
    ways = " 或 ".join(f"@{id}" for id in target.detail.split("、"))
    return "link-ambiguous", f"“{link.target}”可以是几个条目：{target.detail}", f"写全编号：{ways}"


def _no_anchor(site: Site, card: Card, link: Reference, target: Target) -> Said:
    there = site.by_id[target.entry].card if target.entry in site.by_id else card
    where = f"“{there.title}”" if there is not card else "本页"
    if target.detail:
        hint = f"是不是 #{target.detail}？"
    elif there.anchors:
        known = [f"#{anchor}" for anchor in there.anchors.split("\n")[:8]]
        hint = f"可以写：{'、'.join(known)}"
    else:
        hint = "那一页没有小标题，去掉 # 和后面的字"
    return "link-anchor", f"{where}里没有“#{link.fragment}”", hint


def _case(site: Site, card: Card, link: Reference, target: Target) -> Said:
    return "link-case", f"“{link.target}”的大小写与文件名不一致", f"写成 {target.detail}；网站服务器区分大小写"


def _outside(site: Site, card: Card, link: Reference, target: Target) -> Said:
    hint = "把文件复制到 content 里再引用；别的网站写 https:// 开头的网址"
    return "link-outside", f"“{link.target}”指到了内容文件夹以外", hint


def _hidden(site: Site, card: Card, link: Reference, target: Target) -> Said | None:
    if not target.entry:  # its source is wrong, which is reported there
        return None
    hint = "它发布以前这里显示为文字；不需要的话去掉链接"
    return "link-hidden", f"“{target.title}”现在没有发布（草稿、未到时间或已撤下）", hint


_SAID: dict[Outcome, Callable[[Site, Card, Reference, Target], Said | None]] = {
    Outcome.MISSING: _missing,
    Outcome.AMBIGUOUS: _ambiguous,
    Outcome.NO_ANCHOR: _no_anchor,
    Outcome.CASE: _case,
    Outcome.OUTSIDE: _outside,
    Outcome.HIDDEN: _hidden,
}
