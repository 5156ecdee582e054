"""Whether this machine can make PDFs."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from functools import cache

INSTALL = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
"""The one command that brings all native libraries (Debian and its kin)."""


@cache
def missing_for_pdf() -> str:
    """Return, in Chinese, what is missing to make PDFs and the one command that mends it; empty if nothing is."""
    try:
        with redirect_stdout(io.StringIO()):  # WeasyPrint prints a banner before it fails
            from weasyprint.text.ffi import harfbuzz_subset
    except OSError:
        return f"这台机器缺少 Pango，做不了PDF。请运行：{INSTALL}"
    except ImportError as error:
        return f"缺少 Python 软件包 {error.name}，做不了PDF。请运行：make site"
    return "" if harfbuzz_subset else f"这台机器缺少 HarfBuzz-Subset，做不了PDF。请运行：{INSTALL}"
