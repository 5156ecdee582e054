"""A page may ask for a template of the theme."""

from __future__ import annotations

from tests.small_site import SmallSite, article

TEMPLATE = '{% extends "entry.html" %}{% block main %}<b>network</b>{{ super() }}{% endblock %}\n'


def test_the_template_that_a_page_names_is_taken(site: SmallSite) -> None:
    site.write("theme/templates/network.html", TEMPLATE)
    site.write("content/pages/network.md", article("服务网络", template="network.html"))
    site.write("content/pages/about.md", article("关于"))

    site.published()

    tree = site.tree()
    assert b"<b>network</b>" in tree["network.html"]
    assert b"<b>network</b>" not in tree["about.html"]
    assert tree == site.clean_tree()


def test_one_that_the_theme_lacks_is_an_error_at_its_line(site: SmallSite) -> None:
    site.write("theme/templates/network.html", TEMPLATE)
    site.write("content/pages/network.md", article("服务网络", summary="一句话", template="netwrok.html"))

    found = site.build()

    (problem,) = found.problems
    assert (problem.path, problem.line, problem.rule) == ("content/pages/network.md", 4, "template-unknown")
    assert "network.html" in problem.hint
    assert "netwrok.html" in problem.excerpt
    assert not found.published
