"""Content controls: the blanks of a Word form.

The tag of a control is the name of its field (``unit_name``, ``equipment.2.cost``), the
same for each box of a choice; its title says in words what to fill in. A control cannot
be deleted by accident. Empty it shows blanks that vanish when typing begins; emptied
again it takes the blank of the glossary, not Word's English prompt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_src.render.documents.word.element import Element, named, w
from site_src.render.documents.word.text import run
from site_src.render.documents.word.typeface import SYMBOLS, run_properties, symbol_properties

LONGEST_NAME = 64
"""What Word takes for a tag or a title."""

UNTICKED, TICKED = "☐", "☑"
DAY, MONTH = "yyyy年M月d日", "yyyy年M月"


class Control(NamedTuple):
    """A blank: its tag, its title, what stands in it, what shows while nothing does.

    A blank `inline` stands in a line of text and is underlined.
    """

    tag: str
    title: str
    answer: str
    blank: str
    inline: bool = False

    def text(self, *, multiline: bool = False) -> Element:
        """Return a control for typed text; `multiline` lets Enter begin a new line.

        Inside a line it is one for rich text: LibreOffice before 7.5 draws no line under plain text.
        """
        if self.inline:
            return self._made(w("richText"))
        return self._made(w("text", multiLine=1) if multiline else w("text"))

    def date(self, pattern: str = DAY) -> Element:
        """Return a control with a calendar; `pattern` is how Word writes the date."""
        return self._made(
            w(
                "date",
                w("dateFormat", val=pattern),
                w("lid", val="zh-CN"),
                w("storeMappedDataAs", val="dateTime"),
                w("calendar", val="gregorian"),
            )
        )

    def drop_down(self, options: Sequence[str]) -> Element:
        """Return a control that offers `options`."""
        return self._made(w("dropDownList", *(w("listItem", displayText=option, value=option) for option in options)))

    def box(self) -> Element:
        """Return a box to tick; it is ticked when there is an answer."""
        states = ("checkedState", TICKED), ("uncheckedState", UNTICKED)
        kind = named(
            "w14:checkbox",
            named("w14:checked", **{"w14:val": int(bool(self.answer))}),
            *(named(f"w14:{name}", **{"w14:val": f"{ord(sign):04X}", "w14:font": SYMBOLS}) for name, sign in states),
        )
        sign = run(TICKED if self.answer else UNTICKED, properties=symbol_properties())
        return self._wrapped(kind, sign, symbol_properties())

    def _made(self, kind: Element) -> Element:
        content = run(self.answer or self.blank, properties=run_properties(underlined=self.inline))
        return self._wrapped(kind, content, run_properties(underlined=self.inline), fill=True)

    def _wrapped(self, kind: Element, content: Element, typed: Element, *, fill: bool = False) -> Element:
        properties = w(
            "sdtPr",
            typed,
            w("alias", val=self.title[:LONGEST_NAME]),
            w("tag", val=self.tag[:LONGEST_NAME]),
            w("lock", val="sdtLocked"),
        )
        if fill:
            properties.append(w("placeholder", w("docPart", val="blank")))
            if not self.answer:
                properties.append(w("showingPlcHdr"))
        properties.append(kind)
        return w("sdt", properties, w("sdtContent", content))
