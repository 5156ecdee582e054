"""A portal small enough to be built a hundred times in one test, under a theme that shows all it is given."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from site_src.build.drive import build
from site_src.build.result import BuildResult
from site_src.build.voice import Voice
from site_src.options import BuildOptions
from site_src.problems import Problem

EXAMPLES = Path(__file__).parents[1] / "themes/default/examples"
NOW = datetime(2026, 11, 18, 1, 30, tzinfo=UTC)
"""09:30 on the wall clock of the portal."""

SETTINGS = """\
name: 示例市教职工健康驿站
organisation: 示例市教育工会
base_url: https://www.example.org/yizhan/
hotlines: ["12356"]
page_size: 2
navigation:
  - {title: 通知, to: notices}
  - {title: 五分钟放松, to: articles/mind/breathe}
columns:
  mind: {title: 心理, description: 照顾好自己的心}
"""
HOTLINE = "id: '12356'\ntitle: 全国心理援助热线\nkind: hotline\nphones: ['12356']\nhours: 每天不少于 18 小时\n"

# Prints every value of every view: a value that no key covers shows up as a page that should have changed.
BASE = """\
<!doctype html><title>{{ view.page.title }}</title>
{% include "parts/head.html" %}
<pre>{{ view.page }}</pre><pre>{{ view.site }}</pre>
{% block main %}{% endblock %}
"""
ENTRY = """\
{% extends "base.html" %}{% block main %}
<pre>{{ view.entry }}</pre><pre>{{ view.card }}</pre><pre>{{ view.outline }}</pre>
<pre>{{ view.newer }}</pre><pre>{{ view.older }}</pre><pre>{{ view.related }}</pre>
<pre>{{ view.files }}</pre><pre>{{ view.tags }}</pre><pre>{{ view.boards }}</pre>
<pre>{{ view.blanks }}</pre><pre>{{ view.links }}</pre><pre>{{ view.covered }}</pre><pre>{{ view.asked }}</pre>
<main>{{ view.body }}</main>{% endblock %}
"""
LIST = """\
{% extends "base.html" %}{% block main %}
<pre>{{ view.shelf }} {{ view.number }} {{ view.total }} {{ view.newer }} {{ view.older }} {{ view.current }}</pre>
<pre>{{ view.documents }} {{ view.handouts }} {{ view.asked }}</pre>
{% for card in view.cards %}<pre>{{ card }}</pre>{% endfor %}{% endblock %}
"""
HOME = '{% extends "base.html" %}{% block main %}<pre>{{ view.latest }} {{ view.due }} {{ view.coming }}</pre>{% endblock %}\n'
TAGS = '{% extends "base.html" %}{% block main %}<pre>{{ view.paths }} {{ view.counts }}</pre>{% endblock %}\n'
SHORTCODE = "<aside>{{ card }} {{ root }}</aside>\n"

THEME = {
    "theme.yaml": "title: 试验\nstyles: [site.css]\n",
    "assets/site.css": "body { color: black }\n",
    "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    "templates/base.html": BASE,
    "templates/parts/head.html": "<link rel=stylesheet href={{ view.page.root }}{{ view.site.assets['site.css'] }}>\n",
    "templates/home.html": HOME,
    "templates/missing.html": HOME,
    "templates/entry.html": ENTRY,
    "templates/section.html": LIST,
    "templates/tags.html": TAGS,
    **{f"templates/shortcodes/{kind}.html": SHORTCODE for kind in ("hotline", "deadline", "form", "station")},
}

Tree = dict[str, bytes]


def article(title: str, body: str = "正文。\n", **fields: Any) -> str:
    """Return the source of an article."""
    return "".join(
        ["---\n", f"title: {title}\n", *(f"{key}: {value}\n" for key, value in fields.items()), "---\n", body]
    )


def notice(title: str, body: str = "正文。\n", **fields: Any) -> str:
    """Return the source of a notice."""
    return article(title, body, **{"issuer": "示例市教育工会", **fields})


@dataclass
class SmallSite:
    """A portal in `folder`: ``content``, ``theme``, and ``output`` as its last build left it."""

    folder: Path
    clock: datetime = NOW
    said: list[str] = field(default_factory=list)
    trees: int = 0

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def work(self) -> Path:
        """The folder beside the output that belongs to the build."""
        return self.folder / ".output.build"

    def write(self, path: str, data: str | bytes) -> Path:
        """Write ``content/...`` or ``theme/...``."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return file

    def options(self, **more: Any) -> BuildOptions:
        """Return the options of a build of this portal in this process."""
        chosen = {"content": self.folder / "content", "theme": f"{self.folder}/theme", "output": self.output, "jobs": 1}
        return BuildOptions(**{**chosen, **more})

    def build(self, **more: Any) -> BuildResult:
        """Build incrementally."""
        return build(self.options(**more), self.clock, Voice(lambda step, done, total: None, self.said.append))

    def published(self, **more: Any) -> BuildResult:
        """Build and expect that nothing keeps the site from being published."""
        result = self.build(**more)
        assert result.published, result.problems
        return result

    def tree(self) -> Tree:
        """Return the bytes of every published file by its path, but for what stays of the site before and the list of that."""
        found = tree_of(self.output)
        former = found.pop("former.txt", b"").decode().splitlines()
        for line in former:
            del found[line[66:]]
        return found

    def clean_tree(self, **more: Any) -> Tree:
        """Build the same portal into an empty folder, with an empty cache, and return what came out."""
        self.trees += 1
        output = self.folder / f"clean-{self.trees}" / "output"
        self.published(**more, output=output)
        return tree_of(output)


def example_site(folder: Path) -> SmallSite:
    """Return a small portal with the entries of the examples of the default theme, which have all that is printed."""
    made = small_site(folder)
    shutil.copytree(EXAMPLES, folder / "content", dirs_exist_ok=True)
    (folder / "content/contacts/hotlines.yaml").unlink()
    made.write("content/notices/guide.txt", "说明。\n")
    for path, old, new in (
        ("notices/long.md", "name: 健康驿站推荐表", "name: 2026年度教职工健康驿站推荐表"),
        ("forms/apply.yaml", "pages: 2\n", ""),
    ):
        made.write(f"content/{path}", (EXAMPLES / path).read_text("utf-8").replace(old, new))
    return made


def layered_site(folder: Path) -> SmallSite:
    """Return a small portal with a theme of its own, laid over one that prints as the default theme does."""
    made = small_site(folder)
    (folder / "themes").mkdir()
    (folder / "theme").rename(folder / "themes/plain")
    shutil.copytree(EXAMPLES.parent / "print", folder / "themes/plain/print")
    made.write("theme/theme.yaml", "extends: plain\n")
    return made


def tree_of(folder: Path) -> Tree:
    """Return the bytes of every file below `folder` by its path."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and mtime_ns of every file below `folder`: the same file, not touched, keeps both."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def rules(problems: tuple[Problem, ...]) -> set[str]:
    """Return the ids of the rules that were broken."""
    return {problem.rule for problem in problems}


def small_site(folder: Path) -> SmallSite:
    """Return a portal with a few entries of several types that refer to each other."""
    site = SmallSite(folder)
    for path, text in THEME.items():
        site.write(f"theme/{path}", text)
    site.write("content/site.yaml", SETTINGS)
    site.write("content/contacts/hotlines.yaml", HOTLINE)
    site.write(
        "content/articles/mind/breathe.md", article("五分钟放松", "慢慢呼吸。\n", date="2026-11-01", tags="[放松]")
    )
    site.write(
        "content/articles/mind/sleep.md",
        article("睡个好觉", "见[](@breathe)和[图](plan.txt)。\n", date="2026-11-02", tags="[放松, sleep]"),
    )
    site.write("content/articles/mind/plan.txt", "作息表\n")
    site.write("content/notices/survey.md", notice("需求调查", date="2026-11-10", closes='"2026-11-30 17:30"'))
    site.write("content/static/robots-extra.txt", "附加文件\n")
    return site
