"""A word finds the pages that have it, all of them and no other: plain substrings are the truth."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.bench.words import heading, sentence
from tests.small_site import SmallSite, article, small_site
from tests.unit.scripts.searching import searched

Pages = dict[str, str]
"""What each page says, by its address: its title, then its text."""
QUERIES = 300


def written(site: SmallSite, count: int) -> Pages:
    """Write `count` articles; return what each says."""
    said = {}
    for number in range(count):
        chance = Random(f"search:{number}")
        title = f"{heading(chance)}（{number + 1}）"
        lines = [sentence(chance) for _ in range(4)]
        bold = lines[0].replace("，", "**，", 1)
        body = "\n\n".join([f"**{bold}" if "**" in bold else bold, f"- {lines[1]}\n- {lines[2]}", lines[3]])
        site.write(f"content/articles/life/p{number}.md", article(title, body + "\n", date="2026-10-01"))
        said[f"articles/life/p{number}.html"] = "\n".join([title, *lines])
    return said


def asked(said: Pages) -> list[str]:
    """Return queries of two to six characters that stand somewhere in a line, and a few that stand nowhere."""
    chance, pages, queries = Random(7), list(said.values()), list[str]()
    while len(queries) < QUERIES - 3:
        line = chance.choice(chance.choice(pages).split("\n"))
        start, length = chance.randrange(len(line) - 1), chance.randint(2, 6)
        if len(piece := line[start : start + length]) >= 2 and not set(piece) & set(" 　"):
            queries.append(piece)
    return [*queries, "不在这里", "龘龘", "，，，"]


@pytest.mark.parametrize("count", [300, 3_000])
def test_every_substring_finds_exactly_the_pages_that_have_it(count: int, tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("theme/templates/search.html", "{{ view.files }}")
    # Titles stand in <title>; the text is searched as the page says it.
    site.write("theme/templates/entry.html", "<main><h1>{{ view.card.title }}</h1>{{ view.body }}</main>")
    said = written(site, count)
    site.published()
    assert (site.output / "search/pairs-0.js").exists() == (count > 1_000)

    queries = asked(said)
    found = searched(site.output, queries)

    wrong = {
        query: (set(urls) & said.keys()) ^ {url for url, text in said.items() if query in text}
        for query, urls in zip(queries, found, strict=True)
    }
    assert {query: urls for query, urls in wrong.items() if urls} == {}
    assert sum(map(len, found)) > QUERIES
