"""The corpus is the same everywhere and is what the figures say it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.bench.corpus import pages
from tests.bench.dialects import DIALECTS, LINK, write_hugo

COUNT = 60


def test_the_same_seed_gives_the_same_pages_and_another_seed_others() -> None:
    assert list(pages(COUNT)) == list(pages(COUNT))
    assert list(pages(COUNT)) != list(pages(COUNT, seed=1))


def test_a_page_has_about_2400_characters_and_every_kind_of_block() -> None:
    for page in pages(COUNT):
        assert 2_200 < len(page.body) < 2_600
        for block in (r"^## ", r"^### ", r"^- ", r"^1\. ", r"^\| --- \|", r"\*\*.+?\*\*"):
            assert re.search(block, page.body, re.MULTILINE)


def test_every_link_leads_to_a_page_of_the_corpus() -> None:
    corpus = list(pages(COUNT))
    known = {(page.column, page.id) for page in corpus}
    targets = [link for page in corpus for link in LINK.findall(page.body)]
    assert len(targets) == 4 * COUNT
    assert set(targets) <= known


def test_pages_are_in_order_of_their_dates() -> None:
    days = [page.day for page in pages(COUNT)]
    assert days == sorted(days)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_generator_gets_every_page_and_no_foreign_link(dialect: str, tmp_path: Path) -> None:
    DIALECTS[dialect](pages(COUNT), tmp_path)
    files = list(tmp_path.rglob("p0*.md"))
    assert len(files) == COUNT
    assert any(LINK.search(file.read_text("utf-8")) for file in files) == (dialect == "yizhan")


def test_hugo_resolves_links_itself(tmp_path: Path) -> None:
    write_hugo(pages(COUNT), tmp_path)
    assert '{{< relref "/' in next(tmp_path.rglob("p00000.md")).read_text("utf-8")
