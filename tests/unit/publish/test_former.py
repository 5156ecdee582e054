"""Who has a page of the site before gets its style as well, for one generation."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest

from tests.small_site import THEME, SmallSite, rules, tree_of

PICTURE = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 {}'/></svg>\n"


def coloured(site: SmallSite, colour: str) -> None:
    site.write("theme/assets/site.css", f"body {{ color: {colour} }}\n")


def linked(page: bytes) -> set[str]:
    """Return the paths of the files with a fingerprint that a page names."""
    return set(re.findall(r"assets/[\w.-]+", page.decode()))


def in_assets(site: SmallSite) -> set[str]:
    return {path for path in tree_of(site.output) if path.startswith("assets/")}


@pytest.fixture
def dressed(site: SmallSite) -> SmallSite:
    """A portal with a style, a script and a picture, published."""
    site.write("theme/theme.yaml", THEME["theme.yaml"] + "scripts: [site.js]\n")
    site.write("theme/assets/site.js", "'use strict';\n")
    site.published()
    return site


def changed(site: SmallSite) -> None:
    coloured(site, "red")
    site.write("theme/assets/site.js", "'use strict'; // anders\n")
    site.write("theme/assets/logo.svg", PICTURE.format(1))


def test_a_page_of_the_site_before_finds_all_that_it_names(dressed: SmallSite) -> None:
    before = tree_of(dressed.output)
    named = linked(before["index.html"])
    assert len(named) >= 3
    changed(dressed)
    dressed.published()
    after = tree_of(dressed.output)
    assert not named & linked(after["index.html"])
    assert {path: after[path] for path in named} == {path: before[path] for path in named}


def test_what_stays_is_listed_beside_the_manifest_and_not_in_it(dressed: SmallSite) -> None:
    named = linked(tree_of(dressed.output)["index.html"])
    changed(dressed)
    dressed.published()
    tree = tree_of(dressed.output)
    lines = [line.split("  ") for line in tree["former.txt"].decode().splitlines()]
    assert lines == [[sha256(tree[path]).hexdigest(), path] for path in sorted(named)]
    assert dressed.tree() == dressed.clean_tree()


def test_the_next_build_takes_it_away_even_if_nothing_else_changes(dressed: SmallSite) -> None:
    changed(dressed)
    dressed.published()
    result = dressed.published()
    assert (result.made, result.gone) == ((), ())
    assert tree_of(dressed.output) == dressed.clean_tree()
    assert dressed.published().read == 0


def test_only_the_generation_just_before_stays(dressed: SmallSite) -> None:
    first = in_assets(dressed)
    coloured(dressed, "red")
    dressed.published()
    second = in_assets(dressed) - first
    coloured(dressed, "blue")
    dressed.published()
    kept = in_assets(dressed)
    assert len(second) == 1
    assert second <= kept
    assert {path for path in first - kept if path.endswith(".css")}


def test_the_style_of_the_site_before_stays_when_all_records_are_lost(dressed: SmallSite) -> None:
    before = in_assets(dressed)
    (dressed.work / "cache.sqlite").unlink()
    coloured(dressed, "red")
    dressed.published()
    assert before <= in_assets(dressed)
    (dressed.work / "cache.sqlite").unlink()
    dressed.published()
    assert tree_of(dressed.output) == dressed.clean_tree()


def test_a_clean_build_keeps_nothing_of_the_site_before(dressed: SmallSite) -> None:
    changed(dressed)
    dressed.published(clean=True)
    assert tree_of(dressed.output) == dressed.clean_tree()


def test_what_was_damaged_does_not_stay(dressed: SmallSite) -> None:
    style = next(path for path in in_assets(dressed) if path.endswith(".css"))
    (dressed.output / style).write_text("body { display: none }\n")
    coloured(dressed, "red")
    dressed.published()
    assert style not in tree_of(dressed.output)


def test_a_style_that_comes_back_is_the_one_that_stayed(dressed: SmallSite) -> None:
    coloured(dressed, "red")
    dressed.published()
    coloured(dressed, "black")
    dressed.write("theme/assets/site.css", THEME["assets/site.css"])
    dressed.published()
    assert dressed.tree() == dressed.clean_tree()


def test_a_build_that_fails_leaves_what_stayed(dressed: SmallSite) -> None:
    coloured(dressed, "red")
    dressed.published()
    before = tree_of(dressed.output)
    dressed.write("content/notices/survey.md", "---\ntitle: 没有日期\n---\n")
    assert not dressed.build().published
    assert tree_of(dressed.output) == before


def test_the_name_of_the_list_is_taken(site: SmallSite) -> None:
    site.write("content/static/former.txt", "文\n")
    assert rules(site.build().problems) == {"output-conflict"}
