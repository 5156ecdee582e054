"""A workbook as a reader sees it."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def page(data: bytes) -> Worksheet:
    """Return the only sheet."""
    return opened(data).worksheets[0]


def field_names(data: bytes) -> set[str]:
    """Return the names of the fields that have cells."""
    return {name.removeprefix("field.") for name in opened(data).defined_names if name.startswith("field.")}


def open_cells(sheet: Worksheet) -> set[str]:
    """Return the cells that can be typed into while the sheet is protected."""
    return {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of the package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
