"""Whatever is edited in whatever order: the incremental tree equals the clean one, byte for byte."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_site import HOTLINE, SETTINGS, THEME, SmallSite, article, notice, small_site, stamps, tree_of

TITLES = ("晒太阳", "走路", "“喝水” & <午睡>", "Tea")
BODIES = (
    "正文。\n",
    "另一段正文。\n\n## 小标题\n\n后面。\n",
    "见[](@breathe)。\n",
    "见[需求调查](../../notices/survey.md)。\n",
    "见[](@articles/mind/walk)。\n",
    "::: 期限 notices/survey\n",
    "::: 热线 12356\n\n![说明](pic.svg)\n",
)
NAMES = ("mind/walk", "mind/散步", "tcm/tea", "mind/rest", "top")
EVENT_TIMES = ("yearly: {first: 12-25, last: 01-20}", "starts: 2026-11-26 14:30", "starts: 9999-12-31")
DATES = ("2026-10-01", "2026-11-02", '"2026-11-18 09:30"', "2026-11-18", "2026-11-19", "2027-01-01")
SITE_FILES = (
    SETTINGS,
    SETTINGS.replace("page_size: 2", "page_size: 3"),
    SETTINGS.replace("示例市教职工", "示范市教职工"),
    SETTINGS.replace("base_url: https://www.example.org/yizhan/\n", ""),
    SETTINGS.replace("columns:\n", "columns:\n  tcm: {title: 中医}\n"),
    SETTINGS + "  tcm: {title: 中医}\n",
    SETTINGS + "soon_days: 30\n",
    SETTINGS + "qr: 否\n",
    SETTINGS + "timezone: America/New_York\n",
    SETTINGS + 'as_of: "2026-11-30 17:29"\n',
    SETTINGS + "nmae: 写错的键\n",
)
MAP = (
    '{% extends "base.html" %}{% block main %}{{ view.cards }}{{ view.counts }}{{ view.columns }}'
    "{{ view.months }}{{ view.letters }}{% endblock %}\n"
)
BROWSE = '{% extends "base.html" %}{% block main %}{{ view.cards }}{{ view.kinds }}{% endblock %}\n'
SEARCH = (
    '{% extends "base.html" %}{% block main %}{{ view.files }}{{ view.headings }}{{ view.distress }}{% endblock %}\n'
)
THEME_FILES = tuple(path for path in THEME if path != "theme.yaml")

Change = Callable[[SmallSite], object]


def fields() -> st.SearchStrategy[dict[str, Any]]:
    """Front matter that makes sense, mostly."""
    return st.fixed_dictionaries(
        {"date": st.sampled_from(DATES)},
        optional={
            "tags": st.sampled_from(("[放松]", "[放松, Tea]", "[tea]", "[走]")),
            "slug": st.sampled_from(("stroll", "tea", "rest")),
            "draft": st.sampled_from(("是", "否")),
            "expires": st.sampled_from(("2026-11-17", "2026-11-20")),
            "on_expiry": st.sampled_from(("mark", "remove")),
            "updated": st.just("2026-11-18"),
            "summary": st.just("一句话"),
            "sample": st.just("是"),
        },
    )


def _put(name: str, title: str, body: str, front: dict[str, Any], site: SmallSite) -> None:
    site.write(f"content/articles/{name}.md", article(title, body, **front))


def _survey(closes: str, title: str, site: SmallSite) -> None:
    site.write("content/notices/survey.md", notice(title, "请填写。\n", date="2026-11-10", closes=closes))


def _event(when: str, title: str, site: SmallSite) -> None:
    site.write("content/events/day.yaml", f"title: {title}\ndate: 2026-11-10\nkind: 主题日\n{when}\n")


def _delete(name: str, site: SmallSite) -> None:
    (site.folder / f"content/articles/{name}.md").unlink(missing_ok=True)


def _rename(name: str, other: str, site: SmallSite) -> None:
    old, new = (site.folder / f"content/articles/{one}.md" for one in (name, other))
    if old.exists():
        new.parent.mkdir(exist_ok=True)
        old.rename(new)


def _mend(path: str, extra: str, site: SmallSite) -> None:
    site.write(f"theme/{path}", THEME[path] + extra)


def _touch(number: int, site: SmallSite) -> None:
    files = sorted(file for file in (site.folder / "content").rglob("*") if file.is_file())
    os.utime(files[number % len(files)])


def _published_file(number: int, site: SmallSite) -> Path | None:
    files = sorted(file for file in site.output.rglob("*") if file.is_file())
    return files[number % len(files)] if files else None


def _tamper(number: int, how: str, site: SmallSite) -> None:
    file = _published_file(number, site)
    if file is None:
        return
    if how == "delete":
        file.unlink()
    elif how == "touch":
        os.utime(file)
    elif how == "replace":
        file.rename(file.with_name("other"))
        file.with_name("other").write_bytes(b"edited")
        file.with_name("other").rename(file)
    else:
        with file.open("ab") as opened:
            opened.write(b"edited in place")


def _later(minutes: int, site: SmallSite) -> None:
    site.clock += timedelta(minutes=minutes)


def _asset(text: str, site: SmallSite) -> None:
    site.write("content/articles/mind/plan.txt", text)


def _static(shape: str, site: SmallSite) -> None:
    top = site.folder / "content/static/docs"
    if top.is_dir():
        shutil.rmtree(top)
    top.unlink(missing_ok=True)
    if shape != "none":
        site.write("content/static/docs" + ("/a.txt" if shape == "folder" else ""), "文\n")


def _lose(what: str, site: SmallSite) -> None:
    place = {"cache": site.work, "output": site.output, "next": site.work / "next"}[what]
    shutil.rmtree(place, ignore_errors=True)


def changes() -> st.SearchStrategy[Change]:
    """One thing that an editor, a designer, a clock or a clumsy hand may do between two builds."""
    names, numbers = st.sampled_from(NAMES), st.integers(0, 40)
    put = st.builds(partial, st.just(_put), names, st.sampled_from(TITLES), st.sampled_from(BODIES), fields())
    closes = st.sampled_from(('"2026-11-18 09:29"', '"2026-11-18 09:31"', "2026-11-24", "2026-12-30"))
    how = st.sampled_from(("delete", "touch", "replace", "append"))
    return st.one_of(
        put,
        put,
        st.builds(partial, st.just(_survey), closes, st.sampled_from(TITLES)),
        st.builds(partial, st.just(_event), st.sampled_from(EVENT_TIMES), st.sampled_from(("讲座", "走一走"))),
        st.builds(partial, st.just(_delete), names),
        st.builds(partial, st.just(_rename), names, names),
        st.sampled_from(SITE_FILES).map(lambda text: lambda site: site.write("content/site.yaml", text)),
        st.builds(partial, st.just(_mend), st.sampled_from(THEME_FILES), st.sampled_from(("", " \n", "<!-- -->\n"))),
        st.builds(partial, st.just(_touch), numbers),
        st.builds(partial, st.just(_tamper), numbers, how),
        st.builds(partial, st.just(_later), st.sampled_from((1, 60 * 24, 60 * 24 * 40, -1, -60 * 24 * 365))),
        st.builds(partial, st.just(_asset), st.sampled_from(("甲\n", "乙\n"))),
        st.builds(partial, st.just(_static), st.sampled_from(("none", "file", "folder"))),
        st.builds(partial, st.just(_lose), st.sampled_from(("cache", "output", "next"))),
        st.sampled_from((HOTLINE, HOTLINE + "sample: 是\n", HOTLINE + "tags: [求助]\n")).map(
            lambda text: lambda site: site.write("content/contacts/hotlines.yaml", text)
        ),
    )


def modes() -> st.SearchStrategy[dict[str, Any]]:
    """Options of a build; most builds take the usual ones."""
    odd = ({"drafts": True}, {"as_of": "2026-11-25"}, {"base_url": "https://example.org/"}, {"strict": True})
    return st.one_of(st.just({}), st.just({}), st.just({}), st.sampled_from(odd))


def connected_site(folder: Path) -> SmallSite:
    """Return a portal in which every kind of reference occurs from the beginning."""
    site = small_site(folder)
    site.write("content/articles/mind/pic.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n')
    site.write("theme/templates/sitemap.html", MAP)
    site.write("theme/templates/browse.html", BROWSE)
    site.write("theme/templates/search.html", SEARCH)
    site.write("content/pages/about.md", article("关于"))
    site.write("content/articles/mind/walk.md", article("走路", BODIES[3] + "\n" + BODIES[5], date=DATES[0]))
    site.write("content/articles/mind/rest.md", article("歇一歇", BODIES[4] + "\n" + BODIES[6], date=DATES[1]))
    return site


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(changes(), modes()), min_size=6, max_size=14))
def test_after_any_edits_the_incremental_tree_equals_the_clean_one(steps: list[tuple[Change, dict[str, Any]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = connected_site(Path(folder))
        site.published()
        for change, options in steps:
            change(site)
            before = stamps(site.output)
            result = site.build(**options)
            beside = site.folder / "beside" / "output"
            clean = site.build(**options, output=beside, clean=True)
            assert result.published == clean.published
            assert result.until == clean.until
            assert set(result.problems) == set(clean.problems)
            if result.published:
                assert site.tree() == tree_of(beside)
            else:
                assert stamps(site.output) == before
