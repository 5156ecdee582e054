"""What each template includes: the digest of a page's template covers all of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.digest import combined
from site_src.discover.source import Inventory
from site_src.problems import Problem
from site_src.theme import BELOW, Theme

_ENDS = (".html", ".xml", ".svg")
SHORTCODES = "shortcodes/"
"""Folder of the templates that show one entry inside a body, by kind of reference."""
REQUIRED = (
    "home.html",
    "missing.html",
    "entry.html",
    "section.html",
    "tags.html",
    *(f"{SHORTCODES}{kind}.html" for kind in ("hotline", "deadline", "form", "station")),
)
"""What every theme must have; any other template is a choice of the theme."""


def is_template(name: str) -> bool:
    """Say whether a file below templates/ is a template."""
    return name.endswith(_ENDS)


def included(name: str, source: str) -> tuple[str, ...]:
    """Return the names that the template `name` extends, includes or imports, as Jinja compiles them.

    Raises ValueError for a name that is only known when the page is rendered: then no
    key could cover it; and for its own, which would never end. Raises jinja2.TemplateSyntaxError
    for a template that is wrong.
    """
    from jinja2 import Environment, meta  # only when a template has changed

    found = list(meta.find_referenced_templates(Environment(autoescape=True).parse(source)))
    if None in found:
        raise ValueError("模板的 include、import 或 extends 必须写明文件名，在引号里写 templates 里的文件，不写变量")
    names = {re.sub(r"^\./", "", other) for other in found if other}
    bare = name.rpartition(":")[2]
    if bare in names:
        raise ValueError(f'模板引用了自己。要在下层主题的同名模板上改，写 {{% extends "{BELOW}{bare}" %}}')
    for other in names:
        if other.startswith(BELOW) and other != f"{BELOW}{bare}":
            raise ValueError(f"{BELOW} 后面只能写这个模板自己的名字：{BELOW}{bare}")
    return tuple(sorted(f"{BELOW}{name}" if other.startswith(BELOW) else other for other in names))


def closures(digests: Mapping[str, bytes], includes: Mapping[str, tuple[str, ...]]) -> dict[str, bytes]:
    """Return, for each template, the digest over itself and everything it includes, at any depth."""

    def reach(name: str, seen: set[str]) -> set[str]:
        if name not in seen and name in digests:
            seen.add(name)
            for other in includes.get(name, ()):
                reach(other, seen)
        return seen

    return {name: combined(digests[other] for other in sorted(reach(name, set()))) for name in includes}


def template_closures(theme: Theme, inventory: Inventory, store: Store) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the digest of each template with all it includes, and what is wrong with templates.

    A template is parsed only when its bytes have changed since the last build.
    """
    digests = {name: digest for name, digest in theme.templates.items() if is_template(name)}
    hint = "核对文件名；模板都放在主题的 templates 文件夹里，以 .html、.xml 或 .svg 结尾"
    whole = "只改几处的主题，在 theme.yaml 里写一行 extends: default，缺的就用默认主题的"
    known = load_note(store, "includes") or {}
    includes: dict[str, tuple[str, ...]] = {}
    problems = [_missing("theme/theme.yaml", name, whole) for name in REQUIRED if name not in digests]
    sources = {source.path: source for source in inventory.sources}
    for name, digest in digests.items():
        if name in known and known[name][0] == digest:
            includes[name] = known[name][1]
            continue
        path = theme.sources[f"templates/{name}"]
        found = _included(name, path, inventory.read(sources[path]))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            includes[name] = found
    for name, others in includes.items():
        at = theme.sources[f"templates/{name}"]
        problems += [_missing(at, other, hint) for other in others if other not in digests]
    kept = {name: (digests[name], includes[name]) for name in includes}
    if kept != known:
        with store:
            save_note(store, "includes", kept)
    return closures(digests, includes), tuple(problems)


def template_files(theme: Theme, inventory: Inventory) -> tuple[tuple[str, str, bytes], ...]:
    """Return name, file and digest of each template."""
    return tuple(
        (name, inventory.file_of(theme.sources[f"templates/{name}"]), digest)
        for name, digest in theme.templates.items()
    )


def _missing(path: str, name: str, hint: str) -> Problem:
    return Problem(path, 0, 0, "template-missing", f"主题里没有模板 {name}", hint)


def _included(name: str, path: str, data: bytes) -> tuple[str, ...] | Problem:
    from jinja2 import TemplateSyntaxError

    try:
        return included(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Problem(path, 0, 0, "template-encoding", "模板不是 UTF-8 编码", "用编辑器另存为 UTF-8")
    except TemplateSyntaxError as error:
        return Problem(
            path, error.lineno, 1, "template-syntax", f"模板写错了：{error.message}", "对照默认主题的同名模板改"
        )
    except ValueError as error:
        message, _, hint = str(error).partition("。" if "。" in str(error) else "，")
        return Problem(path, 0, 0, "template-include", message, hint or f"写成 {message.rpartition('：')[2]}")
