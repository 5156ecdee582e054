"""Finishing of single elements: figures, task boxes, table cells."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

_BOXES = {"[ ] ": ("未完成", None), "[x] ": ("已完成", "checked"), "[X] ": ("已完成", "checked")}


def caption(paragraphs: Iterable[Element]) -> None:
    """Make figures of the paragraphs that hold one image with a title and nothing else."""
    for paragraph in paragraphs:
        if len(paragraph) != 1 or paragraph[0].tag != "img" or (paragraph.text or "").strip():
            continue
        image = paragraph[0]
        if image.get("title") and not (image.tail or "").strip():
            paragraph.tag = "figure"
            SubElement(paragraph, "figcaption").text = image.attrib.pop("title")


def tick(items: Iterable[Element]) -> None:
    """Make boxes of ``[ ]`` and ``[x]`` at the start of list items."""
    for item in items:
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        text = holder.text or ""
        if text[:1] != "[" or text[:4] not in _BOXES:
            continue
        label, checked = _BOXES[text[:4]]
        box = Element("input", {"type": "checkbox", "disabled": "disabled", "aria-label": label})
        if checked:
            box.set("checked", checked)
        box.tail = " " + text[4:]
        holder.text = None
        holder.insert(0, box)
        item.set("class", f"task {item.get('class', '')}".strip())


def align(cells: Iterable[Element]) -> None:
    """Turn the alignment of table cells into a class: a strict site has no style attributes."""
    for cell in cells:
        side = cell.attrib.pop("align", None)
        if side:
            cell.set("class", f"align-{side} {cell.get('class', '')}".strip())
