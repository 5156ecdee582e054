"""A template asks for what a field names; which ids stand behind the name is none of its business."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import SmallSite, article, notice, small_site


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    site = small_site(tmp_path)
    site.write("content/contacts/office.yaml", "title: 工会办公室\nkind: office\nphones: ['0519-01234567']\n")
    return site


def shown(site: SmallSite, asked: str, path: str) -> str:
    template = '{% extends "base.html" %}{% block main %}<i>' + asked + "</i>{% endblock %}"
    site.write("theme/templates/notices.html", template)
    site.published()
    page = site.tree()[path].decode()
    return page.partition("<i>")[2].partition("</i>")[0]


@pytest.mark.parametrize("name", ["office", "contacts/office"])
def test_a_field_leads_to_what_it_names_however_the_id_is_written(name: str, site: SmallSite) -> None:
    site.write("content/notices/survey.md", notice("需求调查", contact="office"))
    assert shown(site, f'{{{{ view.named("contact", "{name}").title }}}}', "notices/survey.html") == "工会办公室"


def test_what_is_not_written_or_not_published_leads_nowhere(site: SmallSite) -> None:
    site.write("content/contacts/office.yaml", "title: 办公室\nkind: office\nphones: ['0519-01234567']\ndraft: yes\n")
    site.write("content/notices/survey.md", notice("需求调查", contact="office"))
    asked = '{{ view.named("contact", "office") }} {{ view.named("contact", none) }} {{ view.named("form", "office") }}'
    assert shown(site, asked, "notices/survey.html") == "None None None"


def test_a_shortcode_in_the_text_is_no_field(site: SmallSite) -> None:
    text = article("需求调查", "::: 热线 @office\n", issuer="示例市教育工会")
    site.write("content/notices/survey.md", text)
    assert shown(site, '{{ view.named("contact", "office") }}', "notices/survey.html") == "None"


def test_a_number_is_shown_with_its_extension_and_dialled_without(site: SmallSite, project: Path) -> None:
    tel = "templates/parts/tel.html"
    site.write(f"theme/{tel}", (project / "themes/default" / tel).read_text("utf-8"))
    site.write("content/contacts/office.yaml", "title: 办公室\nkind: office\nphones: ['0519-01234567-802']\n")
    site.write("content/notices/survey.md", notice("需求调查", contact="office"))
    asked = '{% import "parts/tel.html" as tels %}{{ tels.links(view.named("contact", "office").facts.phones) }}'
    assert 'href="tel:051901234567">0519-01234567-802</a>' in shown(site, asked, "notices/survey.html")
