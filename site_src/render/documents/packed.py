"""The date that every file in a package bears, so that equal content is equal bytes."""

from __future__ import annotations

PACKED = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP archive can tell: Word files and workbooks are such archives."""
