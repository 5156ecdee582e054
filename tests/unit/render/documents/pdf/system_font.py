"""PDFium as it runs on a computer with one Chinese font, whatever fonts this machine has."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pylopdf_fonts_zh_cn import serif_path

_CHINESE = 134
"""The charset of simplified Chinese, as Windows numbers it."""

_WHOLE_FILE = 0
_HANDLE = 1
_NAME = b"Chinese\0"


class _OneChineseFont(pypdfium2.PdfSysfontBase):  # type: ignore[misc] # PDFium comes without types.
    """Offers one font, for simplified Chinese; PDFium has its own for Latin letters."""

    def __init__(self) -> None:
        super().__init__()
        self._font = serif_path().read_bytes()

    def EnumFonts(self, _this: object, mapper: object) -> None:  # noqa: N802
        """Tell of no other font."""

    def MapFont(  # noqa: N802
        self, _this: object, weight: int, italic: int, charset: int, pitch: int, face: object, exact: object
    ) -> int | None:
        return _HANDLE if charset == _CHINESE else None

    def GetFont(self, _this: object, face: object) -> None:  # noqa: N802
        """Know no font by its name."""

    def GetFontData(self, _this: object, font: int, table: int, buffer: ctypes.c_void_p, size: int) -> int:  # noqa: N802
        if table != _WHOLE_FILE:
            return 0
        if buffer and size >= len(self._font):
            ctypes.memmove(buffer, self._font, len(self._font))
        return len(self._font)

    def GetFaceName(self, _this: object, font: int, buffer: ctypes.c_void_p, size: int) -> int:  # noqa: N802
        if buffer and size >= len(_NAME):
            ctypes.memmove(buffer, _NAME, len(_NAME))
        return len(_NAME)

    def GetFontCharset(self, _this: object, font: int) -> int:  # noqa: N802
        return _CHINESE

    def DeleteFont(self, _this: object, font: int) -> None:  # noqa: N802
        """Keep the font: it is this object's."""


@contextmanager
def one_chinese_font() -> Iterator[None]:
    """Let PDFium find that font and no other within the block."""
    fonts = _OneChineseFont()
    fonts.setup(reusable=True)
    try:
        yield
    finally:
        fonts.close()
