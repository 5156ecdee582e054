"""A job: one output file, what makes it, and everything that can influence its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from site_src.digest import digest

MANIFEST = "manifest.txt"
"""The list of all files of the output; it is no job's, and no job may have its name."""
DOCUMENTS = frozenset({"document", "handout"})
"""Kinds of jobs that are made before the pages, which say how long each of them is."""


class Job(NamedTuple):
    """One output file to be made.

    `output` is its path from the root of the output; `kind` names the renderer.
    `parts` are the named inputs as digests: nothing else may reach the renderer, so
    the digest over them is the `key`, and comparing them says why a file was made
    again. `inputs` are the values behind the parts (small: bodies are fetched from the
    cache by the renderer). Those of a plan name entries; `views.prepared` turns them
    into what a template may see.
    """

    output: str
    kind: str
    source: str
    key: bytes
    parts: Mapping[str, bytes]
    inputs: Mapping[str, Any]


def job(output: str, kind: str, source: str, parts: Mapping[str, bytes], **inputs: Any) -> Job:
    """Make a job; `source` is the logical path an editor would open to change the file."""
    names = f"{kind}\0{output}\0{','.join(parts)}\0".encode()
    return Job(output, kind, source, digest(names + b"".join(parts.values())), parts, inputs)
