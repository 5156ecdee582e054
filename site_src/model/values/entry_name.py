"""The name of another entry in a front matter, whose field says already of which type it is."""

from __future__ import annotations

from typing import Any

from pydantic import AfterValidator

from site_src.model.content_type import ContentType


def named(kind: ContentType[Any]) -> AfterValidator:
    """Return a validator that takes ``forms/x`` and ``@forms/x`` for ``x`` where an entry of `kind` is named."""

    def without_folder(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(without_folder, value))
        return value.removeprefix("@").removeprefix(kind.id("")) if isinstance(value, str) else value

    return AfterValidator(without_folder)
