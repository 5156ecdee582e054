"""The starter content: whole, dated by one day, and of no one in particular."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from site_src import starter
from site_src.config import SiteConfig
from site_src.model.entry import model_of
from site_src.model.registry import CONTENT_TYPES
from site_src.model.types.contact import Contact
from site_src.read.document import read
from site_src.read.yaml_tree import load
from site_src.starter.portal import offered

CONTENT = Path(str(files(starter) / "content"))
FILES = sorted(path for path in CONTENT.rglob("*") if path.is_file())


def config() -> SiteConfig:
    tree, problems = load((CONTENT / "site.yaml").read_text("utf-8"), "content/site.yaml")
    assert tree is not None
    assert problems == ()
    return SiteConfig.model_validate(tree.value)


def test_every_file_is_read_and_valid_without_a_problem() -> None:
    entries = 0
    for path in FILES:
        if path.name == "site.yaml":
            continue
        name = f"content/{path.relative_to(CONTENT).as_posix()}"
        # A new portal has such a number there, or not the file.
        document, problems = read(name, path.read_bytes().replace("〈办公电话〉".encode(), b"0519-01234567"))
        assert problems == (), name
        assert document is not None, name
        for tree in document.trees:
            model_of(CONTENT_TYPES[document.content_type]).model_validate(tree.value)
            entries += 1
    assert entries >= 16


def test_every_date_is_the_day_that_init_replaces() -> None:
    dates = [date for path in FILES for date in re.findall(r"(?m)^\s*date: (.*)$", path.read_text("utf-8"))]
    assert len(dates) >= 12
    assert set(dates) == {starter.DATED}


def test_only_the_announced_blanks_are_left_to_fill_in() -> None:
    blanks = {blank for path in FILES for blank in re.findall("〈([^〉]+)〉", path.read_text("utf-8"))}
    assert blanks == set(starter.BLANKS)


def test_nothing_of_the_demonstration_is_in_it() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in FILES)
    for word in ("示例市", "常州", "威海", "北京", "地质大学", "听松", "0519", "惠心"):
        assert word not in texts, word


def test_it_has_no_pinned_moment_and_no_invented_code() -> None:
    found = config()
    assert found.as_of is None
    assert (found.site_id_code, found.icp, found.police_record, found.base_url) == (None, None, None, None)


def test_every_column_has_an_article_and_every_article_a_column() -> None:
    folders = {path.parent.name for path in (CONTENT / "articles").rglob("*.md")}
    assert folders == set(config().columns)


def test_the_help_bar_finds_its_hotlines() -> None:
    path = CONTENT / "contacts/hotlines.yaml"
    document, _ = read("content/contacts/hotlines.yaml", path.read_bytes())
    assert document is not None
    ids = {Contact.model_validate(tree.value).id for tree in document.trees}
    assert set(config().hotlines) <= ids


def test_every_menu_target_exists() -> None:
    groups = config().footer
    links = [*config().navigation, *(link for group in groups for link in group.links)]
    for link in links:
        folder, _, name = link.to.partition("/")
        assert (CONTENT / folder).is_dir(), link.to
        assert not name or (CONTENT / folder / f"{name}.md").is_file(), link.to


def test_what_is_offered_is_what_site_yaml_has() -> None:
    columns, programmes = offered()

    assert [choice.id for choice in columns] == list(config().columns)
    assert [choice.title for choice in programmes] == [programme.title for programme in config().programmes]
    assert {choice.id for choice in programmes} == {path.stem for path in (CONTENT / "pages/programmes").glob("*.md")}
