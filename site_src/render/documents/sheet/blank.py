"""A blank of a sheet, with everything that says what may be written into it; a place to sign."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_src.model.form.field import ColumnType
from site_src.scoring.expression import Expression
from site_src.scoring.form import NUMBERS, WHOLE
from site_src.scoring.limits import POINTS, Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One place to write or to tick.

    `name` is unique in the sheet: ``unit_name``, in a table ``equipment.2.amount``. `label` is printed
    beside it or over its column, `of` the item it belongs to, `about` the row of a table in words
    (``设备第2行``). `least` and `most` are numbers as written, empty where there is no bound; of a score,
    `steps` are all it can be and `or_nothing` says that 0 is taken below the least, `or_absent` that
    the item need not apply. `computed` is how a
    number is worked out from others by their names.
    `max_chars` is 0 without a bound. `options` are ticked, or picked from a list where `picked`.
    `width` is its room in a line of text in full-width characters, 0 what the line leaves.
    `when` is another field and its answer that ask for this one. `preprinted` stands in it from the
    beginning.
    """

    name: str
    label: str
    type: ColumnType
    of: str = ""
    about: str = ""
    unit: str = ""
    least: str = ""
    most: str = ""
    max_chars: int = 0
    width: int = 0
    options: tuple[str, ...] = ()
    other: str = ""
    other_apart: bool = False
    per_line: int = 0
    boxes: bool = True
    picked: bool = False
    joiner: str = ""
    preprinted: str = ""
    hint: str = ""
    advice: str = ""
    filled_by: str = ""
    attachment: str = ""
    required: bool = False
    inferred: bool = False
    when: tuple[str, str] | None = None
    steps: tuple[str, ...] = ()
    or_nothing: bool = False
    or_absent: bool = False
    computed: Expression | None = None
    kind: Literal["blank"] = "blank"

    @property
    def limits(self) -> Limits | None:
        """Which numbers are taken, None where no number is asked."""
        if self.type not in NUMBERS:
            return None
        return Limits(
            Decimal(self.least or 0),
            Decimal(self.most) if self.most else None,
            whole=self.type in WHOLE,
            steps=tuple(map(Decimal, self.steps)),
            or_nothing=self.or_nothing,
            unit=POINTS if self.type == "score" else "",
            or_absent=self.or_absent,
        )

    @property
    def full_label(self) -> str:
        """The label with the item it belongs to: ``联系人 / 联系方式``."""
        return f"{self.of} / {self.label}" if self.of else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A place to sign and seal: room for the opinion, then what is printed around signature, seals and date.

    `writes` is what the opinion should say, `applies` who signs, empty where all do. The date is a
    blank of its own where documents have fields, with the name ``<name>.date``.
    """

    name: str
    label: str
    writes: str = ""
    preprinted: str = ""
    signature: str = ""
    seals: tuple[str, ...] = ()
    date: str = ""
    applies: str = ""
    kind: Literal["signing"] = "signing"


Item = str | Blank | Signing
Line = tuple[Item, ...]
"""Printed text and blanks in reading order."""


def spelled_out(line: Line) -> Line:
    """Return `line` with what is printed around each place to sign: before it the signature's words, then seals, date."""
    return tuple(part for item in line for part in _spelled(item))


def _spelled(item: Item) -> Line:
    if not isinstance(item, Signing):
        return (item,)
    after = "　".join((*item.seals, item.date)) if item.date else "　".join(item.seals)
    parts: tuple[Item, ...] = (item.signature, item, after.replace(" ", "　　"))
    return tuple(part for part in parts if part)
