"""Lists, posters and calendars in the build: made of what the portal has, remade only for what they show."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.small_site import SmallSite

COURSES = "编号,序号,类别,课程主题,适合对象,时长（分钟）,备注\n{rows}"
FORM = """\
title: 公益课程一览表
kind: 一览表
filled_by: 工会
date: 2026-11-01
sections:
- grid: [1, 4]
  blocks:
  - id: courses
    label: 公益课程
    rows_from: courses
    columns:
    - {id: no, label: 序号, type: auto_number}
    - {id: topic, label: 课程主题, type: text, from: title}
"""
STATIONS = "编号,名称,网络,层级,电话\ncity,市总站,city,1,0519-01234567\n"
EVENT = "title: {title}\nkind: 讲座\ndate: 2026-11-01\n{time}\n"


def courses(*titles: str) -> str:
    rows = (f"c{number},{number},睡眠,{title},全体教职工,60,\n" for number, title in enumerate(titles, start=1))
    return COURSES.format(rows="".join(rows))


@pytest.fixture
def giving(site: SmallSite, project: Path) -> SmallSite:
    """A small portal with the look of documents, three courses and a list page that offers documents."""
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    site.write("content/courses/courses.csv", courses("午睡", "早睡", "少熬夜"))
    page = "{% for one in view.handouts %}{{ one.url }} {{ one.size }} {{ one.name }}\n{% endfor %}"
    site.write("theme/templates/section.html", page + "{% for card in view.cards %}{{ card.title }}{% endfor %}")
    return site


def offered(site: SmallSite, section: str) -> list[str]:
    lines = (site.output / section / "index.html").read_text("utf-8").split("\n")
    return [line.split()[0] for line in lines if line.startswith("files/")]


def test_a_section_offers_its_list_and_what_a_portal_does_not_have_is_not_made(giving: SmallSite) -> None:
    giving.published()
    assert offered(giving, "courses") == ["files/courses/courses.pdf", "files/courses/courses.xlsx"]
    posters = [f"files/contacts/{name}.pdf" for name in ("poster-a4", "poster-a3", "cards")]
    assert offered(giving, "contacts") == posters
    assert offered(giving, "notices") == []
    folders = ("courses", "experts", "stations", "contacts", "events")
    made = {path for path in giving.tree() if path.startswith(tuple(f"files/{name}/" for name in folders))}
    assert made == {"files/courses/courses.pdf", "files/courses/courses.xlsx", *posters}


def test_an_edited_course_remakes_its_list_its_form_and_the_pages_that_show_them(giving: SmallSite) -> None:
    giving.write("content/forms/list.yaml", FORM)
    giving.write("content/stations/stations.csv", STATIONS)
    giving.published()
    giving.write("content/courses/courses.csv", courses("午睡", "早睡早起", "少熬夜"))
    made = set(giving.published().made) - {"manifest.txt"}
    documents = {f"files/{name}" for name in ("courses/courses.pdf", "courses/courses.xlsx")}
    documents |= {f"files/forms/list{end}" for end in (".pdf", ".docx", ".xlsx")}
    # The first page and its neighbours name the course.
    pages = {"index.html", "courses/index.html", "courses/c1.html", "courses/c2.html", "courses/c3.html"}
    assert documents | {"courses/index.html"} <= made
    assert made <= documents | pages | {"forms/list.html"}
    assert giving.tree() == giving.clean_tree()


def test_what_a_list_does_not_show_leaves_it_as_it_is(giving: SmallSite) -> None:
    giving.published()
    giving.write("content/contacts/office.yaml", "title: 办公室\nkind: office\nphones: ['0519-01234500']\n")
    made = set(giving.published().made)
    assert "contacts/index.html" in made
    assert {path for path in made if path.startswith("files/")} == set()


def test_any_edits_end_in_what_a_clean_build_gives(giving: SmallSite) -> None:
    giving.published()
    edits = (
        ("content/forms/list.yaml", FORM),
        ("content/stations/stations.csv", STATIONS),
        ("content/events/day.yaml", EVENT.format(title="讲座", time="starts: 2026-12-01")),
        ("content/courses/courses.csv", courses("早睡", "午睡")),
        ("content/events/day.yaml", EVENT.format(title="讲座改期", time="starts: 2027-01-05")),
        ("content/contacts/more.yaml", "title: 急救\nkind: emergency\nphones: ['120']\nhours: 全天\n"),
    )
    for path, text in edits:
        giving.write(path, text)
        giving.published()
    assert giving.tree() == giving.clean_tree()


def test_a_form_that_is_filled_has_no_pdf_to_fill_in(giving: SmallSite) -> None:
    giving.write("content/forms/list.yaml", FORM)
    giving.published()
    forms = {path for path in giving.tree() if path.startswith("files/forms/")}
    assert forms == {f"files/forms/list{end}" for end in (".pdf", ".docx", ".xlsx")}


def test_each_of_the_two_newest_years_with_events_has_a_calendar(giving: SmallSite) -> None:
    for year in (2024, 2025, 2026):
        giving.write(f"content/events/e{year}.yaml", EVENT.format(title="讲座", time=f"starts: {year}-05-06"))
    giving.write("content/events/day.yaml", EVENT.format(title="教师节", time="yearly: {first: 09-10}"))
    giving.published()
    assert offered(giving, "events") == [f"files/events/calendar-{year}.pdf" for year in (2026, 2025)]
    for year in (2024, 2025, 2026):
        (giving.folder / f"content/events/e{year}.yaml").unlink()
    giving.published()
    assert offered(giving, "events") == ["files/events/calendar.pdf"]


def test_a_section_that_goes_takes_its_documents_with_it(giving: SmallSite) -> None:
    giving.published()
    (giving.folder / "content/courses/courses.csv").unlink()
    gone = giving.published().gone
    assert {"files/courses/courses.pdf", "files/courses/courses.xlsx"} <= set(gone)


def test_the_first_of_the_help_bar_heads_the_poster_then_emergency_calls(giving: SmallSite) -> None:
    import pypdfium2

    line = "- {{id: '{phone}', title: {title}, kind: {kind}, phones: ['{phone}'], hours: 全天, priority: {place}}}\n"
    lines = [("12351", "工会热线", "hotline", 1), ("120", "急救", "emergency", 9), ("12320", "卫生热线", "hotline", 2)]
    text = "".join(line.format(phone=a, title=b, kind=c, place=d) for a, b, c, d in lines)
    giving.write("content/contacts/more.yaml", text)
    giving.published()
    with pypdfium2.PdfDocument(str(giving.output / "files/contacts/poster-a4.pdf")) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    names = ["全国心理援助热线", "急救", "工会热线", "卫生热线"]
    assert sorted(names, key=words.index) == names


def test_a_character_that_no_font_has_is_named_with_its_line(giving: SmallSite) -> None:
    giving.write("content/courses/courses.csv", courses("午睡\U0003134a"))
    problem = next(problem for problem in giving.build().problems if problem.rule == "letter-not-printed")
    assert "\U0003134a" in problem.message
    assert problem.path == "content/courses/courses.csv"
    assert "午睡\U0003134a" in problem.excerpt


def test_posters_and_cards_take_the_colours_of_the_theme_and_official_documents_do_not(
    giving: SmallSite, project: Path
) -> None:
    """A theme laid over it that changes its main colour."""
    (giving.folder / "themes").mkdir()
    (giving.folder / "theme").rename(giving.folder / "themes/plain")
    settings = (giving.folder / "themes/plain/theme.yaml").read_text("utf-8")
    giving.write("themes/plain/theme.yaml", settings + "tokens: {colours: {accent: [pine]}}\n")
    giving.write("theme/theme.yaml", "extends: plain\n")
    giving.published(theme=None)
    before = giving.tree()

    giving.write("theme/theme.yaml", 'extends: plain\ncolours: {accent: "#1d4e89"}\n')
    giving.published(theme=None)
    after = giving.tree()

    assert giving.tree() == giving.clean_tree(theme=None)
    changed = {path for path in before if path.endswith(".pdf") and before[path] != after[path]}
    assert changed == {f"files/contacts/{name}.pdf" for name in ("poster-a4", "poster-a3", "cards")}
