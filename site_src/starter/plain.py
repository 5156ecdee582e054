"""What a new entry begins as where no file of new/ says it: the fields of its model with their examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from site_src import starter

if TYPE_CHECKING:
    from site_src.model.entry import Entry

HEAD = f"""\
---
title: 〈标题〉
date: {starter.DATED}
draft: yes # 草稿：只在预览里出现；写好以后改成 no
"""
OPTIONAL = "# 下面各行按需要选用：去掉行首的“# ”就生效。\n"
BODY = "---\n\n从这里写正文。\n"


def plain_skeleton(model: type[Entry], shared: type[Entry]) -> str:
    """Return a Markdown file with the fields that `model` has beside those of `shared`, which every type has."""
    own = {name: field for name, field in model.model_fields.items() if name not in shared.model_fields}
    needed = [name for name, field in own.items() if field.is_required()]
    rest = "".join(f"# {line}" for line in _lines(model, [name for name in own if name not in needed]))
    return "".join((HEAD, *_lines(model, needed), OPTIONAL if rest else "", rest, BODY))


def _lines(model: type[Entry], names: list[str]) -> Iterator[str]:
    for name in names:
        field = model.model_fields[name]
        example = field.examples[0] if field.examples else ""
        yield f"{field.alias or name}: {example} # {field.description}\n"
