"""What styles and print files of a theme name and the theme does not have: all of it, at its line, in `check` as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
from tests.small_site import SmallSite, layered_site

OWN = "extends: plain\nstyles: [css/own.css]\n"
VOICE = Voice(lambda *_: None, lambda _: None)
PAPER = "<html lang=zh><title>a</title>\n<body>{{ notice.issuer }}：{{ notice.title }}{{ body }}<img alt='' src='IMAGE'></body></html>\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{}</svg>\n'


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    made = layered_site(tmp_path)
    made.write("theme/theme.yaml", OWN)
    made.write("theme/assets/css/own.css", "a { color: red }\n")
    return made


def told(site: SmallSite) -> list[tuple[str, int, int, str]]:
    """Return place and rule of each problem, which the command `check` tells as a build does."""
    built = site.build(theme=None)
    seen = examine(site.options(theme=None, output=site.folder / "beside/output"), site.clock, VOICE, thorough=False)
    assert set(seen.problems) == set(built.problems)
    return sorted((one.path, one.line, one.column, one.rule) for one in built.problems)


def test_all_images_that_styles_name_and_nobody_has_are_told_in_one_run(site: SmallSite) -> None:
    site.write("theme/theme.yaml", OWN.replace("]", ", css/more.css]"))
    site.write(
        "theme/assets/css/own.css",
        "/* url(x) */ a { background: url(../img/one.png) }\nb { background: url('two.png') }\n",
    )
    site.write("theme/assets/css/more.css", "@import 'own.css';\nc { background: url(three.svg#a) }\n")
    assert told(site) == [
        ("theme/assets/css/more.css", 1, 10, "theme-file"),
        ("theme/assets/css/more.css", 2, 21, "theme-file"),
        ("theme/assets/css/own.css", 1, 34, "theme-file"),
        ("theme/assets/css/own.css", 2, 22, "theme-file"),
    ]


def test_an_address_that_pages_do_not_load_is_a_warning(site: SmallSite) -> None:
    site.write(
        "theme/assets/css/own.css", "a { background: url(https://www.example.org/a.png) }\nb { mask: url(#c) }\n"
    )
    assert told(site) == [("theme/assets/css/own.css", 1, 21, "style-address")]
    assert site.published(theme=None)


@pytest.mark.parametrize(
    ("path", "text", "place", "rule"),
    [
        ("notice.css", "p { background: url(nope.png) }\n", (1, 21), "print-file"),
        ("notice.css", "@import \"https://www.example.org/a.css\";\n", (1, 10), "print-file"),
        ("notice.css", "p { background: url(data:image/png;base64,AA==) }\n", (1, 21), "print-file"),
        ("notice.css", "p { color: red }\nh1 { font: bold 12pt/1.5 'Times New Roman', Song }\n", (2, 27), "print-font"),
        ("notice.css", "h1 { font-family: FangSong, Song, Kai }\n", (1, 19), "print-font"),
        ("notice.css", "h1 { font: 12pt serif }\n", (1, 17), "print-font"),
        ("notice.css", "p::before { content: '\U0003134a' }\n", (1, 23), "letter-not-printed"),
        ("notice.html", "<html lang=zh><title>a</title>\n<body><img alt='' src='nope.png'></body></html>\n", (2, 24), "print-file"),
        ("logo.svg", DRAWING.format("<text>站</text>"), (2, 1), "print-drawing"),
    ],
)  # fmt: skip
def test_a_fault_of_a_print_file_is_told_in_that_file(
    site: SmallSite, path: str, text: str, place: tuple[int, int], rule: str
) -> None:
    site.write(f"theme/print/{path}", text)
    assert told(site) == [(f"theme/print/{path}", *place, rule)]
    assert not site.build(theme=None).published


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (
            "notice.css",
            "",
            "q { font: 12pt/1.5 Song, Kai, serif } b { font: inherit; font-family: 'Biaosong' !important }\n",
        ),
        ("notice.css", "", "body { background: url(pic.svg) } /* url(nope.png) font: Arial */\n"),
        ("notice.html", "<head>", '<head><link rel="stylesheet" href="sheet.css">'),
    ],
)
def test_what_documents_have_is_no_fault(site: SmallSite, path: str, old: str, new: str) -> None:
    site.write("theme/print/pic.svg", DRAWING.format('<path d="M0 0h9v9z"/>'))
    text = (site.folder / "themes/plain/print" / path).read_text("utf-8")
    site.write(f"theme/print/{path}", text.replace(old, new) if old else text + new)
    assert told(site) == []


def test_what_a_template_puts_together_is_told_in_the_theme_too(site: SmallSite) -> None:
    site.write(
        "theme/print/notice.html",
        PAPER.replace("IMAGE", '{{ "nope.png" }}'),
    )
    (problem,) = site.build(theme=None).problems
    assert (problem.path, problem.line, problem.rule) == ("theme/print/notice.html", 2, "print-file")
