"""Data for a page, in a script."""

from __future__ import annotations

import json
from typing import Any


def carrying(name: str, value: Any) -> bytes:
    """Return the script that brings `value` to a page under `name`, as the theme's js/tools/office/loading.js takes it.

    A page that is opened from disk can load nothing but scripts.
    """
    return f"carried({json.dumps(name)},{json.dumps(value, ensure_ascii=False)});\n".encode()
