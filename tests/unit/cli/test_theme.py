"""``theme``: a designer finds the theme and takes one file of it, wherever the program is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Portal, Run

FOOTER = "templates/parts/footer.html"


@pytest.fixture
def plain(portal: Portal) -> Portal:
    """A portal without a theme of its own."""
    own = portal.content.parent / "theme"
    if own.is_dir():
        (own / "theme.yaml").unlink()
        own.rmdir()
    return portal


def own(portal: Portal) -> Path:
    return portal.content.parent / "theme"


def test_it_says_where_the_theme_is(plain: Portal, run: Run, project: Path) -> None:
    said = run("theme", "--content", plain.content)
    assert (said.code, said.err) == (0, "")
    assert str(project / "themes/default") in said.out
    assert "theme copy" in said.out


def test_a_file_that_is_copied_takes_the_place_of_the_one_below(plain: Portal, run: Run, project: Path) -> None:
    said = run("theme", "copy", FOOTER, "--content", plain.content)
    assert said.code == 0, said.err
    assert (own(plain) / "theme.yaml").read_text("utf-8") == "extends: default\n"
    copied = own(plain) / FOOTER
    assert copied.read_bytes() == (project / "themes/default" / FOOTER).read_bytes()
    copied.write_text(copied.read_text("utf-8").replace("<footer", "<!-- 自己的页脚 --><footer"), "utf-8")
    assert run("build", *plain.options).code == 0
    assert "自己的页脚" in (plain.output / "index.html").read_text("utf-8")
    assert str(own(plain)) in run("theme", "--content", plain.content).out


def test_settings_of_an_own_theme_stay_as_they_are(plain: Portal, run: Run) -> None:
    own(plain).mkdir()
    settings = 'extends: default\ncolours: {accent: "#1d4e89"}\n'
    (own(plain) / "theme.yaml").write_text(settings, "utf-8")
    assert run("theme", "copy", "poster.css", "status.css", "--content", plain.content).code == 0
    assert (own(plain) / "theme.yaml").read_text("utf-8") == settings
    assert (own(plain) / "print/poster.css").is_file()
    assert (own(plain) / "assets/css/parts/status.css").is_file()


def test_what_was_changed_is_never_written_over(plain: Portal, run: Run) -> None:
    run("theme", "copy", FOOTER, "--content", plain.content)
    (own(plain) / FOOTER).write_text("自己的", "utf-8")
    said = run("theme", "copy", "templates/home.html", FOOTER, "--content", plain.content)
    assert said.code == 2
    assert "没有动它" in said.err
    assert (own(plain) / FOOTER).read_text("utf-8") == "自己的"
    assert not (own(plain) / "templates/home.html").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("templates/parts/foter.html", FOOTER),
        ("foter.html", FOOTER),
        ("../../site_src/build.py", "主题里没有"),
        ("theme.yaml", "主题里没有"),
    ],
)
def test_a_file_that_the_theme_lacks_is_named_with_the_nearest_one(
    plain: Portal, run: Run, name: str, said: str
) -> None:
    answer = run("theme", "copy", name, "--content", plain.content)
    assert answer.code == 2
    assert said in answer.err
    assert not own(plain).exists()


@pytest.mark.parametrize("words", [("copy",), ("cpy", FOOTER), (FOOTER,)])
def test_what_is_not_understood_is_answered_with_an_example(plain: Portal, run: Run, words: tuple[str, ...]) -> None:
    answer = run("theme", *words, "--content", plain.content)
    assert answer.code == 2
    assert "theme copy" in answer.err
