"""The key of a job covers every field that its renderer sees, and nothing need be done for that when a field is added."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import pytest

from site_src.assemble.target import Outcome, target
from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.palette import Palette
from site_src.plan import jobs as kinds
from site_src.plan.job import Job
from site_src.plan.jobs.covered import Covered
from site_src.plan.jobs.files import RobotsJob
from site_src.plan.jobs.page import PageJob
from site_src.plan.jobs.references import References
from site_src.plan.jobs.stored import Stored
from site_src.plan.key_part import FACE, FACES, NAMED_FACES, KeyPart
from site_src.plan.shards import MOST_WHOLE
from site_src.plan.views.card import CardView
from site_src.ready import Ready
from tests.small_site import SmallSite, notice, small_site
from tests.unit.build.test_documents import form

CARD: CardView = CardView(
    "pages/x", "pages", "x", "x.html", "", "", "", "", "", "", "", {}, False, False, False, False, (), (), b"f" * 16
)
GIVEN: Mapping[str, Any] = {
    "palette": Palette((), {"--font": ("sans-serif",)}),
    "used": {"rubrics/x": Stored("rubrics/x", "content/rubrics/x.yaml", 0, b"x" * 16)},
    "references": References(("link",), ("@pages/x",), (target(Outcome.FOUND, "x.html"),)),
    "covered": (
        Covered(Stored("rubrics/x", "content/rubrics/x.yaml", 0, b"x" * 16), "x.html", References((), (), ())),
    ),
}
"""Values of fields whose type says no other."""


@dataclass(frozen=True, slots=True)
class SignedRobots(RobotsJob):
    """A kind of job with one field more."""

    signature: str


@dataclass(frozen=True, slots=True)
class TwiceNamed(RobotsJob):
    """A kind of job in which one part would hide another."""

    other: Annotated[str, KeyPart(lambda text: b"", name="base")]


def kinds_of_jobs() -> set[type[Job]]:
    """Return every kind of job of the program."""
    names = [f"{kinds.__name__}.{module.name}" for module in pkgutil.iter_modules(kinds.__path__)]
    found = {one for name in names for one in vars(import_module(name)).values() if isinstance(one, type)}
    return {one for one in found if issubclass(one, Job)} - {Job, PageJob}


@pytest.fixture(scope="module")
def planned(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[type[Job], Job]:
    """A job of every kind, as it is planned for a small portal."""
    site = small_site(tmp_path_factory.mktemp("keys"))
    site.write("content/forms/activity.yaml", form())
    asked = "[{no: 1, name: 班组活动登记表, form: activity}]"
    site.write("content/notices/first.md", notice("活动", "见[](@breathe)。\n", date="2026-11-10", attachments=asked))
    site.write("content/courses/one.yaml", "title: 走路\nnumber: 1\n")
    row = "id: e{0}, number: {1}, title: 第{1}位, pool: 市级, fields: [睡眠], qualifications: [执业医师]"
    rows = [f"- {{{row.format(number, number + 1)}}}\n" for number in range(MOST_WHOLE)]
    site.write("content/experts/pool.yaml", "".join(rows))
    items = "[{no: 1, points: 5, text: 有场地}]"
    site.write("content/rubrics/one.yaml", f"title: 细则\ntotal: 5\ncategories: [{{name: 场地, items: {items}}}]\n")
    return {type(job): job for job in all_jobs(site, project)}


def all_jobs(site: SmallSite, project: Path) -> tuple[Job, ...]:
    options = site.options(theme=f"{project}/themes/default", gallery=True)
    found = examine(options, site.clock, Voice(lambda step, done, total: None, site.said.append))
    assert isinstance(found, Ready), found.problems
    return found.plan.all


def another(job: Job, name: str, part: KeyPart | None) -> Any:
    """Return some other value of the field `name`."""
    value = getattr(job, name)
    for which, other in ((FACE, CARD), (FACES, (CARD,)), (NAMED_FACES, {"x": CARD})):
        if part is which:
            return other
    if name in GIVEN and value != GIVEN[name]:
        return GIVEN[name]
    if isinstance(value, CardView):
        return CARD
    if isinstance(value, int):
        return not value if isinstance(value, bool) else value + 1
    if isinstance(value, str):
        return f"{value}x"
    if isinstance(value, bytes):
        return bytes(255 - byte for byte in value)
    if hasattr(value, "_replace"):
        return (
            value._replace(digest=b"x" * 16) if hasattr(value, "digest") else value._replace(**{value._fields[-1]: "x"})
        )
    return {"x": "y"} if isinstance(value, Mapping) else value[1:] if value else ("x",)


def test_every_kind_of_job_is_planned_somewhere(planned: dict[type[Job], Job]) -> None:
    assert set(planned) == kinds_of_jobs()


@pytest.mark.parametrize("kind", sorted(kinds_of_jobs(), key=str))
def test_another_value_of_any_field_gives_another_key(kind: type[Job], planned: dict[type[Job], Job]) -> None:
    job = planned[kind]
    hints = get_type_hints(kind, include_extras=True)
    same = []
    for field in fields(kind):
        part = next((one for one in getattr(hints[field.name], "__metadata__", ())), None)
        other = replace(job, **{field.name: another(job, field.name, part)})
        if other.key == job.key:
            same.append(field.name)
        if field.name not in {"kind", "output", "source"}:
            changed = {name for name in job.parts if other.parts[name] != job.parts[name]}
            assert [other.behind(name) for name in changed] == [getattr(other, field.name)]
    assert same == []


def test_a_field_that_is_added_is_in_the_key_and_has_a_name() -> None:
    one = SignedRobots("robots", "robots.txt", "content/site.yaml", b"e" * 16, "", "one")
    other = replace(one, signature="two")

    assert one.key != other.key
    assert {name for name in one.parts if one.parts[name] != other.parts[name]} == {"signature"}
    assert one.key != RobotsJob("robots", "robots.txt", "content/site.yaml", b"e" * 16, "").key


def test_two_fields_cannot_be_one_part() -> None:
    with pytest.raises(TypeError, match="base"):
        _ = TwiceNamed("robots", "robots.txt", "content/site.yaml", b"e" * 16, "", "").key
