"""The bytes of a PDF: small, the same each time, with no doubt where a stream ends.

A line feed stands before each ``endstream``. If the stream itself ends in a carriage
return, it can be taken for the first half of that end of line, and the length in the
file for wrong (ISO 19005-2, 6.1.7.1). One stream in 256 does: the last byte of what is
compressed is that of a check sum.
"""

from __future__ import annotations

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf, Stream

_DOUBTFUL = b"\r\nendstream"


def saved(pdf: Pdf) -> bytes:
    """Return the bytes of `pdf`."""
    _end_streams(pdf)
    data = _written(pdf)
    # Streams of objects are made in writing. Another object or two, and all of them are others.
    for name in ("/ViewerPreferences", "/MarkInfo", "/OutputIntents"):
        if _DOUBTFUL in data and name in pdf.Root:
            pdf.Root[name] = pdf.make_indirect(pdf.Root[name])
            data = _written(pdf)
    return data


def _end_streams(pdf: Pdf) -> None:
    """Let no stream end in a carriage return: one blank more in a text or behind a font changes the sum."""
    for one in pdf.objects:
        if isinstance(one, Stream) and one.read_raw_bytes().endswith(b"\r"):
            longer = one.read_bytes() + b"\n"
            one.write(longer)
            if "/Length1" in one:
                one.Length1 = len(longer)


def _written(pdf: Pdf) -> bytes:
    made = BytesIO()
    pdf.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return made.getvalue()
