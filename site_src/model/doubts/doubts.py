"""What is doubtful or wrong in a record that is sound by itself: numbering, gaps, names.

It depends on the source alone, so it is found when the source is read and kept with
the reading; what depends on other entries or on the moment is found by `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pydantic import BaseModel

from site_src.dialling import lacks_area
from site_src.model.entry import Entry
from site_src.model.facts.assessment import ASSESSMENTS
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.rubric import RUBRICS
from site_src.model.facts.station import STATIONS
from site_src.model.judge.fault import Fault
from site_src.problems import Problem, Severity, masked
from site_src.read.document import Document
from site_src.read.excerpt import excerpt
from site_src.read.tree import Tree
from site_src.read.websites import host_of, other_site


def doubts(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    """Yield what is doubtful in `entry`, made of `tree`, a record of `document`."""
    for fault in _backward_dates(entry):
        yield _warning(fault, tree, document, "查对这两个日期，多半有一个写错了年份")
    for fault in _misnamed_sites(entry):
        yield _warning(fault, tree, document, "名称和网址要是同一个网站：改名称，或者改网址")
    find = _DOUBTS.get(entry.content_type.folder)
    if find is not None:
        yield from find(entry, tree, document)


def _backward_dates(entry: Entry) -> Iterator[Fault]:
    """Yield a fault for each day that cannot be before that of publishing and is."""
    for key, name, moment in (("updated", "修订时间", entry.updated), ("expires", "到期时间", entry.expires)):
        if entry.date and moment and moment.end <= entry.date.start:
            details = {"name": name, "moment": str(moment), "date": str(entry.date)}
            yield Fault((key,), "date-backward", "{name} {moment} 早于发布时间 {date}", details)


def _misnamed_sites(record: BaseModel, place: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    """Yield a fault for each address that is given under the name of another website."""
    for key in type(record).model_fields:
        value = getattr(record, key)
        for index, one in enumerate(value if isinstance(value, tuple) else (value,)):
            way = (*place, key, index) if isinstance(value, tuple) else (*place, key)
            if isinstance(one, BaseModel):
                yield from _misnamed_sites(one, way)
            elif key in ("url", "website") and isinstance(one, str) and "://" in one:
                name = getattr(record, "name", "") or getattr(record, "title", "")
                if other := other_site(name, one):
                    details = {"other": other, "host": host_of(one)}
                    yield Fault(way, "link-text", "名称写的是 {other}，打开的是 {host}", details)


def _rubric(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    from site_src.model.doubts.rubric_faults import band_faults, numbering_faults
    from site_src.model.types.rubric import Rubric

    assert isinstance(entry, Rubric)
    for fault in numbering_faults(entry):
        yield _warning(fault, tree, document, "按顺序编号；原件就印错的，把印的序号写在 printed_no")
    for fault in band_faults(entry):
        yield _warning(fault, tree, document, str((fault.details or {})["hint"]))


def _assessment(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    from site_src.model.doubts.scale_score import band_faults
    from site_src.model.types.assessment import Assessment

    assert isinstance(entry, Assessment)
    keys = [subscale.key for subscale in entry.subscales]
    for kind, subscale, low, high in band_faults(entry):
        own = bool(subscale) and bool(entry.subscales[keys.index(subscale)].bands)
        place = ("subscales", keys.index(subscale), "bands") if own else ("bands",)
        scores = f"{low} 分" if low == high else f"{low} 到 {high} 分"
        text = f"{f'分量表“{subscale}”的 ' if subscale else ''}{scores}{'没有结果' if kind == 'gap' else '有几个结果'}"
        hint = f"归上一段的，那一段的 high 写 {high}；归下一段的，那一段的 low 写 {low}；前后都没有的，加上这一段"
        if kind == "overlap":
            hint = f"只留一段：前一段的 high 写到 {low} 以下，或后一段的 low 从 {high} 以上写起"
        yield _warning(Fault(place, "score-bands", text), tree, document, hint)


def _notice(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    from site_src.model.doubts.editor_words import editor_words
    from site_src.model.doubts.repeated_signature import repeated_signature
    from site_src.model.types.attachment_list import attachment_problems
    from site_src.model.types.notice import Notice

    assert isinstance(entry, Notice)
    yield from attachment_problems(document, entry.attachments)
    yield from editor_words(document)
    yield from repeated_signature(document, entry.signed)


def _contact(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    from site_src.model.types.contact import Contact

    assert isinstance(entry, Contact)
    for index, phone in enumerate(() if entry.dial_from_outside else entry.phones):
        yield from _without_area(phone, ("phones", index), tree, document)


def _station(entry: Entry, tree: Tree, document: Document) -> Iterator[Problem]:
    from site_src.model.types.station import Station

    assert isinstance(entry, Station)
    yield from _without_area(entry.phone or "", ("phone",), tree, document)


def _without_area(phone: str, place: tuple[str | int, ...], tree: Tree, document: Document) -> Iterator[Problem]:
    if lacks_area(phone):
        fault = Fault(place, "phone-area", "座机号码没有区号：{phone}，别的城市打不通", {"phone": phone})
        hint = f"在前面写上区号和一个减号，{phone} 照写"
        yield _warning(fault, tree, document, hint)


_DOUBTS: dict[str, Callable[[Entry, Tree, Document], Iterator[Problem]]] = {
    RUBRICS.folder: _rubric,
    ASSESSMENTS.folder: _assessment,
    NOTICES.folder: _notice,
    CONTACTS.folder: _contact,
    STATIONS.folder: _station,
}


def _warning(fault: Fault, tree: Tree, document: Document, hint: str) -> Problem:
    line, column = tree.locate(fault.place)
    message = masked(fault.message.format_map(fault.details or {}))
    shown = excerpt(document.text, line, column)
    return Problem(document.path, line, column, fault.rule, message, hint, shown, Severity.WARNING)
