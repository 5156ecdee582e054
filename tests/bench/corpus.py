"""The corpus: N Chinese pages of about 2,400 characters, the same for the same seed.

    python -m tests.bench.corpus 1000 build/bench/1000 [--for hugo]

Each page has front matter, six sections with sub-headings, emphasis, lists, a table and four
links to other pages. Links are by id, ``[文字](@articles/life/p00012)``, as this generator writes
them; `dialects` rewrites them for others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.bench.words import TOPICS, heading, phrase, sentence

COLUMNS = {"life": "生活", "mind": "心理", "move": "运动", "food": "饮食", "rest": "睡眠"}
SEED = 20260418
SECTIONS = 6


class Page(NamedTuple):
    """One page; `id` is unique in the corpus, `body` is Markdown with links by id."""

    id: str
    column: str
    title: str
    day: date
    summary: str
    tags: tuple[str, ...]
    body: str


def pages(count: int, seed: int = SEED) -> Iterator[Page]:
    """Yield `count` pages, the oldest first. A page depends on its number, the count and the seed alone."""
    for number in range(count):
        chance = Random(f"{seed}:{number}")
        yield Page(
            id=page_id(number),
            column=column_of(number),
            title=f"{heading(chance)}（{number + 1}）",
            day=date(2022, 1, 1) + timedelta(days=number * 1000 // count),
            summary=sentence(chance),
            tags=tuple(chance.sample(TOPICS, 2)),
            body=body(chance, count),
        )


def page_id(number: int) -> str:
    return f"p{number:05d}"


def column_of(number: int) -> str:
    return list(COLUMNS)[number % len(COLUMNS)]


def body(chance: Random, count: int) -> str:
    blocks = [paragraph(chance, 1)]
    for index in range(SECTIONS):
        blocks += [f"## {heading(chance)}", linked(chance, count) if index < 4 else paragraph(chance, 3)]
        match index:
            case 1:
                blocks.append("\n".join(f"- {phrase(chance)}" for _ in range(5)))
            case 2:
                blocks.append("\n".join(f"{n}. {phrase(chance)}，**{phrase(chance)}**" for n in range(1, 5)))
            case 4:
                blocks.append(table(chance))
        blocks += [f"### {heading(chance)}", paragraph(chance, 3)]
    return "\n\n".join(blocks) + "\n"


def paragraph(chance: Random, sentences: int) -> str:
    return "".join(emphasised(chance, sentence(chance)) for _ in range(sentences))


def emphasised(chance: Random, text: str) -> str:
    """Make the first clause of every fourth sentence bold."""
    first, comma, rest = text.partition("，")
    return text if chance.random() < 0.75 else f"**{first}**{comma}{rest}"


def linked(chance: Random, count: int) -> str:
    target = chance.randrange(count)
    link = f"参见[{heading(chance)}](@articles/{column_of(target)}/{page_id(target)})。"
    return paragraph(chance, 3) + link


def table(chance: Random) -> str:
    rows = [f"| {phrase(chance)} | {chance.randint(5, 60)} 分钟 | {chance.choice(TOPICS)} |" for _ in range(5)]
    return "\n".join(["| 做法 | 时长 | 关注 |", "| --- | ---: | --- |", *rows])


def main() -> None:
    from tests.bench.dialects import DIALECTS

    parser = argparse.ArgumentParser(description="Write the benchmark corpus.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--for", dest="dialect", choices=DIALECTS, default="yizhan")
    chosen = parser.parse_args()
    DIALECTS[chosen.dialect](pages(chosen.count), chosen.folder)


if __name__ == "__main__":
    main()
