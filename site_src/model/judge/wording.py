"""How problems call a field and show a value."""

from __future__ import annotations

from typing import Any

from site_src.model.judge.place import Place
from site_src.model.judge.suggest import label


def key_of(place: Place) -> str:
    """Return the nearest key on the way to the place, or nothing if there is none."""
    return next((step for step in reversed(place.at) if isinstance(step, str)), "")


def name_of(place: Place) -> str:
    """Return the key as written and its Chinese name: ``title（标题）``, ``tags（标签）第 2 项``; a cell by its column."""
    if place.title:
        return f"“{place.title}”"
    key = key_of(place)
    if not key:
        return f"第 {int(place.at[-1]) + 1} 项" if place.at else "这里"
    name = label(place.field) if place.field else ""
    item = f"第 {int(place.at[-1]) + 1} 项" if isinstance(place.at[-1], int) else ""
    return f" {key}（{name}）{item}" if name and name != key else f" {key} {item}"


def described(place: Place) -> str:
    """Return the description of the field if it says more than its name."""
    if place.field is None or place.field.description == label(place.field):
        return ""
    return place.field.description or ""


def shown(value: Any) -> str:
    """Return a refused value for a message: a text in quotes, at most 40 characters of it."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"“{text[:40]}{'…' if len(text) > 40 else ''}”" if text else "空的"
    if isinstance(value, list):
        return "一个列表"
    return "几行“名称: 值”" if isinstance(value, dict) else "空的"
