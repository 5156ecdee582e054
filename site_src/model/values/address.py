"""The address under which a portal is published."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit


def is_address(value: str) -> bool:
    """Say whether pages can stand under `value`: http or https, a host, neither user, query nor fragment."""
    try:
        parts = urlsplit(value)
        port = parts.port
        parts.netloc.encode("idna")
    except ValueError:  # a bracket that is not closed, a port that is no number, a host with an empty part
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0 and not re.search(r"[\s@?#\\]", value)
    )


def as_uri(value: str) -> str:
    """Return a sound address as programs write it (RFC 3986): Chinese becomes ``%E5…`` in its path, ``xn--…`` in its host."""
    parts = urlsplit(value)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return parts._replace(netloc=host, path=quote(parts.path, safe="%/:@!$&'()*+,;=~")).geturl()
