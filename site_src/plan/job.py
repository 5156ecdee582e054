"""A job: one output file, what makes it, and everything that can influence its bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple, get_type_hints

from site_src.digest import digest
from site_src.plan.key_part import PLAIN, KeyPart

MANIFEST = "manifest.txt"
"""The list of all files of the output; it is no job's, and no job may have its name."""
FORMER = "former.txt"
"""The list of files of the site before that stay for one generation; no job's either."""


class _Counted(NamedTuple):
    """The names of all parts of a kind of job, and how each is got from a job and digested."""

    names: str
    ways: tuple[tuple[Callable[[Any], Any], Callable[[Any], bytes]], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One output file to be made; each kind of job adds the fields that its renderer sees.

    `kind` names the output kind, `output` is the path from the root of the output, `source`
    the logical path an editor would open to change the file. The fields of a job are
    all that reaches its renderer, and all of them are in its key (see `part.Part`): an unchanged key
    needs no work. They are small: bodies are fetched from the cache by the renderer.
    """

    kind: str
    output: str
    source: str

    @property
    def key(self) -> bytes:
        """The digest of all fields."""
        counted = type(self)._counted()
        head = f"{self.kind}\0{self.output}\0{self.source}\0{counted.names}\0".encode()
        return digest(head + b"".join([digest_of(get(self)) for get, digest_of in counted.ways]))

    @property
    def parts(self) -> dict[str, bytes]:
        """The digest of each part by its name: comparing them says why a file was made again."""
        return {name: part.digest(getattr(self, field)) for name, (field, part) in type(self)._parts().items()}

    @property
    def faces(self) -> dict[str, bytes]:
        """A digest of what is shown of each other entry, by its id; ends of references begin with ``@``, files with ``+``."""
        found: dict[str, bytes] = {}
        for field, part in type(self)._parts().values():
            if part.faces:
                found |= part.faces(getattr(self, field))
        return found

    def behind(self, part: str) -> Any:
        """Return the value of the field that `part` is of."""
        return getattr(self, type(self)._parts()[part][0])

    # Found once for each kind of job, not for each job.

    @classmethod
    @lru_cache(maxsize=64)
    def _parts(cls) -> dict[str, tuple[str, KeyPart]]:
        """Return the field and the part for each name of a part, in the order of the fields."""
        hints = get_type_hints(cls, include_extras=True)
        shared = {field.name for field in fields(Job)}
        found: dict[str, tuple[str, KeyPart]] = {}
        for field in fields(cls):
            if field.name not in shared:
                said = [part for part in getattr(hints[field.name], "__metadata__", ()) if isinstance(part, KeyPart)]
                for part in said or [PLAIN]:
                    name = part.name or field.name
                    if name in found:
                        raise TypeError(f"two fields of {cls.__name__} are the part {name}")
                    found[name] = (field.name, part)
        return found

    @classmethod
    @lru_cache(maxsize=64)
    def _counted(cls) -> _Counted:
        parts = cls._parts()
        return _Counted(",".join(parts), tuple((attrgetter(field), part.digest) for field, part in parts.values()))
