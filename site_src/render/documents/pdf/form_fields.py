"""The fields of a PDF that WeasyPrint made, mended so that all readers show and keep what is typed.

What its fields lack: required and read-only marks, dates, sums, a font with Chinese
characters, names in a tree (a name with a dot in it is none), one field for several
radio buttons, and rectangles from lower left to upper right.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from site_src.render.documents.pdf.blanks import SMALLEST
from site_src.render.documents.pdf.field_tree import FieldTree
from site_src.render.documents.pdf.printed import PrintedBlank, Tick
from site_src.render.documents.pdf.room import Room
from site_src.render.documents.pdf.scripts import WORDS_KEYSTROKE, calculation, format_script, keystroke, validation
from site_src.scoring.expression import names_in

_READONLY, _REQUIRED = 1, 1 << 1
_NO_TOGGLE_OFF = 1 << 14
_LINE_SIZE = 0
"""Lets a reader fit a line to its blank."""


def mend_fields(pdf: Pdf, blanks: Mapping[str, PrintedBlank | Tick], font: Path) -> None:
    """Make the fields what `blanks` (by name) say, typed text shown in `font`.

    `font` is a PDF with one field of that font (`typed_font`).
    """
    if "/AcroForm" not in pdf.Root:
        return
    form = pdf.Root.AcroForm
    name = _add_fonts(pdf, form, font)
    form.DA = String(f"{name} 10 Tf 0 g")
    tree = FieldTree(pdf)
    for field in form.Fields.as_list():
        if "/Parent" in field:  # A radio button: it belongs to its group alone, which has its name.
            del field["/T"]
            continue
        full_name = str(field.T)
        _mark(field, blanks[full_name], name)
        _hold(field, blanks[full_name])
        tree.add(full_name, field)
    form.Fields = Array(tree.roots)
    if tree.computed:
        form.CO = Array([field for _, field in sorted(tree.computed.items(), key=lambda one: _depth(one[0], blanks))])
    for page in pdf.pages:
        for widget in page.get("/Annots", Array()).as_list():
            if widget.get("/Subtype") == Name.Widget:
                _settle(pdf, widget)


def _add_fonts(pdf: Pdf, form: Object, font: Path) -> str:
    """Give the form its fonts and return the name of that for typed text."""
    with Pdf.open(font) as source:
        fonts = source.Root.AcroForm.DR.Font
        typed = pdf.copy_foreign(fonts[next(iter(fonts.keys()))])
    dingbats = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
    form.DR = Dictionary(Font=Dictionary(Typed=typed, ZaDb=pdf.make_indirect(dingbats)))
    form.NeedAppearances = True
    return "/Typed"


def _mark(field: Object, blank: PrintedBlank | Tick, font: str) -> None:
    """Write into a field what its blank says."""
    flags = int(field.get("/Ff", 0)) & ~_NO_TOGGLE_OFF
    flags |= _REQUIRED if blank.required else 0
    if isinstance(blank, PrintedBlank):
        flags |= _READONLY if blank.readonly else 0
        field.DA = String(f"{font} {blank.size or _LINE_SIZE:g} Tf 0 g")
        scripts = scripts_of_blank(blank)
        if scripts:
            actions = {f"/{key}": Dictionary(S=Name.JavaScript, JS=String(one)) for key, one in scripts.items()}
            field.AA = Dictionary(actions)
    elif "/Kids" in field:
        field.TU = String(blank.tip.rpartition("：")[0])
    if flags:
        field.Ff = flags


def _hold(field: Object, blank: PrintedBlank | Tick) -> None:
    """Let a field take no more words than its room holds, and say so where the form itself does not."""
    if not isinstance(blank, PrintedBlank) or not blank.worded:
        return
    left, low, right, high = (float(value) for value in field.Rect.as_list())
    held = Room(abs(right - left), abs(high - low), blank.size or SMALLEST, line=blank.kind == "line").held
    if not blank.most or held < blank.most:
        field.MaxLen = held
        field.TU = String(f"{field.TU}（最多{held}字）")


def scripts_of_blank(blank: PrintedBlank) -> dict[str, str]:
    """Return the scripts of a field to type into or a computed one: K keystroke, V validate, F format, C calculate."""
    found: dict[str, str] = {} if blank.options or blank.readonly else {"K": WORDS_KEYSTROKE}
    if blank.date:
        found |= {"F": f'AFDate_FormatEx("{blank.date}");', "K": f'AFDate_KeystrokeEx("{blank.date}");'}
    if blank.limits:
        found |= {"K": keystroke(blank.limits), "V": validation(blank.limits), "F": format_script()}
    if blank.computes:
        found["C"] = calculation(blank.computes)
    return found


def _depth(name: str, blanks: Mapping[str, PrintedBlank | Tick]) -> int:
    """Return how many computed fields must be worked out before `name`, one after the other."""
    blank = blanks.get(name)
    needs = names_in(blank.computes) if isinstance(blank, PrintedBlank) and blank.computes else ()
    return 1 + max((_depth(one, blanks) for one in needs), default=-1)


def _settle(pdf: Pdf, widget: Object) -> None:
    """Put the corners of a widget in order, and draw a box's mark."""
    left, low, right, high = (float(value) for value in widget.Rect.as_list())
    left, right, low, high = min(left, right), max(left, right), min(low, high), max(low, high)
    widget.Rect = Array([round(value, 3) for value in (left, low, right, high)])
    if "/AP" not in widget:
        return
    states = widget.AP.N
    for state in list(states.keys()):
        states[state] = _drawn(pdf, right - left, high - low, marked=True)
    states["/Off"] = _drawn(pdf, right - left, high - low, marked=False)
    widget.MK = Dictionary(CA=String("4"))
    widget.DA = String("/ZaDb 0 Tf 0 g")


def _drawn(pdf: Pdf, width: float, height: float, *, marked: bool) -> Object:
    """Return a check mark for a box of this size in points, or nothing drawn."""
    corners = ((0.16, 0.52), (0.42, 0.22), (0.86, 0.84))
    path = " ".join(
        f"{x * width:.2f} {y * height:.2f} {operator}" for (x, y), operator in zip(corners, "mll", strict=True)
    )
    drawing = f"q {width * 0.13:.2f} w 1 J 1 j {path} S Q" if marked else ""
    stream = pdf.make_stream(drawing.encode())
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, round(width, 3), round(height, 3)])
    return stream
