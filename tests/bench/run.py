"""Measure this generator and its peers in turn on one corpus: ``python -m tests.bench.run --help``.

Cases: `cold` (no output, no cache), `edited` (a sentence added to the body of the middle page), `titled` (its
title changed, so that lists and neighbours change), `unchanged`; each a fresh process. The generators take
turns within a round, so that what else the machine does hits all alike; medians and ratios of one run can be
compared, seconds of two machines cannot.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.corpus import column_of, page_id
from tests.bench.dialects import DIALECTS
from tests.bench.generators import ROOT, Generator, generators
from tests.bench.measure import BuildError, peak_memory, seconds

CACHE = ROOT / "build/bench"


class Result(NamedTuple):
    """All times in seconds of one generator in one case; `peak` is bytes, measured in a further cold run."""

    generator: str
    pages: int
    case: str
    times: list[float]
    peak: int | None = None


def unchanged(generator: Generator, folder: Path, count: int, turn: int) -> None:
    """Leave everything as the last build left it."""


def forgotten(generator: Generator, folder: Path, count: int, turn: int) -> None:
    generator.forget(folder)


def edited(generator: Generator, folder: Path, count: int, turn: int) -> None:
    file = middle_page(generator, folder, count)
    file.write_text(file.read_text("utf-8") + f"\n第{turn + 1}次补充：下班以后站起来走一走。\n", "utf-8")


def titled(generator: Generator, folder: Path, count: int, turn: int) -> None:
    file = middle_page(generator, folder, count)
    # Of the title line and of the heading where a peer repeats it: the number in brackets is the page's own.
    file.write_text(file.read_text("utf-8").replace(f"（{count // 2 + 1}", f"（{count // 2 + 1}改", 2), "utf-8")


def middle_page(generator: Generator, folder: Path, count: int) -> Path:
    number = count // 2
    return folder / generator.articles / column_of(number) / f"{page_id(number)}.md"


Change = Callable[[Generator, Path, int, int], None]
CASES: dict[str, Change] = {"cold": forgotten, "edited": edited, "titled": titled, "unchanged": unchanged}


def measure(chosen: list[Generator], count: int, cases: list[str], rounds: int, memory: bool) -> list[Result]:
    folders = {generator.name: CACHE / str(count) / generator.name for generator in chosen}
    running = []
    for generator in chosen:
        generator.write_corpus(count, folders[generator.name])
        try:  # compiles byte code, warms the file system; a generator that cannot build is left out of the rest
            seconds(generator.command, folders[generator.name])
            running.append(generator)
        except BuildError as error:
            print(f"{generator.name} left out: {error}")
    results = []
    for case in cases:
        times: dict[str, list[float]] = {generator.name: [] for generator in running}
        for turn in range(rounds):
            for generator in running:
                CASES[case](generator, folders[generator.name], count, turn)
                times[generator.name].append(seconds(generator.command, folders[generator.name]))
        results += [Result(name, count, case, taken) for name, taken in times.items()]
        print(table(results[-len(running) :]), flush=True)
    if memory:
        results = [with_peak(result, running, folders) for result in results]
    return results


def with_peak(result: Result, running: list[Generator], folders: dict[str, Path]) -> Result:
    if result.case != "cold":
        return result
    generator = next(generator for generator in running if generator.name == result.generator)
    generator.forget(folders[generator.name])
    return result._replace(peak=peak_memory(generator.command, folders[generator.name]))


def table(results: list[Result]) -> str:
    """Return the results as text; `ratio` is the time in units of the first generator of the same case."""
    lines = [f"{'pages':>7}  {'case':<10} {'generator':<10} {'median s':>9} {'best s':>8} {'ratio':>7} {'MB':>6}"]
    for result in results:
        first = next(other for other in results if (other.pages, other.case) == (result.pages, result.case))
        middle = median(result.times)
        peak = f"{result.peak / 1e6:.0f}" if result.peak is not None else ""
        lines.append(
            f"{result.pages:>7}  {result.case:<10} {result.generator:<10} {middle:>9.3f} {min(result.times):>8.3f} "
            f"{middle / median(first.times):>7.2f} {peak:>6}"
        )
    return "\n".join(lines)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run", description="Measure the generators in turn.")
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--generators", nargs="+", choices=DIALECTS, default=["yizhan", "hugo"])
    parser.add_argument("--cases", nargs="+", choices=CASES, default=list(CASES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-memory", dest="memory", action="store_false", default=Path("/proc").exists())
    parser.add_argument("--json", type=Path, default=CACHE / "results.json", help="where to save all times")
    return parser.parse_args()


def main() -> None:
    wanted = arguments()
    CACHE.mkdir(parents=True, exist_ok=True)
    chosen = generators(wanted.generators, CACHE)
    results = [
        result
        for count in wanted.pages
        for result in measure(chosen, count, wanted.cases, wanted.rounds, wanted.memory)
    ]
    print("\n" + table(results))
    machine = {"python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count()}
    saved = {"machine": machine, "results": [result._asdict() for result in results]}
    wanted.json.write_text(json.dumps(saved, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
