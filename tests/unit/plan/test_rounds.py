"""A form says for which notice it is filled in now; a notice that is over leads to the one that came after."""

from __future__ import annotations

import re

from tests.small_site import SmallSite, notice
from tests.unit.build.test_documents import form

ENTRY = """\
{% extends "base.html" %}{% block main %}
{% if view.current %}<b>{{ view.current.title }}</b>{% endif %}<i>{{ view.calendar }}</i>{% endblock %}
"""
LIST = """\
{% extends "base.html" %}{% block main %}
{% for id, card in view.current.items() %}<b>{{ id }} {{ card.title }}</b>{% endfor %}{% endblock %}
"""
ENCLOSED = "[{name: 班组活动登记表, form: apply}]"


def shown(site: SmallSite, path: str) -> list[str]:
    """Return what a page names as the round of now."""
    return re.findall("<b>(.*?)</b>", (site.output / path).read_text("utf-8"))


def with_rounds(site: SmallSite) -> None:
    """Give `site` a form with a deadline long past, an old round that enclosed it, and two that are open."""
    site.write("theme/templates/entry.html", ENTRY)
    site.write("theme/templates/section.html", LIST)
    site.write("content/forms/apply.yaml", form().replace("2026-11-01", "2024-04-01") + "closes: 2024-09-30\n")
    for name, date, closes in (
        ("first", "2024-04-01", "2024-09-30"),
        ("later", "2026-11-01", "2026-12-31"),
        ("sooner", "2026-11-02", "2026-11-30"),
    ):
        site.write(f"content/notices/{name}.md", notice(name, date=date, closes=closes, attachments=ENCLOSED))


def test_a_form_of_an_open_round_names_the_notice_that_closes_next(site: SmallSite) -> None:
    with_rounds(site)
    site.published()
    assert shown(site, "forms/apply.html") == ["sooner"]
    assert shown(site, "forms/index.html") == ["forms/apply sooner"]
    site.published(as_of="2026-12-01 09:00")
    assert shown(site, "forms/apply.html") == ["later"]


def test_a_form_whose_rounds_are_over_names_the_last(site: SmallSite) -> None:
    with_rounds(site)
    site.published(as_of="2027-02-01 09:00")
    assert shown(site, "forms/apply.html") == ["sooner"]


def test_a_notice_that_is_over_leads_to_the_next_round_and_offers_no_calendar_entry(site: SmallSite) -> None:
    with_rounds(site)
    site.published()
    assert shown(site, "notices/first.html") == ["sooner"]
    assert "<i></i>" in (site.output / "notices/first.html").read_text("utf-8")
    assert shown(site, "notices/sooner.html") == []
    assert "<i>notices/sooner.ics</i>" in (site.output / "notices/sooner.html").read_text("utf-8")


def test_a_round_of_the_same_work_goes_before_one_that_shares_a_form(site: SmallSite) -> None:
    with_rounds(site)
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings + "programmes: [{id: work, title: 推选}]\n")
    old, new = ("2024-04-01", "2024-09-30"), ("2025-04-01", "2025-09-30")
    for name, (date, closes) in {"first": old, "second": new}.items():
        fields = {"date": date, "closes": closes, "attachments": ENCLOSED, "programme": "work"}
        site.write(f"content/notices/{name}.md", notice(name, **fields))
    site.published()
    assert shown(site, "notices/first.html") == ["second"]
    assert shown(site, "notices/second.html") == ["sooner"]


def test_a_section_that_names_its_form_leads_from_list_and_entries_to_the_notice_that_is_open(site: SmallSite) -> None:
    with_rounds(site)
    asked = "{% if view.asked %}<u>{{ view.asked.url }}</u>{% endif %}{% endblock %}"
    site.write("theme/templates/entry.html", ENTRY.replace("{% endblock %}", asked))
    site.write("theme/templates/section.html", LIST.replace("{% endblock %}", asked))
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings + "sections: {courses: {form: forms/apply}}\n")
    site.write("content/courses/walk.yaml", "title: 走路\n")
    site.published()
    assert shown(site, "courses/walk.html") == ["sooner"]
    assert shown(site, "courses/index.html") == ["forms/apply sooner"]
    assert "<u>forms/apply.html</u>" in (site.output / "courses/walk.html").read_text("utf-8")
    site.published(as_of="2026-12-01 09:00")
    assert shown(site, "courses/walk.html") == ["later"]
    assert site.tree() == site.clean_tree(as_of="2026-12-01 09:00")


def test_a_form_of_a_section_that_is_not_there_is_a_mistake_in_the_settings(site: SmallSite) -> None:
    settings = (site.folder / "content/site.yaml").read_text("utf-8")
    site.write("content/site.yaml", settings + "sections: {courses: {form: aply}}\n")
    site.write("content/courses/walk.yaml", "title: 走路\n")
    result = site.build()
    (found,) = [problem for problem in result.problems if problem.is_error]
    assert (found.rule, found.path) == ("menu-missing", "content/site.yaml")
    assert "aply" in found.message
