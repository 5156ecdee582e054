"""The address under which a portal is published."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def is_address(value: str) -> bool:
    """Say whether pages can stand under `value`: http or https, a host, neither user, query nor fragment."""
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:  # a bracket that is not closed, a port that is no number
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0 and not re.search(r"[\s@?#\\]", value)
    )
