"""What the search of a built portal weighs and takes: ``python -m tests.bench.search output``.

A real Chromium, its processor four times slower, opens the page to search on from disk. `load` is from the first file that
is asked for to the last that is ready, `query` a search in what is loaded, without what it shows.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

SLOWER = 4
QUERIES = 60
MEASURED = """async (queries) => {
  const begun = performance.now()
  const lookup = lookupIn(searchFiles)
  await lookup.hits(["\\u4e00\\u4e00\\u4e00"])
  const load = performance.now() - begun
  const times = []
  for (const query of queries) {
    const start = performance.now()
    await lookup.hits(plainText.terms(query))
    times.push(performance.now() - start)
  }
  return {load, times}
}"""


def held(output: Path, name: str) -> Any:
    text = (output / f"search/{name}.js").read_text("utf-8")
    return json.loads(text[text.index("...[") + 3 :].removesuffix(");\n"))[3]


def queries(output: Path) -> list[str]:
    """Return pieces of two to six characters of the texts of the first shard."""
    chance, lines = Random(1), [line for text in held(output, "texts-0") for line in text.split("\n") if len(line) > 8]
    found = list[str]()
    while len(found) < QUERIES:
        line = chance.choice(lines)
        start = chance.randrange(len(line) - 6)
        found.append(line[start : start + chance.randint(2, 6)])
    return found


def weight(output: Path) -> tuple[int, int]:
    """Return how many are found, and what all files weigh compressed (bytes)."""
    files = sorted((output / "search").glob("*.js"))
    shards = [shard for file in files if file.name.startswith("titles-") for shard in held(output, file.stem)]
    return sum(map(len, shards)), sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description="Measure the search of a portal.")
    parser.add_argument("output", type=Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    count, size = weight(chosen.output)
    print(f"found {count}, all files {size / 1024:.0f} kB compressed, {size / count:.0f} bytes each")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto((chosen.output / "search.html").resolve().as_uri())
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        took = page.evaluate(MEASURED, queries(chosen.output))
        browser.close()
    print(
        f"load {took['load']:.0f} ms; query median {median(took['times']):.1f} ms, longest {max(took['times']):.1f} ms"
    )


if __name__ == "__main__":
    main()
