"""A portal's own theme: a few files laid over another theme, without a line of Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from site_src.refused import Refused
from tests.small_site import SmallSite, rules, small_site, tree_of

OWN = "title: 自己的\nextends: plain\n"
BASE = """\
title: 朴素
styles: [site.css]
home: [tasks, new]
tokens: {colours: {accent: [pine, pine-2]}, fonts: {text: sans}}
"""
HOME = '{% extends "base.html" %}{% block main %}<b>{{ view.site.logo }}</b>{{ view.site.home }}{% endblock %}\n'


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A portal under ``themes/plain``, built without naming a theme."""
    made = small_site(tmp_path)
    (tmp_path / "themes").mkdir()
    (tmp_path / "theme").rename(tmp_path / "themes/plain")
    made.write("themes/plain/theme.yaml", BASE)
    made.write("themes/plain/templates/home.html", HOME)
    made.write("themes/plain/assets/site.css", ":root { --pine: #1b4b3d; --pine-2: #2f6b58; --sans: serif; }\n")
    return made


def published(site: SmallSite, **more: Any) -> SmallSite:
    site.published(theme=None, **more)
    return site


def styles(site: SmallSite) -> list[str]:
    return [data.decode() for path, data in site.tree().items() if path.startswith("assets/site-")]


def sheet(site: SmallSite) -> str:
    (style,) = styles(site)
    return style


def test_a_file_of_the_same_name_takes_the_place_of_the_base(site: SmallSite) -> None:
    site.write("theme/theme.yaml", OWN)
    site.write("theme/templates/parts/head.html", "<meta name=own>\n")
    site.write("theme/assets/site.css", "own {}\n")

    tree = published(site).tree()

    assert b"<meta name=own>" in tree["articles/mind/sleep.html"]
    assert sheet(site) == "own {}\n"


def test_styles_of_its_own_come_after_those_of_the_base(site: SmallSite) -> None:
    site.write("theme/theme.yaml", OWN + "styles: [own.css]\n")
    site.write("theme/assets/own.css", "own {}\n")

    assert sheet(published(site)).endswith("}\nown {}\n")


def test_colours_fonts_logo_and_home_are_settings(site: SmallSite) -> None:
    site.write(
        "theme/theme.yaml",
        OWN + 'colours: {accent: "#1d4e89"}\nfonts: {text: [FangSong, serif]}\nlogo: mark.svg\nhome: [new]\n',
    )
    site.write("theme/assets/mark.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')

    tree = published(site).tree()

    assert "#1b4b3d" not in sheet(site)
    assert '--sans: "FangSong", serif;' in sheet(site)
    assert b"<b>assets/mark-" in tree["index.html"]
    assert b"(&#39;new&#39;,)" in tree["index.html"]


def test_a_theme_may_extend_one_that_extends_another(site: SmallSite) -> None:
    site.write("themes/union/theme.yaml", 'extends: "plain" # 全市共用\n')
    site.write("themes/union/templates/parts/head.html", "<meta name=union>\n")
    site.write("theme/theme.yaml", "extends: ../themes/union\n")
    site.write("theme/templates/home.html", '{% extends "base.html" %}\n')

    tree = published(site).tree()

    assert b"<meta name=union>" in tree["index.html"]
    assert b"<b>" not in tree["index.html"]


@pytest.mark.parametrize(
    ("own", "rule", "line", "hint"),
    [
        ("extends: plain\nlogo: lgoo.svg\n", "theme-file", 2, "logo.svg"),
        ('extends: plain\ncolours: {main: "#1d4e89"}\n', "theme-name", 2, "可以写：accent"),
        ("extends: plain\nfonts: {head: [serif]}\n", "theme-name", 2, "可以写：text"),
        ("extends: plain\nhome: [new, tsaks]\n", "theme-name", 2, "可以写：tasks、new"),
        ("extends: plain\ncolours: {accent: red}\n", "theme-colour", 2, ""),
        ("extends: plain\nstlyes: [a.css]\n", "schema-unknown-key", 2, "styles"),
        ("title: 只有名字\n", "template-missing", 0, "extends: default"),
    ],
)
def test_a_mistake_is_reported_where_it_stands(site: SmallSite, own: str, rule: str, line: int, hint: str) -> None:
    published(site)
    before = tree_of(site.output)
    site.write("theme/theme.yaml", own)

    found = site.build(theme=None)

    assert not found.published
    assert rule in rules(found.problems), found.problems
    problem = next(problem for problem in found.problems if problem.rule == rule)
    assert (problem.path, problem.line) == ("theme/theme.yaml", line)
    assert hint in problem.hint
    assert tree_of(site.output) == before


@pytest.mark.parametrize(("name", "said"), [("plian", "plian"), ("../theme", "绕了一圈")])
def test_a_base_that_cannot_be_used_is_refused(site: SmallSite, name: str, said: str) -> None:
    site.write("theme/theme.yaml", f"extends: {name}\n")

    with pytest.raises(Refused, match=said):
        site.build(theme=None)


def test_whatever_is_changed_in_whichever_theme_the_tree_equals_a_clean_one(site: SmallSite) -> None:
    changes = (
        ("theme/theme.yaml", OWN),
        ("theme/templates/parts/head.html", "<meta name=own>\n"),
        ("themes/plain/templates/parts/head.html", "<meta name=base>\n"),
        ("themes/plain/templates/base.html", "<!doctype html>{{ view.page }}{% block main %}{% endblock %}\n"),
        ("theme/theme.yaml", OWN + 'colours: {accent: "#1d4e89"}\n'),
        ("theme/theme.yaml", OWN + 'colours: {accent: "#1d4e88"}\nlogo: logo.svg\n'),
        ("themes/other/theme.yaml", "extends: plain\nhome: [new]\n"),
        ("theme/theme.yaml", "extends: other\n"),
    )
    for path, text in changes:
        site.write(path, text)
        tree = published(site).tree()
        assert tree == site.clean_tree(theme=None), path
    for path in ("theme/templates/parts/head.html", "theme/theme.yaml"):
        (site.folder / path).unlink()
        assert published(site).tree() == site.clean_tree(theme=None), path


@pytest.mark.parametrize(
    ("template", "said", "line"),
    [
        ("<p>\n{{ view.site.nmae }}\n", "nmae", 2),
        ("<p>\n\n{{ vieuw.page }}\n", "vieuw", 3),
        ("<p>\n{{ 1 / 0 }}\n", "zero", 2),
        ("{% macro m(a) %}{{ a }}{% endmacro %}\n{{ m(1, 2) }}", "参数写多了", 2),
        ("{% extends 'base.html' %}\n{% block main %}\n{{ view.site.config.nmae.x }}{% endblock %}", "nmae", 3),
    ],
)
def test_what_a_template_cannot_do_is_reported_once_in_it(
    site: SmallSite, template: str, said: str, line: int
) -> None:
    site.write("theme/theme.yaml", OWN)
    before = published(site).tree()
    site.write("theme/templates/entry.html", template)

    found = site.build(theme=None)

    assert not found.published
    assert [(one.path, one.line, one.rule) for one in found.problems] == [
        ("theme/templates/entry.html", line, "template-error")
    ]
    assert said in found.problems[0].message
    assert found.problems[0].excerpt == template.split("\n")[line - 1]
    assert site.tree() == before


def test_one_block_of_a_template_below_is_changed_and_the_rest_of_it_stays(site: SmallSite) -> None:
    site.write("themes/plain/templates/home.html", "<h1>{% block top %}底{% endblock %}</h1>{% block end %}尾{% endblock %}\n")
    site.write("themes/union/theme.yaml", "extends: plain\n")
    site.write("themes/union/templates/home.html", '{% extends "base-theme:home.html" %}{% block top %}{{ super() }}中{% endblock %}\n')
    site.write("theme/theme.yaml", "extends: union\n")
    site.write("theme/templates/home.html", '{% extends "base-theme:home.html" %}{% block top %}{{ super() }}顶{% endblock %}\n')
    assert published(site).tree()["index.html"].decode().strip() == "<h1>底中顶</h1>尾"

    site.write("themes/plain/templates/home.html", "<h1>{% block top %}新{% endblock %}</h1>\n")
    assert published(site).tree()["index.html"].decode().strip() == "<h1>新中顶</h1>"
    assert site.tree() == site.clean_tree(theme=None)

    (site.folder / "theme/templates/home.html").unlink()
    assert published(site).tree()["index.html"].decode().strip() == "<h1>新中</h1>"
    assert site.tree() == site.clean_tree(theme=None)


@pytest.mark.parametrize(
    ("home", "rule", "said"),
    [
        ('{% extends "home.html" %}', "template-include", 'extends "base-theme:home.html"'),
        ('{% extends "base-theme:tags.html" %}', "template-include", "base-theme:home.html"),
        ('{% extends "round.html" %}', "template-error", "绕着圈"),
    ],
)
def test_a_template_that_leads_to_itself_is_told_and_what_to_write(
    site: SmallSite, home: str, rule: str, said: str
) -> None:
    site.write("theme/theme.yaml", OWN)
    site.write("theme/templates/round.html", '{% extends "square.html" %}\n')
    site.write("theme/templates/square.html", '{% extends "round.html" %}\n')
    site.write("theme/templates/home.html", home + "\n")

    (problem, *_) = site.build(theme=None).problems

    assert problem.rule == rule
    assert said in problem.message + problem.hint


def test_an_image_that_a_style_names_is_published_and_named_as_it_is(site: SmallSite) -> None:
    site.write("theme/theme.yaml", OWN + "styles: [css/own.css]\n")
    site.write("theme/assets/css/own.css", "a { background: url(../img/bg.png?v=1) }\nb { background: url(data:,) } /* url(x) */\n")
    site.write("theme/assets/img/bg.png", b"\x89PNG one")
    tree = published(site).tree()
    (image,) = (path for path in tree if path.startswith("assets/img/bg-"))
    style = sheet(site)
    assert f'url("{image.removeprefix("assets/")}?v=1")' in style
    assert "b { background: url(data:,) } /* url(x) */" in style

    site.write("theme/assets/img/bg.png", b"\x89PNG two")
    published(site)
    assert len(styles(site)) == 1
    assert sheet(site) != style
    assert site.tree() == site.clean_tree(theme=None)


def test_an_image_that_a_style_names_and_nobody_has_is_told_at_its_line(site: SmallSite) -> None:
    site.write("theme/theme.yaml", OWN + "styles: [css/own.css]\n")
    site.write("theme/assets/css/own.css", "a {\n  background: url('../img/gb.png');\n}\n")
    site.write("theme/assets/img/bg.png", b"\x89PNG")

    (problem,) = site.build(theme=None).problems

    assert (problem.path, problem.line, problem.column) == ("theme/assets/css/own.css", 2, 20)
    assert "img/bg.png" in problem.hint


def test_the_example_of_the_manual_changes_one_block_of_the_default_theme(tmp_path: Path, project: Path) -> None:
    made = small_site(tmp_path)
    (tmp_path / "theme").rename(tmp_path / "unused")
    manual = (project / "docs/theming.md").read_text("utf-8")
    example = manual.partition("```html\n{% extends \"base-theme:")[2].partition("```")[0]
    made.write("theme/theme.yaml", "extends: default\n")
    made.write("theme/templates/home.html", '{% extends "base-theme:' + example)

    page = published(made).tree()["index.html"].decode()

    assert "本周四停水" in page
    assert "想办哪件事" in page.partition("本周四停水")[2]
