"""Render packages: files that are made or given, in one archive or one PDF."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from site_src.cache.store import Store
from site_src.discover.changed import read_unchanged
from site_src.plan.jobs.package import Enclosed, PackageJob
from site_src.render.context import RenderContext
from site_src.render.documents.document import FinishedDocument

ON_UNIX = 3
"""`create_system` of an archive; Python would write that of the machine at hand."""
FIRST_DATE = (1980, 1, 1)
"""The earliest that an archive can hold, for a notice without a date."""


def package(job: PackageJob, context: RenderContext, store: Store) -> bytes:
    """Return a ZIP archive of the files of a job, dated as the notice is.

    Names that are not ASCII are marked as UTF-8 (bit 11 of the flags), which Windows
    reads. Nothing is compressed: PDF and Office files are already, and the bytes do not
    depend on a version of zlib.
    """
    date = job.date
    year, month, day = map(int, date[:10].split("-")) if date >= "1980" else FIRST_DATE
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for file, data in contents(job, context):
            entry = ZipInfo(file.name, (year, month, day, 0, 0, 0))
            entry.create_system = ON_UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    return made.getvalue()


def booklet(job: PackageJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Return the PDF files of a job as one."""
    from site_src.render.documents.pdf import booklet as pdf  # pikepdf: not needed for anything but documents

    parts = [pdf.BookletPart(file.name, data) for file, data in contents(job, context)]
    return pdf.booklet(job.title, parts)


def contents(job: PackageJob, context: RenderContext) -> Iterator[tuple[Enclosed, bytes]]:
    """Yield each file with its bytes; raise SourceChanged for a source that is no longer that of the job."""
    for file in job.enclosed:
        if file.made:
            yield file, (context.made / file.path).read_bytes()
        else:
            yield file, read_unchanged(context.file_of(file.path), file.path, file.key)
