"""Elements of WordprocessingML by short calls."""

from __future__ import annotations

from functools import cache
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_qualified = cache(qn)


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return ``<w:tag>`` with `attributes` of the same namespace and `children` in order."""
    return named(f"w:{tag}", *children, **{f"w:{name}": value for name, value in attributes.items()})


def named(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element of any known namespace; all names carry their prefix (``w14:val``)."""
    values = {_qualified(name): str(value) for name, value in attributes.items()}
    element = cast(Element, OxmlElement(tag, values))
    element.extend(children)
    return element
