"""What Word insists on and LibreOffice forgives: the order of elements, cells that end with a paragraph, whole merges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from lxml import etree

from site_src.render.documents.word.rubric import rubric_docx
from tests.unit.render.documents.word.opened import parts
from tests.unit.render.documents.word.portal import FOOT, FORMS, RUBRICS, form, full_answers, rubric, word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

SEQUENCES = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark""",
    "tcBorders": "top left bottom right insideH insideV tl2br tr2bl",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": """rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox
        date docPartObj docPartList dropDownList picture richText text citation group bibliography checkbox""",
    "date": "dateFormat lid storeMappedDataAs calendar",
    "checkbox": "checked checkedState uncheckedState",
    "tbl": "tblPr tblGrid tr",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "docDefaults": "rPrDefault pPrDefault",
    "docPartPr": "name style category types behaviors description guid",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText mirrorMargins alignBordersAndEdges
        bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors
        defaultTabStop evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing
        characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol
        listSeparator""",
    "font": "altName panose1 charset family notTrueType pitch sig",
}
"""The order of children in WordprocessingML (ECMA-376, part 1, annex A), of the elements that are written."""

ORDERS = {tag: {name: index for index, name in enumerate(names.split())} for tag, names in SEQUENCES.items()}


def _filled(name: str) -> bytes:
    return word(name, full_answers(form(name)))


def _scored(name: str) -> bytes:
    return rubric_docx(rubric(name), None, FOOT)


FILES: dict[str, Callable[[], bytes]] = {
    **{name: partial(word, name) for name in FORMS},
    **{f"{name}, filled": partial(_filled, name) for name in FORMS},
    **{name: partial(_scored, name) for name in RUBRICS},
}


@pytest.fixture(scope="module", params=FILES)
def package(request: pytest.FixtureRequest) -> dict[str, etree._Element]:
    """Return the XML parts of one Word file by name."""
    found = parts(FILES[request.param]())
    return {name: etree.fromstring(data) for name, data in found.items() if name.endswith(".xml")}


def test_children_stand_in_the_order_of_the_schema(package: dict[str, etree._Element]) -> None:
    wrong = []
    for root in package.values():
        for element in root.iter(etree.Element):
            order = ORDERS.get(_local(element)) if _is_word(element) else None
            if order is None:
                continue
            children = [_local(child) for child in element]
            assert set(children) <= order.keys(), (_local(element), children)
            if children != sorted(children, key=order.__getitem__):
                wrong.append((_local(element), children))
    assert wrong == []


def test_a_cell_ends_with_a_paragraph(package: dict[str, etree._Element]) -> None:
    cells = list(package["word/document.xml"].iter(f"{{{W}}}tc"))
    assert cells
    assert {_local(cell[-1]) for cell in cells} == {"p"}


def test_what_is_merged_down_has_a_beginning_of_the_same_width_above_it(package: dict[str, etree._Element]) -> None:
    for table in package["word/document.xml"].iter(f"{{{W}}}tbl"):
        above: dict[int, int] = {}
        for row in table.iter(f"{{{W}}}tr"):
            here: dict[int, int] = {}
            for start, span, merge in _cells(row):
                if merge == "continue":
                    assert above.get(start) == span
                if merge:
                    here[start] = span
            above = here


def test_prefixes_beyond_the_standard_may_be_ignored(package: dict[str, etree._Element]) -> None:
    for root in package.values():
        if any(isinstance(one.tag, str) and one.tag.startswith(f"{{{W14}}}") for one in root.iter()):
            prefixes = str(root.get(IGNORABLE, "")).split()
            assert W14 in {root.nsmap.get(prefix) for prefix in prefixes}


def test_tags_and_titles_are_no_longer_than_word_takes(package: dict[str, etree._Element]) -> None:
    root = package["word/document.xml"]
    said = [one.get(f"{{{W}}}val") for tag in ("tag", "alias") for one in root.iter(f"{{{W}}}{tag}")]
    assert said
    assert [text for text in said if not text or len(text) > 64] == []


def test_styles_and_stand_ins_that_are_named_exist(package: dict[str, etree._Element]) -> None:
    styles = {one.get(f"{{{W}}}styleId") for one in package["word/styles.xml"].iter(f"{{{W}}}style")}
    for name, root in package.items():
        if re.fullmatch(r"word/(document|footer\d+)\.xml", name):
            assert {one.get(f"{{{W}}}val") for one in root.iter(f"{{{W}}}pStyle")} <= styles
    named = {one.get(f"{{{W}}}val") for one in package["word/document.xml"].iter(f"{{{W}}}docPart")}
    glossary = next(root for name, root in package.items() if name.startswith("word/glossary/document"))
    assert named <= {one.get(f"{{{W}}}val") for one in glossary.iter(f"{{{W}}}name")}


def _cells(row: etree._Element) -> Iterator[tuple[int, int, str]]:
    """Yield first column, columns, and ``restart``, ``continue`` or nothing for each cell of a row."""
    start = 0
    for cell in row.iterchildren(f"{{{W}}}tc"):
        span = cell.find(f"{{{W}}}tcPr/{{{W}}}gridSpan")
        merge = cell.find(f"{{{W}}}tcPr/{{{W}}}vMerge")
        width = int(span.get(f"{{{W}}}val", "1")) if span is not None else 1
        yield start, width, "" if merge is None else merge.get(f"{{{W}}}val", "continue")
        start += width


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _is_word(element: etree._Element) -> bool:
    return etree.QName(element).namespace in (W, W14)
