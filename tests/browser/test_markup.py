"""The markup of every page, and style sheets and scripts that a Chromium 86 kernel of an old office PC understands."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from tinyhtml5.parser import HTMLParser

NEWER_STYLES = {
    "cascade layers (99)": r"@layer",
    "container queries (105)": r"@container",
    "nesting (112)": r"\{[^{}@]*&",
    ":has() (105)": r":has\(",
    ":is() and :where() (88)": r":(?:is|where)\(",
    "inset (87)": r"[;{\s]inset\s*:",
    "logical properties (87)": r"(?:margin|padding|border|inset)-(?:inline|block)|(?:inline|block)-size",
    "aspect-ratio (88)": r"aspect-ratio",
    "color-mix() (111)": r"color-mix\(",
    "dynamic viewport units (108)": r"\d(?:dvh|svh|lvh|dvw)\b",
    "media ranges (104)": r"@media[^{]*[<>]=?",
    "units of lines and large capitals (109, 118)": r"\d(?:lh|rlh|cap|ric)\b",
    "the property translate (104)": r"[;{\s](?:translate|rotate|scale)\s*:",
    "subgrid (117)": r"subgrid",
}
NEWER_SCRIPTS = {
    "at() (92)": r"\.at\(",
    "Object.hasOwn (93)": r"Object\.hasOwn",
    "findLast (97)": r"\.findLast",
    "checkVisibility (105)": r"\.checkVisibility",
    ":has(), :is(), :where() in a selector, which then throws": r":(?:has|is|where)\(",
    "Intl.Segmenter (87)": r"Intl\.Segmenter",
    "randomUUID (92)": r"\.randomUUID",
    "AbortSignal.timeout (103)": r"AbortSignal\.(?:timeout|any)",
    "URL.canParse (120)": r"URL\.(?:canParse|parse)\(",
    "sets that unite (122)": r"\.(?:union|intersection|difference|isSubsetOf)\(",
    "popover and inert (114, 102)": r"\.(?:showPopover|togglePopover|inert)\b",
    "the flags d and v (90, 112)": r"/[a-z]*[dv][a-z]*\.(?:exec|test)\(",
    "structuredClone (98)": r"structuredClone",
    "toSorted (110)": r"\.to(?:Sorted|Reversed|Spliced)\(",
    "private fields and static blocks": r"static \{|this\.#",
    "logical assignment is 85, groupBy 117": r"groupBy",
}


def test_no_page_has_a_parse_error(portal: Path) -> None:
    wrong = {}
    for path in portal.rglob("*.html"):
        parser = HTMLParser()
        parser.parse(path.read_text("utf-8"))
        if parser.errors:
            wrong[path.relative_to(portal).as_posix()] = parser.errors[:3]
    assert wrong == {}


def test_no_page_uses_an_id_twice_or_points_to_none(portal: Path) -> None:
    wrong = {}
    for path in portal.rglob("*.html"):
        text = path.read_text("utf-8")
        ids = re.findall(r'\sid="([^"]+)"', text)
        points = {
            name
            for value in re.findall(r'aria-(?:labelledby|describedby|controls)="([^"]+)"', text)
            for name in value.split()
        }
        faults = [*(name for name in set(ids) if ids.count(name) > 1), *(points - set(ids))]
        if faults:
            wrong[path.relative_to(portal).as_posix()] = faults
    assert wrong == {}


HTML = "{http://www.w3.org/1999/xhtml}"


def empty_columns(table: Element) -> list[str]:
    """Return the heads of columns in which no row has anything."""
    heads = ["".join(head.itertext()) for row in table.findall(f"{HTML}thead/{HTML}tr") for head in row]
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in table.findall(f"{HTML}tbody/{HTML}tr")]
    whole = [row for row in rows if len(row) == len(heads)]
    return [head for at, head in enumerate(heads) if whole and not any(row[at] for row in whole)]


def test_no_table_has_a_column_without_anything_in_it(portal: Path) -> None:
    wrong = {}
    for path in portal.rglob("*.html"):
        text = path.read_text("utf-8")
        # The tables of the levels of one network keep their columns below each other.
        tables = HTMLParser().parse(text).iter(f"{HTML}table") if "<thead>" in text else ()
        faults = [head for table in tables if "tbl--net" not in table.get("class", "") for head in empty_columns(table)]
        if faults:
            wrong[path.relative_to(portal).as_posix()] = faults
    assert wrong == {}


def test_a_quiz_that_has_not_begun_gives_nothing_away(portal: Path, project: Path) -> None:
    ahead = [page for page in portal.glob("quizzes/[!i]*.html") if 'class="st st--upcoming"' in page.read_text("utf-8")]
    assert ahead
    published = "".join(path.read_text("utf-8") for path in portal.rglob("*.html"))
    for page in ahead:
        title = re.search(r'ArticleTitle" content="([^"]+)"', page.read_text("utf-8"))
        assert title
        (source,) = (
            path for path in project.glob("content/quizzes/*") if f"title: {title[1]}" in path.read_text("utf-8")
        )
        questions = re.findall(r"^ +(?:- text|explanation): (.+)$", source.read_text("utf-8"), re.M)
        assert len(questions) > 10
        assert [text for text in questions if text in published] == []


def test_nothing_is_inline(portal: Path) -> None:
    inline = re.compile(r'\sstyle="|<style|\son\w+="|<script(?![^>]*(?:src=|application/(?:ld\+)?json))|javascript:')
    found = {path.name: inline.findall(path.read_text("utf-8")) for path in portal.rglob("*.html")}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("name", NEWER_STYLES)
def test_old_kernels_know_the_style_sheet(name: str, portal: Path) -> None:
    assert re.findall(NEWER_STYLES[name], said_to_old_kernels(portal)) == []


def said_to_old_kernels(portal: Path) -> str:
    """Return the style sheet without remarks and without what is said once more, as media queries, for old kernels."""
    (sheet,) = portal.glob("assets/site-*.css")
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S)
    asked = r"@supports not \(container-type: inline-size\) \{ (@media.*?)\}\s*\}\n@container page"
    assert len(re.findall(asked, text, re.S)) == text.count("@container page") > 10
    text = re.sub(r"@container page [^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", text)
    return re.sub(r"\(?container-type: inline-size\)?|container: page / inline-size;?", "", text)


@pytest.mark.parametrize("name", NEWER_SCRIPTS)
def test_old_kernels_know_the_scripts(name: str, portal: Path) -> None:
    scripts = list(portal.glob("assets/**/*.js"))
    assert len(scripts) >= 3  # of the head, of every page, of a tool
    for script in scripts:
        assert re.findall(NEWER_SCRIPTS[name], script.read_text("utf-8")) == []
