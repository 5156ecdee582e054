"""The faces and sizes of an official form, by the names that Chinese offices have installed.

Nothing is embedded: the reader's program shows its own font of that name. Where it has
none, the file's font table names the nearest one that comes with Windows.
"""

from __future__ import annotations

from typing import NamedTuple

from site_src.render.documents.word.element import Element, w

FANGSONG = "仿宋_GB2312"
HEI = "黑体"
KAI = "楷体_GB2312"
XIAOBIAOSONG = "方正小标宋简体"
SONG = "宋体"
LATIN = "Times New Roman"
SYMBOLS = "Segoe UI Symbol"

TWIPS_PER_POINT = 20


class Typeface(NamedTuple):
    """A paragraph style: its id and name, its face in a size, the distance of lines (points).

    The distance is exact: fonts of other makers have other natural heights, and a form
    must have its pages on every machine. `level` is that of a heading in the outline, 0 for others.
    """

    style: str
    name: str
    face: str
    points: float
    pitch: float
    level: int = 0


COVER_TITLE = Typeface("CoverTitle", "封面标题", XIAOBIAOSONG, 26, 44, 1)
COVER = Typeface("Cover", "封面文字", FANGSONG, 16, 30)
TITLE = Typeface("FormTitle", "表格标题", XIAOBIAOSONG, 22, 32, 1)
CORNER = Typeface("Corner", "附件号", HEI, 16, 24)
HEADING = Typeface("Heading", "分区标题", HEI, 14, 22, 2)
ROW_HEADING = Typeface("RowHeading", "表内标题", HEI, 12, 16, 2)
BODY = Typeface("Body", "表格文字", FANGSONG, 12, 16)
SIGNED = Typeface("Signed", "签章", FANGSONG, 12, 24)
ANSWER = Typeface("Answer", "填写内容", FANGSONG, 10.5, 11.6)
SMALL = Typeface("Small", "表格小字", FANGSONG, 10.5, 14)
FINE = Typeface("Fine", "表格细字", FANGSONG, 9, 10.8)
HINT = Typeface("Hint", "填写提示", KAI, 10.5, 14)
NOTE = Typeface("Note", "填表说明", KAI, 12, 18)
PAGE_NUMBER = Typeface("PageNumber", "页码", SONG, 14, 18)
FOOT = Typeface("Foot", "页脚", SONG, 7.5, 10)
HAIRLINE = Typeface("Hairline", "表后空行", SONG, 1, 1)

TYPEFACES = (
    COVER_TITLE, COVER, TITLE, CORNER, HEADING, ROW_HEADING, BODY, SIGNED, ANSWER, SMALL, FINE, HINT, NOTE, PAGE_NUMBER, FOOT,
    HAIRLINE,
)  # fmt: skip


BY_STYLE = {typeface.style: typeface for typeface in TYPEFACES}


def style(typeface: Typeface) -> Element:
    """Return the paragraph style of `typeface`: Chinese in its face, letters and figures in Times."""
    pitch = round(typeface.pitch * TWIPS_PER_POINT)
    level = [w("outlineLvl", val=typeface.level - 1)] if typeface.level else []
    return w(
        "style",
        w("name", val=typeface.name),
        w("basedOn", val="Normal"),
        w("pPr", w("spacing", before=0, after=0, line=pitch, lineRule="exact"), *level),
        w("rPr", *_letters(typeface.face, LATIN, typeface.points)),
        type="paragraph",
        customStyle=1,
        styleId=typeface.style,
    )


def run_properties(typeface: Typeface | None = None, *, underlined: bool = False) -> Element:
    """Return ``w:rPr`` of a run in another typeface than its paragraph's, or under a line."""
    # Without the hint Word takes Chinese quotation marks for Latin ones, half as wide.
    letters = [w("rFonts", hint="eastAsia")] if typeface is None else _letters(typeface.face, LATIN, typeface.points)
    return w("rPr", *letters, *([w("u", val="single")] if underlined else []))


def symbol_properties() -> Element:
    """Return ``w:rPr`` of a box to tick, in the size of its paragraph."""
    return w("rPr", w("rFonts", ascii=SYMBOLS, hAnsi=SYMBOLS, eastAsia=SYMBOLS, hint="eastAsia"))


def _letters(face: str, latin: str, points: float) -> list[Element]:
    half_points = round(points * 2)
    return [
        w("rFonts", ascii=latin, hAnsi=latin, eastAsia=face, cs=latin, hint="eastAsia"),
        w("sz", val=half_points),
        w("szCs", val=half_points),
    ]
