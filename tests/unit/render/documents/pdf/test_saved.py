from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from site_src.render.documents.pdf.saved import saved


def ending_in_a_return(start: bytes) -> bytes:
    """Return bytes that begin with `start` and whose check sum ends in a carriage return."""
    texts = (start + b"!" * count for count in range(256))
    return next(text for text in texts if zlib.compress(text).endswith(b"\r"))


@pytest.mark.parametrize("extra", [{}, {"Length1": 5}])
def test_no_stream_ends_in_what_could_be_half_an_end_of_line(extra: dict[str, int]) -> None:
    text = ending_in_a_return(b"% ")
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        stream = pdf.make_stream(text, **extra)
        stream.write(zlib.compress(text), filter=Name.FlateDecode)
        pdf.Root.Kept = stream
        data = saved(pdf)
    assert b"\r\nendstream" not in data
    with Pdf.open(BytesIO(data)) as pdf:
        assert pdf.Root.Kept.read_bytes() == text + b"\n"
        assert pdf.Root.Kept.get("/Length1", len(text) + 1) == len(text) + 1


def test_nor_does_a_stream_of_objects() -> None:
    """Among so many documents several would."""
    for number in range(400):
        with Pdf.new() as pdf:
            pdf.add_blank_page()
            pdf.Root.MarkInfo = Dictionary(Marked=True)
            pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
            pdf.Root.Kept = Array([pdf.make_indirect(Dictionary(Number=number))])
            assert b"\r\nendstream" not in saved(pdf)
