"""The corpus as each generator wants it: front matter, links, and a site with comparable features.

Comparable: a layout with outline and neighbours, lists of 20, tags, a feed, a sitemap. What a peer lacks it
is spared (MkDocs and Zensical make no lists, so theirs are part of the sources; Zensical makes no feed), and
their search index, highlighting and full navigation are off. `peers/` holds their settings and templates.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench.corpus import COLUMNS, Page

PEERS = Path(__file__).with_name("peers")
LINK = re.compile(r"\(@articles/([a-z]+)/(p\d+)\)")
PAGE_SIZE = 20

Writer = Callable[[Iterable[Page], Path], None]


def relinked(body: str, form: str) -> str:
    """Rewrite the links by id; `form` holds ``{column}`` and ``{id}``."""
    return LINK.sub(lambda link: f"({form.format(column=link[1], id=link[2])})", body)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def front_matter(page: Page) -> str:
    tags = ", ".join(page.tags)
    return f"---\ntitle: {page.title}\ndate: {page.day}\nsummary: {page.summary}\ntags: [{tags}]\n---\n\n"


def write_yizhan(pages: Iterable[Page], folder: Path) -> None:
    columns = "".join(f"  {key}: {{ title: {title} }}\n" for key, title in COLUMNS.items())
    site = f"name: 测速驿站\norganisation: 测速工会\nbase_url: https://example.org/\nhotlines: []\nqr: 否\ncolumns:\n{columns}"
    write(folder / "content/site.yaml", site)
    for page in pages:
        write(folder / f"content/articles/{page.column}/{page.id}.md", front_matter(page) + page.body)


def write_hugo(pages: Iterable[Page], folder: Path) -> None:
    shutil.copytree(PEERS / "hugo", folder, dirs_exist_ok=True)
    for column, title in COLUMNS.items():
        write(folder / f"content/{column}/_index.md", f"---\ntitle: {title}\n---\n")
    for page in pages:
        body = relinked(page.body, '{{{{< relref "/{column}/{id}" >}}}}')
        write(folder / f"content/{page.column}/{page.id}.md", front_matter(page) + body)


def write_pelican(pages: Iterable[Page], folder: Path) -> None:
    shutil.copytree(PEERS / "pelican", folder, dirs_exist_ok=True)
    for page in pages:
        head = f"Title: {page.title}\nDate: {page.day}\nSummary: {page.summary}\nTags: {', '.join(page.tags)}\n\n"
        body = relinked(page.body, "{{filename}}/{column}/{id}.md")
        write(folder / f"content/{page.column}/{page.id}.md", f"{head}[TOC]\n\n{body}")


def write_mkdocs(pages: Iterable[Page], folder: Path) -> None:
    shutil.copytree(PEERS / "mkdocs", folder, dirs_exist_ok=True)
    members: dict[str, list[Page]] = {column: [] for column in COLUMNS}
    for page in pages:
        members[page.column].append(page)
        write(
            folder / f"docs/{page.column}/{page.id}.md",
            front_matter(page) + f"# {page.title}\n\n" + relinked(page.body, "../{column}/{id}.md"),
        )
    write(folder / "docs/index.md", "# 测速驿站\n\n" + "".join(f"- [{t}]({c}/index.md)\n" for c, t in COLUMNS.items()))
    for column, title in COLUMNS.items():
        write_lists(folder / "docs" / column, title, members[column][::-1])


def write_lists(folder: Path, title: str, members: list[Page]) -> None:
    for number, start in enumerate(range(0, len(members), PAGE_SIZE), 1):
        shown = members[start : start + PAGE_SIZE]
        rows = "".join(f"- [{page.title}]({page.id}.md) {page.day} {page.summary}\n" for page in shown)
        more = f"\n[下一页](list-{number + 1}.md)\n" if start + PAGE_SIZE < len(members) else ""
        write(folder / ("index.md" if number == 1 else f"list-{number}.md"), f"# {title}\n\n{rows}{more}")


DIALECTS: dict[str, Writer] = {
    "yizhan": write_yizhan,
    "hugo": write_hugo,
    "pelican": write_pelican,
    "mkdocs": write_mkdocs,
    "zensical": write_mkdocs,
}
