"""QR codes as SVG (ISO/IEC 18004)."""

from __future__ import annotations

from io import BytesIO

import segno

from site_src.cache.store import Store
from site_src.plan.jobs.qr import QrJob
from site_src.render.context import RenderContext

QUIET_ZONE = 4
"""Modules of white around the code, as the standard demands: a dark page must not touch it."""


def qr(job: QrJob, context: RenderContext, store: Store) -> bytes:
    """Return the picture of a job's address: black on white in every colour set, of any size."""
    # The mask is fixed: trying all eight for the most even picture takes four times as long and reads no better.
    code = segno.make(job.address, error="m", micro=False, boost_error=False, mask=4)
    picture = BytesIO()
    code.save(
        picture, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, title="手机扫码打开本页",
        xmldecl=False, svgclass=None, lineclass=None,
    )  # fmt: skip
    return picture.getvalue()
